package vn.tuantra.reporting.consolidation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.reporting.consolidation.GatherReports.Line;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.document.SigningBody;
import vn.tuantra.reporting.obligation.Obligations;
import vn.tuantra.reporting.obligation.Parties;
import vn.tuantra.reporting.obligation.domain.Obligation;

/** Putting the reports of a period together (IV.2). */
@RestController
@RequestMapping("/api/reports/consolidations")
class ConsolidationController {

    private final Consolidations consolidations;
    private final Obligations obligations;
    private final GatherReports gather;
    private final SignConsolidation signing;
    private final Parties parties;
    private final Access access;
    private final Permissions permissions;

    ConsolidationController(
            Consolidations consolidations,
            Obligations obligations,
            GatherReports gather,
            SignConsolidation signing,
            Parties parties,
            Access access,
            Permissions permissions) {
        this.consolidations = consolidations;
        this.obligations = obligations;
        this.gather = gather;
        this.signing = signing;
        this.parties = parties;
        this.access = access;
        this.permissions = permissions;
    }

    record Compiling(
            @NotNull UUID unitId,

            @NotNull @Pattern(regexp = "20[0-9]{2}(-[A-Z0-9]{2})?")
            String period) {}

    /** The board of a period: who has sent what, what was accepted, who is missing. */
    @Permitted("see-consolidation")
    @GetMapping
    ConsolidationView get(@RequestParam UUID unit, @RequestParam String period, Caller caller) {
        access.requireReach(caller, unit);
        Obligation owed = owed(unit, period);
        return view(owed, consolidations.known(owed.id(), caller).map(Versioned::state), caller);
    }

    /** Adds up what was accepted; may be done with units missing, and again until it is signed. */
    @Permitted("compile-consolidation")
    @PostMapping
    ResponseEntity<ConsolidationView> compile(@Valid @RequestBody Compiling body, Intent intent) {
        access.requireReach(intent.caller(), body.unitId());
        parties.requireHead(intent.caller(), body.unitId());
        Obligation owed = owed(body.unitId(), body.period());
        Gathered gathered = GatherReports.accepted(gather.lines(owed));
        Instant now = gather.now();
        Versioned<Consolidation> compiled = consolidations
                .known(owed.id(), intent.caller())
                .map(known -> consolidations.change(
                        known.id(),
                        intent.caller(),
                        intent.ifVersion(),
                        intent.command(),
                        current -> current.recompile(gathered, now)))
                .orElseGet(() -> consolidations.create(intent.command(), Consolidation.compile(owed, gathered, now)));
        return answer(compiled, intent);
    }

    @Permitted("sign-consolidation")
    @PostMapping("/{id}/signature")
    ResponseEntity<ConsolidationView> sign(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable SigningBody body, Intent intent) {
        ownedBy(id, intent);
        return answer(signing.sign(id, intent, SigningBody.nameIn(body)), intent);
    }

    @Permitted("send-consolidation")
    @PostMapping("/{id}/dispatch")
    ResponseEntity<ConsolidationView> send(@PathVariable UUID id, Intent intent) {
        Instant now = gather.now();
        ownedBy(id, intent);
        return answer(
                consolidations.change(
                        id,
                        intent.caller(),
                        intent.ifVersion(),
                        intent.command(),
                        current -> current.send(now, intent.by())),
                intent);
    }

    private Obligation owed(UUID unit, String period) {
        return obligations
                .consolidation(unit, period)
                .orElseThrow(() -> Refusal.invalid("NOTHING_OWED", Map.of("field", "period")));
    }

    private Obligation ownedBy(UUID id, Intent intent) {
        Obligation owed = consolidations.visible(id, intent.caller()).state().owed();
        parties.requireHead(intent.caller(), owed.unitId());
        return owed;
    }

    private ResponseEntity<ConsolidationView> answer(Versioned<Consolidation> stored, Intent intent) {
        return Answers.ok(stored, state -> view(state.owed(), Optional.of(state), intent.caller()));
    }

    private ConsolidationView view(Obligation owed, Optional<Consolidation> compiled, Caller caller) {
        List<Line> lines = gather.lines(owed);
        List<String> allowed = permissions.allowed(
                caller,
                "consolidation",
                action -> parties.heads(caller, owed.unitId())
                        && (action.equals("urge-report")
                                || compiled.map(each -> Consolidation.STEPS.allows(action, each.status()))
                                        .orElse(action.equals("compile-consolidation"))));
        return ConsolidationView.of(owed, compiled, lines, gather.now(), allowed);
    }
}
