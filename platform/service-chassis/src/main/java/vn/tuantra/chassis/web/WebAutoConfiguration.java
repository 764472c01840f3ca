package vn.tuantra.chassis.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What every HTTP endpoint gets. */
@AutoConfiguration
@EnableConfigurationProperties({WebProperties.class, UploadProperties.class, AdmissionProperties.class})
@Import(AsyncApiController.class)
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
}
