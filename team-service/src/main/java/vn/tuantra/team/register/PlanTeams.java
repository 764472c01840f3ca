package vn.tuantra.team.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.contract.Actor;
import vn.tuantra.team.patrolteam.application.Applicant;
import vn.tuantra.team.patrolteam.domain.AcknowledgedWarning;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamPolicy;
import vn.tuantra.team.patrolteam.domain.TeamProposal;

/**
 * Turns the rows of a file into teams by asking the domain about each: what would be refused one by one is a problem of
 * its row. Ids follow from the import and the row, so that the same import founds the same teams however often it runs.
 */
final class PlanTeams {

    private static final Actor STAFF = new Actor("import/staff", "WARD_PC_STAFF", null);
    private static final Actor CHAIR = new Actor("import/chair", "WARD_PC_CHAIR", null);

    private final UUID importId;
    private final Known known;
    private final Function<Applicant, Membership> seal;
    private final List<StagedTeam> teams = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private PlanTeams(UUID importId, Known known, Function<Applicant, Membership> seal) {
        this.importId = importId;
        this.known = known;
        this.seal = seal;
    }

    /**
     * What the file is checked against; grows with every team of the file.
     *
     * @param places group and ward by the group's code, as far as the caller sees
     * @param claims civilians who belong to a team
     * @param registerEntries decision numbers that are used
     * @param groupsWithTeam residential groups that have a team
     */
    record Known(
            Map<String, Place> places,
            Set<String> claims,
            Set<String> registerEntries,
            Set<UUID> groupsWithTeam,
            Circumstances now) {}

    record Place(OrgUnit group, UUID wardId) {}

    record Plan(List<StagedTeam> teams, List<RowProblem> problems) {}

    /** @param seal seals a person; a dry run gives a cheap one */
    static Plan of(List<SheetRow> rows, UUID importId, Known known, Function<Applicant, Membership> seal) {
        PlanTeams plan = new PlanTeams(importId, known, seal);
        Map<String, List<SheetRow>> byTeam = new LinkedHashMap<>();
        rows.forEach(row -> byTeam.computeIfAbsent(
                        row.cell(Column.GROUP) + "\n" + row.cell(Column.TEAM), _ -> new ArrayList<>())
                .add(row));
        byTeam.values().forEach(plan::team);
        return new Plan(plan.teams, plan.problems);
    }

    private void team(List<SheetRow> rows) {
        SheetRow first = rows.getFirst();
        int before = problems.size();
        Optional<String> name = attempt(first, () -> MemberRow.required(first, Column.TEAM));
        Optional<Place> place = attempt(first, () -> place(first));
        Optional<Paper> paper = attempt(first, () -> new Paper(paper(first)));
        List<Membership> members = new ArrayList<>();
        rows.forEach(row -> attempt(row, () -> seal.apply(MemberRow.applicant(row, idOf("member/" + row.number()))))
                .ifPresent(member -> {
                    members.add(member);
                    claim(row, member, paper.isPresent() && paper.get().signed() != null);
                }));
        if (problems.size() == before && name.isPresent() && place.isPresent() && paper.isPresent()) {
            found(first, name.get(), place.get(), members, paper.get().signed());
        }
    }

    /** A decision or none; an optional cannot hold none. */
    private record Paper(EstablishingDecision.@Nullable Paper signed) {}

    private void found(
            SheetRow first,
            String name,
            Place place,
            List<Membership> members,
            EstablishingDecision.@Nullable Paper paper) {
        TeamProposal proposal = new TeamProposal(
                new TeamId(idOf("team/" + first.number())),
                place.wardId(),
                place.group().id(),
                name,
                members);
        boolean taken = !known.groupsWithTeam().add(place.group().id());
        StagedTeam staged = new StagedTeam(importId, teams.size(), proposal, taken, paper);
        attempt(first, () -> {
            PatrolTeam team = Founding.of(staged, known.now(), STAFF, CHAIR).state();
            List<String> entries = team.registerEntries();
            if (entries != null && !known.registerEntries().addAll(entries)) {
                throw Refusal.conflict("DECISION_NUMBER_USED", Map.of("field", Column.DECISION_NUMBER.code()));
            }
            teams.add(staged);
            return team;
        });
    }

    private void claim(SheetRow row, Membership member, boolean works) {
        Collection<String> claims = member.claims();
        if (works && claims.stream().anyMatch(known.claims()::contains)) {
            problems.add(new RowProblem(row.number(), Column.FULL_NAME.code(), "PERSON_ALREADY_MEMBER"));
        } else if (works) {
            known.claims().addAll(claims);
        }
    }

    private Place place(SheetRow row) {
        Place place = known.places().get(MemberRow.required(row, Column.GROUP));
        if (place == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", Column.GROUP.code()));
        }
        return place;
    }

    private static EstablishingDecision.@Nullable Paper paper(SheetRow row) {
        String number = row.cell(Column.DECISION_NUMBER);
        if (number.isEmpty()) {
            return null;
        }
        LocalDate decided = MemberRow.date(row, Column.DECISION_DATE);
        LocalDate effective =
                row.cell(Column.EFFECTIVE_DATE).isEmpty() ? decided : MemberRow.date(row, Column.EFFECTIVE_DATE);
        String reason = row.cell(Column.REASON);
        List<AcknowledgedWarning> reasons = reason.isEmpty()
                ? List.of()
                : Stream.of(
                                TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE,
                                TeamPolicy.MEMBER_OVER_AGE,
                                TeamPolicy.GROUP_HAS_TEAM)
                        .map(code -> new AcknowledgedWarning(code, reason))
                        .toList();
        return new EstablishingDecision.Paper(
                number.substring(0, Math.min(60, number.length())), decided, effective, reasons);
    }

    private <T> Optional<T> attempt(SheetRow row, java.util.function.Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal refused) {
            String field = String.valueOf(refused.details().getOrDefault("field", ""));
            problems.add(new RowProblem(row.number(), field, refused.code()));
            return Optional.empty();
        }
    }

    private UUID idOf(String what) {
        return UUID.nameUUIDFromBytes((importId + "/" + what).getBytes(UTF_8));
    }

    /** Copies what may grow, so that a plan never changes what it was given. */
    static Known growing(Known fixed) {
        return new Known(
                fixed.places(),
                new HashSet<>(fixed.claims()),
                new HashSet<>(fixed.registerEntries()),
                new HashSet<>(fixed.groupsWithTeam()),
                fixed.now());
    }
}
