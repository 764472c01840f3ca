package vn.tuantra.notification.alert;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Recording of deliveries, behind the push path.
 *
 * @param pause between two rounds of writing down what was delivered
 * @param giveUpAfter how long a delivery waits for the record path to store its alert
 */
@Validated
@ConfigurationProperties(prefix = "notification.delivery", ignoreUnknownFields = false)
public record DeliveryProperties(
        @NotNull @DefaultValue("200ms") Duration pause,
        @NotNull @DefaultValue("2m") Duration giveUpAfter) {}
