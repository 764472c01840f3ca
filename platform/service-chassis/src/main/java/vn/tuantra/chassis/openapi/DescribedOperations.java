package vn.tuantra.chassis.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import vn.tuantra.chassis.security.OpenToAll;
import vn.tuantra.chassis.security.Permission;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;

/** Says of every operation what the permission table says of it, what a command may carry, and how it is refused. */
final class DescribedOperations implements GlobalOperationCustomizer {

    static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The body is no JSON",
            "401", "No valid token",
            "403", "The role may not, or the unit is another's",
            "404", "No such thing, or none of the caller's business",
            "409", "The present state does not allow it, or the id is used for something else",
            "412", "It has changed since the version in If-Match",
            "413", "The body is too large",
            "422", "A field or a rule is violated; the problem names it",
            "503", "Send it again after Retry-After"));
    private static final List<String> OF_COMMANDS_ONLY = List.of("400", "409", "412", "413");
    private static final String TOO_OFTEN = "429";

    private final Permissions permissions;

    DescribedOperations(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(idOf(handler));
        Permitted permitted = handler.getMethodAnnotation(Permitted.class);
        if (permitted != null) {
            describe(operation, permissions.get(permitted.value()));
        }
        OpenToAll open = handler.getMethodAnnotation(OpenToAll.class);
        if (open != null) {
            operation.setSummary("Open to all: " + open.because());
        }
        boolean command = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Intent.class);
        if (command) {
            add(operation, header("Idempotency-Key", "Sent again with the same key nothing happens twice"));
            if (namesAThing(handler)) {
                add(operation, header("If-Match", "The version that was seen, from the ETag"));
            }
            if (takesAFile(handler)) {
                operation.setRequestBody(file());
            }
        }
        REFUSALS.forEach((status, words) -> {
            if (command || !OF_COMMANDS_ONLY.contains(status)) {
                operation.getResponses().addApiResponse(status, refusal(words));
            }
        });
        if (command) {
            operation.getResponses().addApiResponse(TOO_OFTEN, refusal("Too often; again after Retry-After"));
        }
        return operation;
    }

    private static boolean namesAThing(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    /** A body that the endpoint reads itself is the file. */
    private static boolean takesAFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == HttpServletRequest.class);
    }

    private static RequestBody file() {
        return new RequestBody()
                .description("The file itself; Content-Type may say what it is")
                .required(true)
                .content(new Content()
                        .addMediaType("application/octet-stream", new MediaType().schema(new BinarySchema())));
    }

    /** Once: methods that differ in the media type only are one operation. */
    private static void add(Operation operation, HeaderParameter header) {
        List<Parameter> known = operation.getParameters();
        if (known == null || known.stream().noneMatch(one -> header.getName().equals(one.getName()))) {
            operation.addParametersItem(header);
        }
    }

    private static String idOf(HandlerMethod handler) {
        String owner = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String method = handler.getMethod().getName();
        return Character.toLowerCase(owner.charAt(0))
                + owner.substring(1)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1);
    }

    private static void describe(Operation operation, Permission row) {
        String words = row.action().replace('-', ' ');
        operation.setSummary(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        operation.setDescription("%s, for things %s. Roles: %s."
                .formatted(
                        row.isView() ? "A view" : "A command",
                        row.whose().words(),
                        row.roles().stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(new StringSchema().maxLength(100));
        return header;
    }

    private static ApiResponse refusal(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }
}
