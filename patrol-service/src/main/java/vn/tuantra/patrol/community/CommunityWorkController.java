package vn.tuantra.patrol.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.patrol.patrol.application.OwnTeam;

/** What teams do among the people, entered by them and read by those who direct or inspect them. */
@RestController
@RequestMapping("/api/community-work")
class CommunityWorkController {

    private static final String DISCLOSE = "disclose-parties";

    /** Why work was entered by mistake, or why somebody wants to know whose dispute it was. */
    record ReasonBody(@NotBlank @Size(min = 5, max = 500) String reason) {}

    /** @param persons the ids under which the parties are known */
    record PartiesView(UUID id, List<UUID> persons) {}

    private final RecordWork recordWork;
    private final CommunityWorks works;
    private final Permissions permissions;
    private final Clock clock;

    CommunityWorkController(RecordWork recordWork, CommunityWorks works, Permissions permissions, Clock clock) {
        this.recordWork = recordWork;
        this.works = works;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Permitted("record-community-work")
    @PostMapping
    ResponseEntity<WorkView> record(@Valid @RequestBody WorkBody body, Intent intent) {
        return Answers.created(
                recordWork.record(body.entry(), intent.caller(), intent.command()), shown(intent.caller()));
    }

    /** Nothing is deleted: it stays to be seen, and counts nowhere. */
    @Permitted("withdraw-community-work")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<WorkView> withdraw(@PathVariable UUID id, @Valid @RequestBody ReasonBody body, Intent intent) {
        return Answers.ok(
                works.change(id, intent.caller(), intent.ifVersion(), intent.command(), work -> {
                    OwnTeam.requireOneOf(intent.caller(), List.of(work.teamId()));
                    return work.withdraw(body.reason(), intent.by());
                }),
                shown(intent.caller()));
    }

    /** Shown only once it is written down who asked, and why. */
    @Permitted(DISCLOSE)
    @PostMapping("/{id}/parties")
    ResponseEntity<PartiesView> disclose(@PathVariable UUID id, @Valid @RequestBody ReasonBody body, Intent intent) {
        Versioned<CommunityWork> seen = works.change(
                id,
                intent.caller(),
                intent.ifVersion(),
                intent.command(),
                work -> work.lookedAt(new CommunityWork.LookAtParties(intent.by(), clock.instant(), body.reason())));
        return Answers.ok(seen, work -> new PartiesView(work.workId(), work.persons()));
    }

    @Permitted("see-community-work")
    @GetMapping("/{id}")
    ResponseEntity<WorkView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(works.visible(id, caller), shown(caller));
    }

    @Permitted("list-community-work")
    @GetMapping
    Page<WorkView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable WorkKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return works.list(new CommunityWorks.Query(unit, team, kind, cursor, limit), caller)
                .map(shown(caller));
    }

    private Function<CommunityWork, WorkView> shown(Caller caller) {
        return work -> WorkView.of(
                work,
                permissions.allowed(
                        caller,
                        "community-work",
                        step -> CommunityWork.STEPS.allows(step, work.state()) && mayTake(step, work, caller)));
    }

    private static boolean mayTake(String step, CommunityWork work, Caller caller) {
        return step.equals(DISCLOSE)
                ? work.done().conciliation() != null
                : work.teamId().equals(caller.teamId());
    }
}
