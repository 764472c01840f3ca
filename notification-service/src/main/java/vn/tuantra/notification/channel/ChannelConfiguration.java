package vn.tuantra.notification.channel;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.notification.outbound.OutboundHttp;

/** Those channels exist that are configured. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    @ConditionalOnProperty("notification.channel.sms.url")
    ChannelPort smsChannel(ChannelProperties properties) {
        return new HttpGatewayChannel(Channel.SMS, properties.sms());
    }

    @Bean
    @ConditionalOnProperty("notification.channel.voice.url")
    ChannelPort voiceChannel(ChannelProperties properties) {
        return new HttpGatewayChannel(Channel.VOICE, properties.voice());
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    ChannelPort mailChannel(JavaMailSender mail, ChannelProperties properties) {
        return new MailChannel(mail, properties.mailFrom());
    }

    @Bean
    @ConditionalOnProperty("notification.channel.web-push.private-key")
    ChannelPort webPushChannel(ChannelProperties properties, OutboundHttp http, Clock clock) {
        return new WebPushChannel(properties.webPush(), http, clock);
    }
}
