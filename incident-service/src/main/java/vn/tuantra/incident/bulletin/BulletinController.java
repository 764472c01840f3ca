package vn.tuantra.incident.bulletin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.contract.bulletin.BulletinKind;
import vn.tuantra.contract.bulletin.BulletinVisibility;
import vn.tuantra.incident.bulletin.Bulletin.Source;

/** Submitting, moderating and reading information items. */
@RestController
@RequestMapping("/api/bulletins")
class BulletinController {

    private static final Role[] SUBMIT = {
        Role.TEAM_MEMBER,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.AREA_OFFICER,
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND
    };
    private static final Role[] MODERATE = {Role.WARD_POLICE_DUTY, Role.WARD_POLICE_COMMAND};
    private static final Role[] READ = {
        Role.TEAM_MEMBER,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.AREA_OFFICER,
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.WARD_PC_CHAIR,
        Role.WARD_PC_STAFF,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY,
        Role.AUDITOR
    };
    private static final Role[] TEAM = {Role.TEAM_MEMBER, Role.TEAM_LEADER, Role.TEAM_DEPUTY};

    private static final String DETAIL = "source";

    record BulletinBody(
            @NotNull UUID id,
            @NotNull BulletinKind kind,
            @NotBlank @Size(max = 2000) String summary,
            Bulletin.@NotNull Classification classification,
            Source.@NotNull Origin origin,
            Bulletin.@NotNull Reliability reliability,
            @Size(min = 1, max = 500) @Nullable String sourceDetail,
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
    private final Access access;
    private final Clock clock;

    BulletinController(Bulletins bulletins, PersonalKeys keys, UnitDirectory directory, Access access, Clock clock) {
        this.bulletins = bulletins;
        this.keys = keys;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<BulletinView> submit(
            Caller caller, @RequestBody @Valid BulletinBody body, HttpServletRequest request) {
        Role role = access.role(caller, SUBMIT);
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
                caller.as(role),
                List.of(),
                null,
                null);
        Versioned<Bulletin> stored =
                bulletins.add(bulletin, Commands.of(request, caller, role, "submitBulletin", "bulletin", body));
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(view(stored.state(), caller));
    }

    /** What the caller's unit is told of now. */
    @GetMapping
    List<BulletinView> shown(Caller caller) {
        access.role(caller, READ);
        return bulletins.shownTo(unitsOf(caller), clock.instant()).stream()
                .filter(bulletin -> mayRead(caller, bulletin))
                .map(bulletin -> view(bulletin, caller))
                .toList();
    }

    /** What waits for the ward's police. */
    @GetMapping("/waiting")
    List<BulletinView> waiting(Caller caller) {
        access.role(caller, MODERATE);
        return wardOf(caller).stream()
                .flatMap(ward -> bulletins.waitingIn(ward).stream())
                .map(bulletin -> view(bulletin, caller))
                .toList();
    }

    @GetMapping("/{id}")
    BulletinView one(Caller caller, @PathVariable UUID id) {
        access.role(caller, READ);
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

    @PostMapping("/{id}/publication")
    BulletinView publish(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        Role role = access.role(caller, MODERATE);
        requireModerator(caller, id);
        Command command = Commands.of(request, caller, role, "publishBulletin", "bulletin", id);
        Instant now = clock.instant();
        return view(
                bulletins.change(
                        id,
                        command,
                        bulletin -> bulletin.publish(
                                BulletinAudience.of(directory.tree(), bulletin.areaIds(), bulletin.visibility(), now),
                                command.by(),
                                now)),
                caller);
    }

    @PostMapping("/{id}/refusal")
    BulletinView refuse(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Reason body, HttpServletRequest request) {
        Role role = access.role(caller, MODERATE);
        requireModerator(caller, id);
        Command command = Commands.of(request, caller, role, "refuseBulletin", "bulletin", body);
        return view(bulletins.change(id, command, bulletin -> bulletin.refuse(body.reason(), command.by())), caller);
    }

    @PostMapping("/{id}/withdrawal")
    BulletinView withdraw(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Reason body, HttpServletRequest request) {
        Role role = access.role(caller, MODERATE);
        requireModerator(caller, id);
        Command command = Commands.of(request, caller, role, "withdrawBulletin", "bulletin", body);
        return view(
                bulletins.change(
                        id, command, bulletin -> bulletin.withdraw(body.reason(), command.by(), clock.instant())),
                caller);
    }

    private void requireModerator(Caller caller, UUID id) {
        if (!isModerator(caller, bulletins.get(id))) {
            throw Refusal.notFound("bulletin");
        }
    }

    private boolean isModerator(Caller caller, Bulletin bulletin) {
        return caller.firstOf(MODERATE).isPresent() && access.covers(caller, bulletin.wardId(), clock.instant());
    }

    /** Teams read what is meant for teams; it may name no more than that. */
    private static boolean mayRead(Caller caller, Bulletin bulletin) {
        boolean forTeams = bulletin.visibility() == BulletinVisibility.TEAM
                || bulletin.visibility() == BulletinVisibility.PARTNERS;
        boolean onlyTeam = caller.firstOf(TEAM).isPresent() && caller.roles().size() == 1;
        return forTeams || !onlyTeam;
    }

    private List<UUID> unitsOf(Caller caller) {
        return directory.tree().pathUp(caller.unitId(), clock.instant()).stream()
                .map(OrgUnit::id)
                .toList();
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
