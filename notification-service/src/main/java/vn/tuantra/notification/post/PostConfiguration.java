package vn.tuantra.notification.post;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    PeriodicJob postWatching(PostWatch watch, PostProperties properties) {
        return new PeriodicJob("post-watch", properties.poll(), watch::round);
    }
}
