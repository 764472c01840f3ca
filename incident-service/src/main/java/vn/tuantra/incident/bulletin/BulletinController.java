package vn.tuantra.incident.bulletin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.bulletin.BulletinEvent;
import vn.tuantra.contract.bulletin.BulletinKind;
import vn.tuantra.contract.bulletin.BulletinVisibility;
import vn.tuantra.incident.bulletin.Bulletin.InWard;
import vn.tuantra.incident.bulletin.Bulletin.Source;

/** Submitting, moderating and reading information items. */
@RestController
@RequestMapping("/api/bulletins")
class BulletinController {

    private static final String DETAIL = "source";

    record BulletinBody(
            @NotNull UUID id,
            @NotNull BulletinKind kind,
            @NotBlank @Size(max = 2000) String summary,
            @NotNull Bulletin.Classification classification,
            @NotNull Source.Origin origin,
            @NotNull Bulletin.Reliability reliability,

            @Size(max = 500) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String sourceDetail,

            @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> areaIds,
            @NotNull BulletinVisibility visibility,
            @NotNull @Future Instant expiresAt) {

        @Override
        public String toString() {
            return "BulletinBody[" + id + ", " + summary.hashCode() + "]";
        }
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param state what became of it where the caller is; {@code PUBLISHED} where it is shown in any of its wards
     * @param source absent for everybody but the police of its wards
     * @param wards each ward's decision: all of them for whoever submitted it and for auditors, else the caller's own
     * @param allowed what the caller may do with it now
     */
    record BulletinView(
            UUID id,
            Bulletin.State state,
            BulletinKind kind,
            String summary,
            Bulletin.Classification classification,
            @Nullable SourceView source,
            List<UUID> areaIds,
            BulletinVisibility visibility,
            Instant expiresAt,
            Instant submittedAt,
            @Nullable String reason,
            List<WardView> wards,
            List<String> allowed) {}

    record WardView(
            UUID wardId, Bulletin.State state, @Nullable String reason) {}

    record SourceView(
            Source.Origin origin,
            Bulletin.Reliability reliability,
            @Nullable String detail) {}

    private final Bulletins bulletins;
    private final PersonalKeys keys;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Access access;
    private final BulletinRights rights;
    private final Clock clock;

    BulletinController(
            Bulletins bulletins,
            PersonalKeys keys,
            UnitDirectory directory,
            Reach reach,
            Access access,
            BulletinRights rights,
            Clock clock) {
        this.reach = reach;
        this.rights = rights;
        this.bulletins = bulletins;
        this.keys = keys;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    @Permitted("submit-bulletin")
    @PostMapping
    ResponseEntity<BulletinView> submit(@RequestBody @Valid BulletinBody body, Intent intent) {
        Caller caller = intent.caller();
        body.areaIds().forEach(area -> access.requireUnit(caller, area));
        if (body.classification() == Bulletin.Classification.INTERNAL
                && body.visibility() == BulletinVisibility.PARTNERS) {
            throw Refusal.invalid("INTERNAL_NOT_FOR_PARTNERS", Map.of("field", "visibility"));
        }
        Instant now = clock.instant();
        List<UUID> wards = audience(now).wardsOf(body.areaIds());
        if (wards.isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "areaIds"));
        }
        String detail =
                body.sourceDetail() == null ? null : keys.obtain(body.id()).seal(DETAIL, body.sourceDetail());
        Bulletin bulletin = new Bulletin(
                body.id(),
                body.kind(),
                body.summary(),
                body.classification(),
                new Source(body.origin(), body.reliability(), detail),
                body.areaIds(),
                body.visibility(),
                body.expiresAt(),
                now,
                intent.by(),
                wards.stream().map(InWard::waiting).toList());
        Versioned<Bulletin> stored = bulletins.add(bulletin, intent.command());
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(view(stored.state(), caller));
    }

    /** What the caller's unit is told of now; for an auditor everything that his wards ever had. */
    @Permitted("see-bulletins")
    @GetMapping
    List<BulletinView> shown(Caller caller) {
        List<Bulletin> found = rights.isAuditor(caller)
                ? bulletins.ofWards(reach.below(caller.unitId()))
                : bulletins.shownTo(rights.unitsOf(caller), clock.instant());
        return found.stream()
                .filter(bulletin -> rights.mayRead(caller, bulletin))
                .map(bulletin -> view(bulletin, caller))
                .toList();
    }

