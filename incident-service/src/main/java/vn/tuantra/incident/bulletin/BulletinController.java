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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.bulletin.BulletinKind;
import vn.tuantra.contract.bulletin.BulletinVisibility;
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
     * @param source absent for everybody but the ward's police
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
            @Nullable String reason) {}

    record SourceView(
            Source.Origin origin,
            Bulletin.Reliability reliability,
            @Nullable String detail) {}

    private final Bulletins bulletins;
    private final PersonalKeys keys;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Access access;
    private final Permissions permissions;
    private final Clock clock;

    BulletinController(
            Bulletins bulletins,
            PersonalKeys keys,
            UnitDirectory directory,
            Reach reach,
            Access access,
            Permissions permissions,
            Clock clock) {
        this.reach = reach;
        this.permissions = permissions;
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
        Instant now = clock.instant();
        UUID ward = directory
                .tree()
                .wardOf(body.areaIds().getFirst(), now)
                .map(OrgUnit::id)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "areaIds")));
        String detail =
                body.sourceDetail() == null ? null : keys.obtain(body.id()).seal(DETAIL, body.sourceDetail());
        Bulletin bulletin = new Bulletin(
                body.id(),
                Bulletin.State.SUBMITTED,
                body.kind(),
                body.summary(),
                body.classification(),
                new Source(body.origin(), body.reliability(), detail),
                body.areaIds(),
                body.visibility(),
                body.expiresAt(),
                ward,
                now,
                intent.by(),
                List.of(),
                null,
                null);
        Versioned<Bulletin> stored = bulletins.add(bulletin, intent.command());
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(view(stored.state(), caller));
    }

    /** What the caller's unit is told of now. */
    @Permitted("see-bulletins")
    @GetMapping
    List<BulletinView> shown(Caller caller) {
        return bulletins.shownTo(unitsOf(caller), clock.instant()).stream()
                .filter(bulletin -> mayRead(caller, bulletin))
                .map(bulletin -> view(bulletin, caller))
                .toList();
    }

    /** What waits for the ward's police. */
    @Permitted("see-waiting-bulletins")
    @GetMapping("/waiting")
    List<BulletinView> waiting(Caller caller) {
        return reach.withPredecessors(wardOf(caller)).stream()
                .flatMap(ward -> bulletins.waitingIn(ward).stream())
                .map(bulletin -> view(bulletin, caller))
                .toList();
    }

    @Permitted("see-bulletins")
    @GetMapping("/{id}")
    BulletinView one(Caller caller, @PathVariable UUID id) {
        Bulletin bulletin = bulletins.get(id);
        boolean own = caller.subject().equals(bulletin.submittedBy().subject());
        boolean told = bulletin.isShown(clock.instant())
                && unitsOf(caller).stream().anyMatch(bulletin.audience()::contains)
                && mayRead(caller, bulletin);
        if (!own && !told && !isModerator(caller, bulletin)) {
            throw Refusal.notFound("bulletin");
        }
        return view(bulletin, caller);
    }

    @Permitted("publish-bulletin")
    @PostMapping("/{id}/publication")
    BulletinView publish(@PathVariable UUID id, Intent intent) {
        requireModerator(intent.caller(), id);
        Instant now = clock.instant();
        return view(
                bulletins.change(
                        id,
                        intent.command(),
                        bulletin -> bulletin.publish(
                                BulletinAudience.of(
                                        directory.tree(), reach, bulletin.areaIds(), bulletin.visibility(), now),
                                intent.by(),
                                now)),
                intent.caller());
    }

    @Permitted("refuse-bulletin")
    @PostMapping("/{id}/refusal")
    BulletinView refuse(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        requireModerator(intent.caller(), id);
        return view(
                bulletins.change(id, intent.command(), bulletin -> bulletin.refuse(body.reason(), intent.by())),
                intent.caller());
    }

    @Permitted("withdraw-bulletin")
    @PostMapping("/{id}/withdrawal")
    BulletinView withdraw(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        requireModerator(intent.caller(), id);
        return view(
                bulletins.change(
                        id,
                        intent.command(),
                        bulletin -> bulletin.withdraw(body.reason(), intent.by(), clock.instant())),
                intent.caller());
    }

    private void requireModerator(Caller caller, UUID id) {
        if (!isModerator(caller, bulletins.get(id))) {
            throw Refusal.notFound("bulletin");
        }
    }

    private boolean isModerator(Caller caller, Bulletin bulletin) {
        return permissions.allows(caller, "publish-bulletin") && access.sees(caller, bulletin.wardId());
    }

    /** Teams read what is meant for teams; it may name no more than that. */
    private boolean mayRead(Caller caller, Bulletin bulletin) {
        boolean forTeams = bulletin.visibility() == BulletinVisibility.TEAM
                || bulletin.visibility() == BulletinVisibility.PARTNERS;
        return forTeams || permissions.allows(caller, "see-bulletins-beyond-teams");
    }

    private Set<UUID> unitsOf(Caller caller) {
        return reach.withPredecessors(directory.tree().pathUp(caller.unitId(), clock.instant()).stream()
                .map(OrgUnit::id)
                .toList());
    }

    private List<UUID> wardOf(Caller caller) {
        UnitTree tree = directory.tree();
        Instant now = clock.instant();
        return tree.at(caller.unitId(), now)
                .flatMap(police -> tree.wardOf(police.counterpartId(), now))
                .map(ward -> List.of(ward.id()))
                .orElse(List.of());
    }

    private BulletinView view(Bulletin bulletin, Caller caller) {
        boolean moderator = isModerator(caller, bulletin);
        return new BulletinView(
                bulletin.id(),
                bulletin.state(),
                bulletin.kind(),
                bulletin.summary(),
                bulletin.classification(),
                moderator ? source(bulletin) : null,
                bulletin.areaIds(),
                bulletin.visibility(),
                bulletin.expiresAt(),
                bulletin.submittedAt(),
                bulletin.reason());
    }

    private SourceView source(Bulletin bulletin) {
        String sealed = bulletin.source().sealedDetail();
        String detail = sealed == null
                ? null
                : keys.find(bulletin.id()).map(key -> key.open(DETAIL, sealed)).orElse(null);
        return new SourceView(bulletin.source().origin(), bulletin.source().reliability(), detail);
    }
}
