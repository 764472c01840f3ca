package vn.tuantra.team.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.contract.Actor;
import vn.tuantra.team.patrolteam.application.Applicant;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.Foresight;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamFounding;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamProposal;

/**
 * Turns the rows of a file into teams by asking the domain about each: what would be refused one by one is a problem of
 * its row, all of it at once. Ids follow from the import and the row, so that the same import founds the same teams however
 * often it runs.
 */
final class PlanTeams {

    private static final Actor STAFF = new Actor("import/staff", "WARD_PC_STAFF", null);
    private static final Actor CHAIR = new Actor("import/chair", "WARD_PC_CHAIR", null);

    private final UUID importId;
    private final Known known;
    private final Function<Applicant, Membership> seal;
    private final List<StagedTeam> teams = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowNote> notes;
    private final Map<String, EstablishingDecision.Paper> papersOfTheFile = new HashMap<>();

    private PlanTeams(UUID importId, Known known, Function<Applicant, Membership> seal, List<RowNote> notes) {
        this.importId = importId;
        this.known = known;
        this.seal = seal;
        this.notes = new ArrayList<>(notes);
    }

    /**
     * What the file is checked against; grows with every team of the file.
     *
     * @param places group and ward by the group's code or folded name, as far as the caller sees
     * @param claims civilians who belong to a team
     * @param registerEntries decision numbers that are used
     * @param groupsWithTeam residential groups that have a team
     * @param proposed teams that wait for a decision, as group and folded name
     */
    record Known(
            Map<String, Place> places,
            Set<String> claims,
            Set<String> registerEntries,
            Set<UUID> groupsWithTeam,
            Set<String> proposed,
            Circumstances now) {

        static String proposal(UUID groupId, String name) {
            return groupId + "/" + Folding.fold(name);
        }
    }

    record Place(OrgUnit group, UUID wardId) {}

    record Plan(List<StagedTeam> teams, List<RowProblem> problems, List<RowNote> notes) {}

