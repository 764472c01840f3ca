package vn.tuantra.notification.webhook;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.alert.SubscriptionState;
import vn.tuantra.notification.alert.Audiences;
import vn.tuantra.notification.outbound.OutboundHttp;

/** Webhook subscriptions as a resource. */
@RestController
@RequestMapping("/api/webhooks")
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final WebhookAccess webhooks;
    private final WebhookProperties properties;
    private final OutboundHttp http;
    private final PersonalKeys keys;
    private final Clock clock;
    private final Audiences audiences;
    private final ActiveSubscriptions active;

    SubscriptionController(
            Subscriptions subscriptions,
            WebhookAccess webhooks,
            WebhookProperties properties,
            OutboundHttp http,
            PersonalKeys keys,
            Clock clock,
            Audiences audiences,
            ActiveSubscriptions active) {
        this.active = active;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.properties = properties;
        this.http = http;
        this.keys = keys;
        this.clock = clock;
        this.audiences = audiences;
    }

    @Permitted("subscribe")
    @PostMapping
    ResponseEntity<SubscriptionView> create(@Valid @RequestBody SubscriptionBody body, Intent intent) {
        webhooks.requireUnit(intent.caller(), body.unitId());
        if (http.refuses(body.checkedUrl(properties.allowHttp()))) {
            throw Refusal.invalid("PRIVATE_ADDRESS", Map.of("field", "url"));
        }
        String secret = Signature.newSecret();
        PersonalKey key = keys.obtain(body.id());
        Subscription wanted = body.asSubscription(key.seal("secret", secret), clock.instant());
        audiences.of(wanted.unitId(), wanted.scope(), wanted.severities(), wanted.categories());
        Versioned<Subscription> stored = subscriptions.create(wanted, intent.command());
        if (stored.state().state() == SubscriptionState.DELETED) {
            throw Refusal.conflict("ID_ALREADY_USED", Map.of("resource", "webhook", "id", body.id()));
        }
        active.refresh();
        // The secret is told once. Whoever did not hear it asks for a new one.
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(SubscriptionView.of(stored.state(), stored.replayed() ? null : secret));
    }

    @Permitted("list-webhooks")
    @GetMapping
    List<SubscriptionView> ofUnit(@RequestParam UUID unit, Caller caller) {
        webhooks.requireReach(caller, unit);
        return subscriptions.ofUnit(unit).stream()
                .map(subscription -> SubscriptionView.of(subscription, null))
                .toList();
    }

    @Permitted("see-webhook")
    @GetMapping("/{id}")
    SubscriptionView get(@PathVariable UUID id, Caller caller) {
        return SubscriptionView.of(webhooks.visible(caller, id), null);
    }

    /** A new secret; the old one signs beside it for a while. */
    @Permitted("rotate-secret")
    @PostMapping("/{id}/rotate")
    SubscriptionView rotate(@PathVariable UUID id, Intent intent) {
        webhooks.visible(intent.caller(), id);
        String secret = Signature.newSecret();
        String sealed = keys.obtain(id).seal("secret", secret);
        Instant now = clock.instant();
        Command command = intent.command();
        Subscription rotated = subscriptions.change(
                id, command, current -> current.rotated(sealed, now, now.plus(properties.overlap()), command.by()));
        active.refresh();
        return SubscriptionView.of(rotated, secret);
    }

    @Permitted("pause")
    @PostMapping("/{id}/pause")
    SubscriptionView pause(@PathVariable UUID id, Intent intent) {
        return inState(id, SubscriptionState.PAUSED, "REQUESTED", intent);
    }

    @Permitted("resume")
    @PostMapping("/{id}/resume")
    SubscriptionView resume(@PathVariable UUID id, Intent intent) {
        return inState(id, SubscriptionState.ACTIVE, null, intent);
    }

    @Permitted("unsubscribe")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id, Intent intent) {
        inState(id, SubscriptionState.DELETED, null, intent);
        return ResponseEntity.noContent().build();
    }

    private SubscriptionView inState(UUID id, SubscriptionState next, @Nullable String because, Intent intent) {
        webhooks.visible(intent.caller(), id);
        Subscription changed =
                subscriptions.change(id, intent.command(), current -> current.inState(next, because, intent.by()));
        active.refresh();
        return SubscriptionView.of(changed, null);
    }
}
