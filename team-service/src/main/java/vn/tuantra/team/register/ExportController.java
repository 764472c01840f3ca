package vn.tuantra.team.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.privacy.PersonalDataShredded;
import vn.tuantra.chassis.privacy.UnreadablePersonalData;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.oversight.Disclosures;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.patrolteam.application.FindTeams;
import vn.tuantra.team.patrolteam.application.PersonalRecords;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;

/** The register as a workbook: masked for its readers, in full for its keepers who say why, and that is on record. */
@RestController
@RequestMapping("/api/teams/register-export")
class ExportController {

    private final FindTeams findTeams;
    private final PersonalRecords people;
    private final UnitDirectory directory;
    private final Disclosures disclosures;
    private final Permissions permissions;
    private final Clock clock;

    ExportController(
            FindTeams findTeams,
            PersonalRecords people,
            UnitDirectory directory,
            Disclosures disclosures,
            Permissions permissions,
            Clock clock) {
        this.findTeams = findTeams;
        this.people = people;
        this.directory = directory;
        this.disclosures = disclosures;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Which part of the register is wanted.
     *
     * @param unit the caller's own when absent
     * @param reason wanted when names and numbers are to be in full
     */
    record Request(
            @Nullable UUID unit,
            boolean personalDetails,
            @Nullable @Size(min = 5, max = 500) String reason) {}

    @Permitted("export-register")
    @PostMapping
    ResponseEntity<byte[]> export(@Valid @RequestBody Request body, Intent intent) {
        if (body.personalDetails()) {
            permissions.role(intent.caller(), "export-register-in-full");
        }
        // What was rejected has never been in the register.
        List<PatrolTeam> teams = findTeams.all(intent.caller(), body.unit()).stream()
                .filter(team -> team.status() != TeamStatus.REJECTED)
                .toList();
        if (body.personalDetails()) {
            record(body, teams, intent);
        }
        UnitTree tree = directory.tree();
        UUID whose = body.unit() == null ? intent.caller().unitId() : body.unit();
        byte[] workbook = Workbook.of(
                tree.find(whose).map(OrgUnit::nameVi).orElse(""),
                inOrder(teams, tree),
                body.personalDetails() ? this::inFull : ExportController::masked,
                VietnamDay.of(clock.instant()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XlsxSheet.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-to-tuan-tra.xlsx\"")
                .cacheControl(CacheControl.noStore())
                .body(workbook);
    }

    /** By ward, group and name, as people count them: group 2 before group 10. */
    private static List<Workbook.Line> inOrder(List<PatrolTeam> teams, UnitTree tree) {
        return teams.stream()
                .sorted(Comparator.comparing((PatrolTeam team) ->
                                tree.find(team.wardId()).map(OrgUnit::code).orElse(""))
                        .thenComparing(team -> tree.find(team.residentialGroupId())
                                .map(group -> group.code().length())
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(team -> tree.find(team.residentialGroupId())
                                .map(OrgUnit::code)
                                .orElse(""))
                        .thenComparing(PatrolTeam::nameVi))
                .map(team -> new Workbook.Line(
                        team,
                        tree.find(team.residentialGroupId()).map(OrgUnit::code).orElse("")))
                .toList();
    }

    private void record(Request body, List<PatrolTeam> teams, Intent intent) {
        String reason = body.reason();
        if (reason == null) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "reason"));
        }
        List<UUID> persons = teams.stream()
                .flatMap(team -> team.members().stream())
                .map(Membership::memberId)
                .distinct()
                .toList();
        disclosures.note(intent.command(), persons, Purpose.REGISTER, reason.strip());
    }

    /** Somebody whose data were deleted stays in the register, unreadable. */
    private PersonalRecords.Opened inFull(Membership member) {
        try {
            return people.isErased(member) ? masked(member) : people.open(member);
        } catch (UnreadablePersonalData | PersonalDataShredded e) {
            // One record that cannot be read must not keep the whole register from its keepers.
            return masked(member);
        }
    }

    private static PersonalRecords.Opened masked(Membership member) {
        return new PersonalRecords.Opened(
                member.person().maskedName(), member.person().maskedPhone());
    }
}
