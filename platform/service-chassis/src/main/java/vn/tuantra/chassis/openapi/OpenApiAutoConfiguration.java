package vn.tuantra.chassis.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.security.Permissions;

/** The OpenAPI document of a service, such that a generator makes a client of it that compiles and works. */
@AutoConfiguration
public class OpenApiAutoConfiguration {

    private static final String TOKEN = "token";

    static {
        // Each set of words once and by its name: generators trip over lists of nameless ones. There is no other way to
        // say so.
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    ModelConverter recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    @Bean
    GlobalOperationCustomizer describedOperations(Permissions permissions) {
        return new DescribedOperations(permissions);
    }

    @Bean
    OpenApiCustomizer describedService(@Value("${spring.application.name}") String service) {
        return api -> {
            api.info(new Info()
                    .title("Tuần Tra: " + service)
                    .version("1")
                    .description("Refusals are problem details (RFC 9457) with a stable code and the field.")
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
            // Wherever the document was fetched from: a Host header must not send anybody elsewhere.
            api.servers(List.of(new Server().url("/")));
            components(api)
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT")
                                    .description("An access token of the organisation's OpenID Connect provider"))
                    .addSchemas(DescribedOperations.PROBLEM, problem());
            api.security(List.of(new SecurityRequirement().addList(TOKEN)));
        };
    }

    /**
     * One address that answers with a thing or with a list of them, by the form of what was sent, is described as any JSON:
     * generators make no program of such a choice.
     */
    @Bean
    OpenApiCustomizer plainAnswers() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().values().stream())
                .filter(OpenApiAutoConfiguration::isThingOrList)
                .forEach(media ->
                        media.setSchema(new Schema<>().description("one, or a list of them where a list was sent")));
    }

    private static boolean isThingOrList(MediaType media) {
        List<?> choices = media.getSchema() == null ? null : media.getSchema().getOneOf();
        return choices != null
                && choices.stream().anyMatch(choice -> choice instanceof Schema<?> schema && schema.getItems() != null);
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        return api.getComponents();
    }

    private static Schema<?> problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.description("RFC 9457; further members name what matters for the code");
        problem.addProperty("type", new StringSchema().example("urn:tuantra:problem:INVALID_FIELD"));
        problem.addProperty("title", new StringSchema().description("in Vietnamese, or English if asked for"));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("code", new StringSchema().description("stable").example("INVALID_FIELD"));
        problem.addProperty("field", new StringSchema().description("which field it is about, where it is one"));
        problem.setRequired(List.of("title", "status", "code"));
        problem.additionalProperties(true);
        return problem;
    }
}
