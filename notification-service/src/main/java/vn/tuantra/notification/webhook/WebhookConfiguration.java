package vn.tuantra.notification.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    PeriodicJob subscriptionRefresh(ActiveSubscriptions active, WebhookProperties properties) {
        return new PeriodicJob("webhook-subscriptions", properties.poll(), active::refresh);
    }

    @Bean
    PeriodicJob webhookRetries(WebhookDispatcher dispatcher, WebhookProperties properties) {
        return new PeriodicJob("webhook-retries", properties.poll(), dispatcher::round);
    }
}
