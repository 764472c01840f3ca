package vn.tuantra.chassis.problem;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a JSON body could not be bound, and which field it was. Values are never repeated. */
enum UnreadableBody {
    NOTHING,
    NO_JSON,
    UNKNOWN_FIELD,
    WRONG_VALUE;

    private static final String BODY = "body";

    static UnreadableBody of(HttpMessageNotReadableException failure) {
        if (find(failure, UnrecognizedPropertyException.class::isInstance).isPresent()) {
            return UNKNOWN_FIELD;
        }
        if (find(failure, UnreadableBody::isAboutAValue).isPresent()) {
            return WRONG_VALUE;
        }
        return find(failure, JacksonException.class::isInstance).isPresent() ? NO_JSON : NOTHING;
    }

    /** The path of the field; {@code body} when it is the whole. */
    static String fieldOf(HttpMessageNotReadableException failure) {
        String path = find(failure, UnreadableBody::isAboutAValue)
                .map(cause -> cause instanceof DatabindException unbound ? pathOf(unbound) : pathOf(cause))
                .orElse("");
        return path.isEmpty() ? BODY : path;
    }

    private static boolean isAboutAValue(Throwable cause) {
        return cause instanceof DatabindException || cause instanceof InputCoercionException;
    }

    private static String pathOf(DatabindException unbound) {
        return unbound.getPath().stream()
                .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** A number out of range is found by the parser, which knows where it stands. */
    private static String pathOf(Throwable outOfRange) {
        return outOfRange instanceof JacksonException parsing && parsing.processor() instanceof JsonParser parser
                ? parser.streamReadContext()
                        .pathAsPointer()
                        .toString()
                        .substring(1)
                        .replaceAll("/(\\d+)", "[$1]")
                        .replace('/', '.')
                : "";
    }

    private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(wanted)
                .findFirst();
    }
}
