package vn.tuantra.chassis.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** Problem details; a service adds its own messages in {@code problems_vi.properties} and {@code problems_en.properties}. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return Languages.resolver();
    }

    @Bean
    Problems problems() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("problems", "chassis-problems");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.of("vi"));
        return new Problems(messages);
    }
}
