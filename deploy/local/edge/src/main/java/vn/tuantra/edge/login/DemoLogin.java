package vn.tuantra.edge.login;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import vn.tuantra.edge.EdgeProperties;
import vn.tuantra.edge.demo.DemoDirectory;

/** Checks a demo user's password, for the form and for the demo grant alike. */
@Configuration(proxyBeanMethods = false)
class DemoLogin {

    @Bean
    AuthenticationProvider demoUsers(DemoDirectory directory, EdgeProperties edge) {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        directory
                .users()
                .forEach(user -> users.createUser(User.withUsername(user.username())
                        .password("{noop}" + directory.password())
                        .authorities("DEMO_USER")
                        .build()));
        return new LockOut(new DaoAuthenticationProvider(users), edge.lockOut(), Clock.systemUTC());
    }
}
