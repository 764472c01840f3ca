package vn.tuantra.chassis.problem;

import com.mongodb.MongoException;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import vn.tuantra.chassis.aggregate.Refusal;

/** Every failure of an endpoint as a problem with a stable code that names the field. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        HttpStatus status = switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT ->
                "STALE_VERSION".equals(refusal.code()) ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
        };
        return answer(status, refusal.code(), refusal.details(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bodyTooLarge(BodyTooLarge failure, Locale locale) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", Map.of("limit", failure.limit()), locale);
    }

    @ExceptionHandler({MongoException.class, DataAccessResourceFailureException.class})
    ResponseEntity<ProblemDetail> storeAway(RuntimeException failure, Locale locale) {
        LOG.warn("store not available: {}", failure.toString());
        ResponseEntity<ProblemDetail> answer =
                answer(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE", Map.of(), locale);
        return ResponseEntity.status(answer.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooBusy(TooBusy failure, Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "TOO_BUSY", Map.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> violated(ConstraintViolationException failure, Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        failure.getConstraintViolations()
                .forEach(violation -> fields.put(violation.getPropertyPath().toString(), violation.getMessage()));
        return invalid(fields, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, "MALFORMED_VALUE", Map.of("field", failure.getName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure, Locale locale) {
        LOG.error("unexpected failure", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED_FAILURE", Map.of(), locale);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> fields = failure.getFieldErrors().stream()
                .collect(Collectors.toMap(
                        error -> error.getField(),
                        error -> String.valueOf(error.getDefaultMessage()),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return objects(invalid(fields, request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        failure.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> fields.put(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))));
        return objects(invalid(fields, request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return objects(bodyTooLarge(tooLarge, request.getLocale()));
            }
        }
        String field = fieldOf(failure);
        return objects(
                field.isEmpty()
                        ? answer(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", Map.of(), request.getLocale())
                        : answer(
                                HttpStatus.BAD_REQUEST,
                                "MALFORMED_VALUE",
                                Map.of("field", field),
                                request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problems.of(status, codeOf(status), Map.of(), request.getLocale());
        return new ResponseEntity<>(problem, headers, status);
    }

    private ResponseEntity<ProblemDetail> invalid(Map<String, String> fields, Locale locale) {
        List<Map<String, String>> errors = fields.entrySet().stream()
                .map(entry -> Map.of("field", entry.getKey(), "message", entry.getValue()))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_FIELD", Map.of("errors", errors), locale);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, Map<String, Object> details, Locale locale) {
        return ResponseEntity.status(status).body(problems.of(status, code, details, locale));
    }

    private static ResponseEntity<Object> objects(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }

    private static String codeOf(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "HTTP_" + status.value() : known.name();
    }

    /** The path of the field that could not be read; values are never repeated. */
    private static String fieldOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException unreadable) {
                return unreadable.getPath().stream()
                        .map(part ->
                                part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[");
            }
            if (cause instanceof JacksonException) {
                return "";
            }
        }
        return "";
    }
}
