package vn.tuantra.team.patrolteam.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.team.patrolteam.application.DisclosePerson;
import vn.tuantra.team.patrolteam.application.ErasePerson;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.patrolteam.application.PersonalRecords;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** People: found by name, masked for everybody, shown to who needs them and says why. The name is no part of the URL. */
@RestController
@RequestMapping("/api/teams")
class MemberController {

    static final Role[] KEEPERS = {
        Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR, Role.WARD_POLICE_COMMAND, Role.AREA_OFFICER, Role.MOVEMENT_TEAM
    };

    private final FindMembers findMembers;
    private final DisclosePerson disclosePerson;
    private final ErasePerson erasePerson;
    private final Access access;

    MemberController(FindMembers findMembers, DisclosePerson disclosePerson, ErasePerson erasePerson, Access access) {
        this.findMembers = findMembers;
        this.disclosePerson = disclosePerson;
        this.erasePerson = erasePerson;
        this.access = access;
    }

    /** @param name words or beginnings of words, in any order, with or without tone marks */
    record NameQuery(@NotBlank @Size(max = 100) String name) {}

    /** A membership found by the member's name. */
    record Found(UUID teamId, String teamNameVi, TeamView.Member member) {}

    /** @param next last team looked at; absent when there was no more */
    record Page(List<Found> items, @Nullable UUID next) {}

    /** Names do not belong into the addresses of requests, so the search is sent as a body. */
    @PostMapping("/member-search")
    Page search(
            @Valid @RequestBody NameQuery query,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        access.role(caller, KEEPERS);
        List<FindMembers.Found> found =
                findMembers.byName(query.name(), cursor == null ? null : new TeamId(cursor), limit, caller);
        List<Found> items = found.stream()
                .map(one ->
                        new Found(one.team().teamId().value(), one.team().nameVi(), TeamView.Member.of(one.member())))
                .toList();
        long teams = items.stream().map(Found::teamId).distinct().count();
        return new Page(items, teams < limit ? null : items.getLast().teamId());
    }

    @PostMapping("/{id}/members/{memberId}/disclosure")
    ResponseEntity<PersonalRecords.Opened> disclose(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @Valid @RequestBody ReasonBody body,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, KEEPERS);
        Command command = Commands.of(request, caller, role, "disclose-member", "member-disclosure", memberId);
        PersonalRecords.Opened opened =
                disclosePerson.disclose(new TeamId(id), memberId, body.reason().strip(), caller, command);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opened);
    }

    /** Deletes the data of somebody who has left every team; asked for twice, it is done once. */
    @PostMapping("/members/{memberId}/erasure")
    ResponseEntity<Void> erase(@PathVariable UUID memberId, Caller caller, HttpServletRequest request) {
        Role role = access.role(caller, Role.WARD_PC_CHAIR);
        erasePerson.erase(memberId, caller, Commands.of(request, caller, role, "erase-person", "team", memberId));
        return ResponseEntity.noContent().build();
    }
}
