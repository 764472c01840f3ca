package vn.tuantra.team.patrolteam.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.problem.Languages;
import vn.tuantra.chassis.problem.Problems;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.application.ForeseeTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** What a founding decision would meet, before it is signed. */
@RestController
@RequestMapping("/api/teams")
class ForesightController {

    private final ForeseeTeam foreseeTeam;
    private final Problems problems;
    private final Clock clock;

    ForesightController(ForeseeTeam foreseeTeam, Problems problems, Clock clock) {
        this.foreseeTeam = foreseeTeam;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * A team that is only written down yet.
     *
     * @param decisionDate today when absent
     * @param effectiveDate the day of the decision when absent
     */
    record Draft(
            @NotNull @Valid ProposalBody proposal,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate effectiveDate) {}

    /**
     * All that is to be known, in the language of the request.
     *
     * @param warnings need the chair's reason
     * @param obstacles keep the team from working
     * @param namesakes members of whom another working team has one of the same name and year
     */
    record Foreseen(String policy, List<Remark> warnings, List<Remark> obstacles, List<UUID> namesakes) {}

    /** @param member whom it is about, if it is about one */
    record Remark(String code, String message, @Nullable Object member) {}

    /** Names do not belong into addresses, so the draft is sent as a body; nothing of it is kept. */
    @Permitted("foresee-team")
    @PostMapping("/foresight")
    Foreseen ofDraft(@Valid @RequestBody Draft body, Caller caller, HttpServletRequest request) {
        LocalDate decided = dayOf(body.decisionDate());
        LocalDate effective = body.effectiveDate() == null ? decided : body.effectiveDate();
        return view(foreseeTeam.of(body.proposal().asInput(), decided, effective, caller), Languages.of(request));
    }

    /** Of a proposal; the days as in {@link Draft}. */
    @Permitted("foresee-team")
    @GetMapping("/{id}/foresight")
    Foreseen ofProposal(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate decisionDate,
            @RequestParam(required = false) @Nullable LocalDate effectiveDate,
            Caller caller,
            HttpServletRequest request) {
        LocalDate decided = dayOf(decisionDate);
        LocalDate effective = effectiveDate == null ? decided : effectiveDate;
        return view(foreseeTeam.of(new TeamId(id), decided, effective, caller), Languages.of(request));
    }

    private LocalDate dayOf(@Nullable LocalDate day) {
        return day == null ? VietnamDay.of(clock.instant()) : day;
    }

    private Foreseen view(ForeseeTeam.Outlook outlook, Locale language) {
        return new Foreseen(
                outlook.foresight().policy(),
                outlook.foresight().warnings().stream()
                        .map(code -> new Remark(code, problems.message("word." + code, Map.of(), language), null))
                        .toList(),
                outlook.foresight().obstacles().stream()
                        .map(one -> new Remark(
                                one.code(),
                                problems.message(one.code(), one.details(), language),
                                one.details().get("member")))
                        .toList(),
                outlook.namesakes());
    }
}
