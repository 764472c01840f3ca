package vn.tuantra.chassis.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import vn.tuantra.chassis.security.Caller;

/** What every HTTP endpoint gets. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({WebProperties.class, UploadProperties.class, AdmissionProperties.class})
@Import({AsyncApiController.class, BodyAtTheDoor.class, ErrorPage.class})
public class WebAutoConfiguration {

    @Bean
    FilterRegistrationBean<ReadableQuery> readableQuery(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<ReadableQuery> registration = new FilterRegistrationBean<>(new ReadableQuery(problems));
        // Before anybody asks the container for a parameter.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            WebProperties properties,
            UploadProperties uploads,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(properties, uploads, problems));
        // After security: a stranger learns nothing about our limits.
        registration.setOrder(0);
        return registration;
    }

    @Bean
    @ConditionalOnExpression("${tuantra.admission.max-in-flight:0} > 0")
    FilterRegistrationBean<AdmissionFilter> admission(
            AdmissionProperties properties, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<AdmissionFilter> registration =
                new FilterRegistrationBean<>(new AdmissionFilter(properties, problems));
        // After security, which says whether it is a person, and before anything is read.
        registration.setOrder(-1);
        return registration;
    }

    @Bean
    Fingerprints fingerprints(@Value("${tuantra.privacy.index-key:}") String secret) {
        return new Fingerprints(secret);
    }

    @Bean
    CleanJson cleanJson(JsonMapper mapper) {
        return new CleanJson(mapper);
    }

    @Bean
    JsonMapperBuilderCustomizer plausibleTimes() {
        return builder -> builder.addModule(PlausibleTime.module());
    }

    /** What is of another type than described is an error of the sender, not something to guess at. */
    @Bean
    JsonMapperBuilderCustomizer strictTypes() {
        return builder -> builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    @Bean
    WebMvcConfigurer door(Fingerprints fingerprints) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Intent.class, Caller.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IntentResolver(fingerprints));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Instant.class, PlausibleTime::instant);
                registry.addConverter(String.class, LocalDate.class, PlausibleTime::date);
            }
        };
    }
}
