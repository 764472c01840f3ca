package vn.tuantra.chassis.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.StoreFailures;
import vn.tuantra.chassis.store.StoreNotReady;

/** Every failure of an endpoint as a problem with a stable code that names the field. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        HttpStatus status = switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case CONFLICT ->
                "STALE_VERSION".equals(refusal.code()) ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
        };
        ResponseEntity<ProblemDetail> answer = answer(status, refusal.code(), refusal.details(), Languages.of(request));
        return refusal.kind() == Refusal.Kind.TOO_OFTEN
                ? ResponseEntity.status(status)
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .body(answer.getBody())
                : answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bodyTooLarge(BodyTooLarge failure, HttpServletRequest request) {
        return tooLarge(failure.limit(), Languages.of(request));
    }

    private ResponseEntity<ProblemDetail> tooLarge(long limit, Locale locale) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", Map.of("limit", limit), locale);
    }

    @ExceptionHandler({MongoException.class, DataAccessException.class, StoreNotReady.class})
    ResponseEntity<ProblemDetail> storeFailed(RuntimeException failure, HttpServletRequest request) {
        if (!StoreFailures.isOutage(failure)) {
            // Sending it again would not help, and the caller must not be told so.
            LOG.error("the store refused a command: {} at {}", StoreFailures.describe(failure), placeOf(failure));
            return answer(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED_FAILURE", Map.of(), Languages.of(request));
        }
        LOG.warn("store not available: {}", StoreFailures.describe(failure));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE", Map.of(), Languages.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooBusy(TooBusy failure, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "TOO_BUSY", Map.of(), Languages.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> violated(ConstraintViolationException failure, HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        failure.getConstraintViolations()
                .forEach(violation -> fields.put(violation.getPropertyPath().toString(), violation.getMessage()));
        return invalid(fields, Languages.of(request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        // What stands in a path is the name of a thing, and there is none of that name.
        return failure.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(HttpStatus.NOT_FOUND, "NOT_FOUND", Map.of("field", failure.getName()), Languages.of(request))
                : answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "MALFORMED_VALUE",
                        Map.of("field", failure.getName()),
                        Languages.of(request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request) {
        LOG.error("unexpected failure", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED_FAILURE", Map.of(), Languages.of(request));
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
        return objects(invalid(fields, Languages.of(request)));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        // Where a parameter is checked as well, the body comes with its own fields below it.
        failure.getBeanResults().stream()
                .flatMap(body -> body.getFieldErrors().stream())
                .forEach(error -> fields.putIfAbsent(error.getField(), String.valueOf(error.getDefaultMessage())));
        failure.getValueResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> fields.put(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))));
        return objects(invalid(fields, Languages.of(request)));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return objects(tooLarge(tooLarge.limit(), Languages.of(request)));
            }
        }
        Map<String, Object> field = Map.of("field", UnreadableBody.fieldOf(failure));
        return objects(
                switch (UnreadableBody.of(failure)) {
                    case NOTHING ->
                        answer(HttpStatus.UNPROCESSABLE_CONTENT, "MISSING_BODY", Map.of(), Languages.of(request));
                    case NO_JSON -> answer(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", Map.of(), Languages.of(request));
                    case UNKNOWN_FIELD ->
                        answer(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_FIELD", field, Languages.of(request));
                    case WRONG_VALUE ->
                        answer(HttpStatus.UNPROCESSABLE_CONTENT, "MALFORMED_VALUE", field, Languages.of(request));
                });
    }

    /** A parameter that is missing has a name, too. */
    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return objects(answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "MISSING_PARAMETER",
                Map.of("field", failure.getParameterName()),
                Languages.of(request)));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problems.of(status, codeOf(status), Map.of(), Languages.of(request));
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

    /** Where our own code asked: a message of the store, and with it a stack trace, may repeat what somebody has sent. */
    private static String placeOf(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.startsWith("vn.tuantra") || frame.contains("/vn.tuantra"))
                .limit(3)
                .collect(Collectors.joining(" < "));
    }
}
