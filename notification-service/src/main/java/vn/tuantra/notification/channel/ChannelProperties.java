package vn.tuantra.notification.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The channels beside the screens.
 *
 * @param screenUrl what a message's link opens
 * @param mailFrom sender of mails
 */
@Validated
@ConfigurationProperties(prefix = "notification.channel", ignoreUnknownFields = false)
public record ChannelProperties(
        @DefaultValue GatewayProperties sms,
        @DefaultValue GatewayProperties voice,
        @DefaultValue PushProperties webPush,
        @DefaultValue("/command-centre/") String screenUrl,
        @DefaultValue("tuan-tra@localhost") String mailFrom) {}
