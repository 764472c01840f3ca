package vn.tuantra.notification.channel;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Permitted;

/** What a browser needs to subscribe to push messages. */
@RestController
class PushKeyController {

    record PushKey(String publicKey) {}

    private final ChannelProperties properties;

    PushKeyController(ChannelProperties properties) {
        this.properties = properties;
    }

    @Permitted("see-push-key")
    @GetMapping("/api/duty/push-key")
    PushKey key() {
        String key = properties.webPush().publicKey();
        if (!properties.webPush().isConfigured() || key == null) {
            throw Refusal.notFound("push-key");
        }
        return new PushKey(key);
    }
}
