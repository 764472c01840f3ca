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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.chassis.security.Caller;

/** What every HTTP endpoint gets. */
@AutoConfiguration
@EnableConfigurationProperties({WebProperties.class, UploadProperties.class, AdmissionProperties.class})
@Import({AsyncApiController.class, BodyAtTheDoor.class})
public class WebAutoConfiguration {

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
