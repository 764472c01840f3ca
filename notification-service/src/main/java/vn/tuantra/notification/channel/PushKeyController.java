package vn.tuantra.notification.channel;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;

/** What a browser needs to subscribe to push messages. */
@RestController
class PushKeyController {

    record PushKey(String publicKey) {}

    private final ChannelProperties properties;
    private final Access access;

    PushKeyController(ChannelProperties properties, Access access) {
        this.properties = properties;
        this.access = access;
    }

    @GetMapping("/api/duty/push-key")
    PushKey key(Caller caller) {
        access.role(caller, Role.values());
        String key = properties.webPush().publicKey();
        if (!properties.webPush().isConfigured() || key == null) {
            throw Refusal.notFound("push-key");
        }
        return new PushKey(key);
    }
}
