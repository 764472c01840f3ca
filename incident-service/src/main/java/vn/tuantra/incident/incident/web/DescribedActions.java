package vn.tuantra.incident.incident.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.incident.incident.domain.AskedParticulars;

/** Says in the API's description what each type of action asks for, at once and before the case can be closed. */
@Configuration(proxyBeanMethods = false)
class DescribedActions {

    @Bean
    @SuppressWarnings("rawtypes") // the library's signature
    OpenApiCustomizer actionsInWords() {
        return api -> {
            Map<String, Schema> schemas = api.getComponents().getSchemas();
            describe(schemas, "ActionBody", "What was done on the spot. `particulars` holds exactly one part: ");
            describe(schemas, "CompletionBody", "Only what was missing; what is missing before the case is closed: ");
        };
    }

    @SuppressWarnings("rawtypes") // the library's signature
    private static void describe(Map<String, Schema> schemas, String name, String beginning) {
        Schema schema = schemas.get(name);
        if (schema != null) {
            boolean atOnce = name.equals("ActionBody");
            schema.setDescription(beginning
                    + Arrays.stream(ActionType.values())
                            .map(type -> type + " – "
                                    + String.join(
                                            ", ",
                                            atOnce
                                                    ? AskedParticulars.askedAtOnce(type)
                                                    : AskedParticulars.askedLater(type)))
                            .collect(Collectors.joining("; ")));
        }
    }
}
