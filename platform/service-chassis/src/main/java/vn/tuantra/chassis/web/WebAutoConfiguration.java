package vn.tuantra.chassis.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What every HTTP endpoint gets. */
@AutoConfiguration
@EnableConfigurationProperties({WebProperties.class, UploadProperties.class})
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
}
