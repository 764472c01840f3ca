package vn.tuantra.edge.front;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The edge's words for what its container and its firewall refuse. */
@Configuration(proxyBeanMethods = false)
class Container {

    /** Last of the container's parts, so that it answers before its own page does. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(Problems problems) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(problems)));
    }

    @Bean
    RequestRejectedHandler suspiciousRequests(Problems problems) {
        return (request, response, rejected) -> problems.write(response, Statuses.problem(HttpStatus.BAD_REQUEST));
    }
}