    /** What the caller submitted, whatever became of it, newest first. */
    @Permitted("see-own-bulletins")
    @GetMapping("/own")
    List<BulletinView> own(Caller caller) {
        return bulletins.submittedBy(caller.subject()).stream()
                .map(bulletin -> view(bulletin, caller))
                .toList();
    }

    /** What waits for the ward's police. */
    @Permitted("see-waiting-bulletins")
    @GetMapping("/waiting")
    List<BulletinView> waiting(Caller caller) {
        return bulletins.waitingIn(reach.below(caller.unitId())).stream()
                .map(bulletin -> view(bulletin, caller))
                .toList();
    }

    @Permitted("see-bulletins")
    @GetMapping("/{id}")
    BulletinView one(Caller caller, @PathVariable UUID id) {
        return view(rights.visible(caller, bulletins.get(id)), caller);
    }

    @Permitted("publish-bulletin")
    @PostMapping("/{id}/publication")
    BulletinView publish(@PathVariable UUID id, Intent intent) {
        rights.requireModerator(intent.caller(), bulletins.get(id));
        Instant now = clock.instant();
        BulletinAudience audience = audience(now);
        return changed(
                id,
                intent,
                bulletin -> bulletin.publish(
                        rights.own(intent.caller()),
                        ward -> audience.in(ward, bulletin.areaIds(), bulletin.visibility()),
                        intent.by(),
                        now));
    }

    @Permitted("refuse-bulletin")
    @PostMapping("/{id}/refusal")
    BulletinView refuse(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        rights.requireModerator(intent.caller(), bulletins.get(id));
        return changed(
                id, intent, bulletin -> bulletin.refuse(rights.own(intent.caller()), body.reason(), intent.by()));
    }

    /** The police of a ward and those above take it down there; whoever submitted it takes it back everywhere. */
    @Permitted("withdraw-bulletin")
    @PostMapping("/{id}/withdrawal")
    BulletinView withdraw(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        Bulletin before = bulletins.get(id);
        Instant now = clock.instant();
        if (rights.isAuthor(intent.caller(), before)) {
            return changed(id, intent, bulletin -> bulletin.takeBack(body.reason(), intent.by(), now));
        }
        rights.requireResponsible(intent.caller(), before);
        return changed(
                id,
                intent,
                bulletin -> bulletin.withdraw(rights.own(intent.caller()), body.reason(), intent.by(), now));
    }

    private BulletinView changed(UUID id, Intent intent, Function<Bulletin, Change<Bulletin, BulletinEvent>> decision) {
        return view(bulletins.change(id, intent.command(), decision), intent.caller());
    }

    private BulletinAudience audience(Instant now) {
        return new BulletinAudience(directory.tree(), reach, now);
    }

    private BulletinView view(Bulletin bulletin, Caller caller) {
        boolean everywhere = rights.isAuthor(caller, bulletin) || rights.isAuditor(caller);
        List<InWard> wards = bulletin.wards().stream()
                .filter(ward -> everywhere || access.sees(caller, ward.wardId()))
                .toList();
        InWard nearest = bulletin.shownIn(clock.instant()).stream()
                .filter(ward -> wards.isEmpty() || wards.contains(ward))
                .findFirst()
                .orElseGet(() -> wards.isEmpty() ? bulletin.wards().getFirst() : wards.getFirst());
        return new BulletinView(
                bulletin.id(),
                nearest.state(),
                bulletin.kind(),
                bulletin.summary(),
                bulletin.classification(),
                rights.isModerator(caller, bulletin) ? source(bulletin) : null,
                bulletin.areaIds(),
                bulletin.visibility(),
                bulletin.expiresAt(),
                bulletin.submittedAt(),
                nearest.reason(),
                wards.stream()
                        .map(ward -> new WardView(ward.wardId(), ward.state(), ward.reason()))
                        .toList(),
                rights.allowed(bulletin, caller));
    }

    private SourceView source(Bulletin bulletin) {
        String sealed = bulletin.source().sealedDetail();
        String detail = sealed == null
                ? null
                : keys.find(bulletin.id()).map(key -> key.open(DETAIL, sealed)).orElse(null);
        return new SourceView(bulletin.source().origin(), bulletin.source().reliability(), detail);
    }
}
