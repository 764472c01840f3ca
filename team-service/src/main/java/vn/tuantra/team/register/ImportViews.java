package vn.tuantra.team.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.problem.Languages;
import vn.tuantra.chassis.problem.Problems;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;

/** Imports as the API shows them, with problems and notes in the words of the request's language. */
@Component
class ImportViews {

    private static final String ACCEPT = "accept-team-import";

    private final Problems problems;
    private final Permissions permissions;
    private final UnitDirectory directory;

    ImportViews(Problems problems, Permissions permissions, UnitDirectory directory) {
        this.problems = problems;
        this.permissions = permissions;
        this.directory = directory;
    }

    /**
     * What a file does or would do.
     *
     * @param id absent for a dry run and for a file with problems
     * @param problem the code of what stopped it, if something did
     * @param problems each by row and column; the file is refused as long as there is one
     * @param notes to be known, by row
     * @param allowed what the caller may do with it now, as the permission table names it
     */
    record View(
            @Nullable UUID id,
            String status,
            int teams,
            int members,
            int done,
            @Nullable String problem,
            @Nullable String problemMessage,
            @Nullable Instant proposedAt,
            List<Problem> problems,
            List<Note> notes,
            List<String> allowed) {}

    /** @param heading what the file calls the column; absent when the whole team is meant */
    record Problem(int row, String field, @Nullable String heading, String code, String message) {}

    /** Something to be known about a row. */
    record Note(int row, String code, String message) {}

    /** The teams of an import. */
    record Teams(List<Team> items) {}

    /** @param groupHasTeam whether another team worked for the group when the file was checked */
    record Team(
            String nameVi,
            @Nullable String groupNameVi,
            boolean groupHasTeam,
            @Nullable String decisionNumber,
            @Nullable LocalDate effectiveDate,
            List<Member> members) {}

    /** Masked. */
    record Member(String fullName, int birthYear, MemberCategory category, MemberRole role) {}

    View of(TeamImport found, Caller caller, HttpServletRequest request) {
        Locale language = Languages.of(request);
        boolean mayAccept = permissions.allows(caller, ACCEPT) && found.mayAccept(caller.subject());
        return new View(
                found.importId(),
                found.status().name(),
                found.teams(),
                found.members(),
                found.done(),
                found.problem(),
                found.problem() == null ? null : problems.message(found.problem(), Map.of(), language),
                found.proposedAt(),
                List.of(),
                notes(found.notes(), language),
                mayAccept ? List.of(ACCEPT) : List.of());
    }

    View of(PlanTeams.Plan plan, RegisterTable table, HttpServletRequest request) {
        Locale language = Languages.of(request);
        return new View(
                null,
                plan.problems().isEmpty() ? "WOULD_BE_ACCEPTED" : "REFUSED",
                plan.teams().size(),
                table.rows().size(),
                0,
                null,
                null,
                null,
                plan.problems().stream()
                        .map(one -> problem(one, table.headings(), language))
                        .toList(),
                notes(plan.notes(), language),
                List.of());
    }

    Teams teams(List<StagedTeam> staged) {
        UnitTree tree = directory.tree();
        return new Teams(staged.stream()
                .map(team -> {
                    EstablishingDecision.Paper paper = team.paper();
                    return new Team(
                            team.proposal().nameVi(),
                            tree.find(team.proposal().residentialGroupId())
                                    .map(OrgUnit::nameVi)
                                    .orElse(null),
                            team.groupHasTeam(),
                            paper == null ? null : paper.number(),
                            paper == null ? null : paper.effectiveOn(),
                            team.proposal().members().stream()
                                    .map(member -> new Member(
                                            member.person().maskedName(),
                                            member.birthYear(),
                                            member.category(),
                                            member.role()))
                                    .toList());
                })
                .toList());
    }

    private Problem problem(RowProblem one, Map<Column, String> headings, Locale language) {
        @Nullable Column column = Column.ofCode(one.field()).orElse(null);
        String heading = column == null ? null : headings.getOrDefault(column, column.nameVi());
        return new Problem(one.row(), one.field(), heading, one.code(), message("row", one, language));
    }

    private List<Note> notes(List<RowNote> notes, Locale language) {
        List<Note> all = new ArrayList<>();
        for (RowNote note : notes) {
            String special = problems.message("note." + note.code(), note.details(), language);
            boolean found = !special.startsWith("note.");
            all.add(new Note(
                    note.row(),
                    note.code(),
                    found ? special : problems.message(note.code(), note.details(), language)));
        }
        return all;
    }

    /** What is said of a column, else of a value in general, else of the code. */
    private String message(String kind, RowProblem one, Locale language) {
        for (String key : List.of(kind + "." + one.code() + "." + one.field(), kind + "." + one.code())) {
            String text = problems.message(key, one.details(), language);
            if (!text.equals(key)) {
                return text;
            }
        }
        return problems.message(one.code(), one.details(), language);
    }
}