    /** @param seal seals a person; a dry run gives a cheap one */
    static Plan of(RegisterTable table, UUID importId, Known known, Function<Applicant, Membership> seal) {
        PlanTeams plan = new PlanTeams(importId, known, seal, table.notes());
        Map<String, List<SheetRow>> byTeam = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> byTeam.computeIfAbsent(
                                row.cell(Column.GROUP) + "\n" + row.cell(Column.TEAM), _ -> new ArrayList<>())
                        .add(row));
        byTeam.values().forEach(plan::team);
        plan.problems.sort(Comparator.comparingInt(RowProblem::row));
        plan.notes.sort(Comparator.comparingInt(RowNote::row));
        return new Plan(plan.teams, plan.problems, plan.notes);
    }

    private void team(List<SheetRow> rows) {
        SheetRow first = rows.getFirst();
        int before = problems.size();
        Optional<Place> place = place(first);
        PaperRow paper = PaperRow.of(first);
        problems.addAll(paper.problems());
        LocalDate joined =
                paper.signed() == null ? known.now().today() : paper.signed().effectiveOn();
        List<Membership> members = new ArrayList<>();
        rows.forEach(row -> member(row, joined).ifPresent(member -> {
            members.add(member);
            claim(row, member, paper.signed() != null);
        }));
        if (problems.size() == before && place.isPresent()) {
            String name = first.cell(Column.TEAM).isEmpty()
                    ? "Tổ tuần tra nhân dân " + place.get().group().nameVi()
                    : first.cell(Column.TEAM);
            TeamProposal proposal = new TeamProposal(
                    new TeamId(idOf("team/" + first.number())),
                    place.get().wardId(),
                    place.get().group().id(),
                    name,
                    members);
            found(first, proposal, paper.signed());
        }
    }

    private Optional<Membership> member(SheetRow row, LocalDate joinedUnlessSaid) {
        MemberRow reading = new MemberRow(row);
        Optional<Applicant> applicant = reading.applicant(idOf("member/" + row.number()), joinedUnlessSaid);
        problems.addAll(reading.problems());
        notes.addAll(reading.notes());
        return applicant.flatMap(one -> attempt(row, () -> seal.apply(one)));
    }

    private void found(SheetRow first, TeamProposal proposal, EstablishingDecision.@Nullable Paper paper) {
        boolean taken = !known.groupsWithTeam().add(proposal.residentialGroupId());
        int before = problems.size();
        foresee(first, proposal, taken, paper);
        if (problems.size() > before) {
            return;
        }
        StagedTeam staged = new StagedTeam(importId, teams.size(), proposal, taken, shared(proposal, paper));
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

    /** One paper of the file may found several teams; the number is used by the first of them. */
    private EstablishingDecision.@Nullable Paper shared(
            TeamProposal proposal, EstablishingDecision.@Nullable Paper paper) {
        if (paper == null) {
            return null;
        }
        String key = proposal.wardId() + "/" + Folding.fold(paper.number()) + "/" + paper.decidedOn() + "/"
                + paper.effectiveOn();
        return papersOfTheFile.putIfAbsent(key, paper) == null ? paper : paper.foundingBesides(proposal.teamId());
    }

    /** Everything that the domain would say about the team, not only what it says first. */
    private void foresee(
            SheetRow first, TeamProposal proposal, boolean taken, EstablishingDecision.@Nullable Paper paper) {
        if (!known.proposed().add(Known.proposal(proposal.residentialGroupId(), proposal.nameVi()))) {
            notes.add(RowNote.of(first.number(), "ALREADY_PROPOSED"));
        }
        attempt(first, () -> {
            Circumstances now = new Circumstances(
                    known.now().policies(), known.now().today(), known.now().minimumAge(), taken);
            LocalDate decided = paper == null ? now.today() : paper.decidedOn();
            Foresight seen = TeamFounding.foresee(
                    PatrolTeam.propose(proposal, STAFF).state(),
                    decided,
                    paper == null ? decided : paper.effectiveOn(),
                    now);
            seen.obstacles().forEach(one -> say(first, one.code(), one.details(), paper));
            seen.warnings().stream()
                    .filter(code -> paper == null || !paper.acknowledges(code))
                    .forEach(code -> say(first, "WARNING_NOT_ACKNOWLEDGED", Map.of("warning", code), paper));
            return seen;
        });
    }

    /** Of a proposal it is only to be known; a paper that has it cannot be entered. */
    private void say(
            SheetRow row, String code, Map<String, Object> details, EstablishingDecision.@Nullable Paper paper) {
        boolean signedNow = code.equals("WARNING_NOT_ACKNOWLEDGED");
        if (paper == null
                || (!signedNow && paper.effectiveOn().isAfter(known.now().today()))) {
            notes.add(new RowNote(row.number(), code, details));
        } else {
            problems.add(new RowProblem(row.number(), "", code, details));
        }
    }

    private void claim(SheetRow row, Membership member, boolean works) {
        Collection<String> claims = member.claims();
        if (works && claims.stream().anyMatch(known.claims()::contains)) {
            problems.add(new RowProblem(row.number(), Column.FULL_NAME.code(), "PERSON_ALREADY_MEMBER"));
        } else if (works) {
            known.claims().addAll(claims);
        }
    }

    private Optional<Place> place(SheetRow row) {
        String group = row.cell(Column.GROUP);
        Place place = known.places().get(group);
        place = place == null ? known.places().get(Folding.fold(group)) : place;
        if (place == null) {
            problems.add(new RowProblem(
                    row.number(), Column.GROUP.code(), group.isEmpty() ? "MISSING_VALUE" : "UNKNOWN_UNIT"));
        }
        return Optional.ofNullable(place);
    }

    private <T> Optional<T> attempt(SheetRow row, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal refused) {
            String field = String.valueOf(refused.details().getOrDefault("field", ""));
            RowProblem problem = new RowProblem(row.number(), field, refused.code(), refused.details());
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
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
                new HashSet<>(fixed.proposed()),
                fixed.now());
    }
}
