package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.oversight.Look;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.team.oversight.Disclosures;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.patrolteam.application.DisclosePerson;
import vn.tuantra.team.patrolteam.application.ErasePerson;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.patrolteam.application.LooksAtMember;
import vn.tuantra.team.patrolteam.application.PersonalRecords;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** People: found by name, masked for everybody, shown to who needs them and says why. The name is no part of the URL. */
@RestController
@RequestMapping("/api/teams")
class MemberController {

    private final FindMembers findMembers;
    private final DisclosePerson disclosePerson;
    private final ErasePerson erasePerson;
    private final LooksAtMember looks;
    private final Disclosures disclosures;

    MemberController(
            FindMembers findMembers,
            DisclosePerson disclosePerson,
            ErasePerson erasePerson,
            LooksAtMember looks,
            Disclosures disclosures) {
        this.findMembers = findMembers;
        this.disclosePerson = disclosePerson;
        this.erasePerson = erasePerson;
        this.looks = looks;
        this.disclosures = disclosures;
    }

    /** @param name words or beginnings of words, in any order, with or without tone marks */
    record NameQuery(@NotBlank @Size(max = 100) String name) {}

    /** A membership found by the member's name. */
    record Found(UUID teamId, String teamNameVi, TeamView.Member member) {}

    /**
     * Why somebody wants to see a name.
     *
     * @param purpose goes into the trail that others read; other reasons when absent
     */
    record Looking(
            @Nullable Purpose purpose,
            @NotBlank @Size(min = 5, max = 500) String reason) {}

    /** Names do not belong into the addresses of requests, so the search is sent as a body. */
    @Permitted("search-members")
    @PostMapping("/member-search")
    Page<Found> search(
            @Valid @RequestBody NameQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Intent intent) {
        Page<List<FindMembers.Found>> teams = findMembers.byName(query.name(), cursor, limit, intent.caller());
        List<FindMembers.Found> found =
                teams.items().stream().flatMap(List::stream).toList();
        disclosures.note(
                intent.command(),
                found.stream().map(one -> one.member().memberId()).distinct().toList(),
                Purpose.SEARCH);
        return new Page<>(
                found.stream()
                        .map(one -> new Found(
                                one.team().teamId().value(), one.team().nameVi(), TeamView.Member.of(one.member())))
                        .toList(),
                teams.next());
    }

    /** Who looked at a person's data, when, under which role and for what; the newest first. */
    @Permitted("see-looks-at-member")
    @GetMapping("/members/{memberId}/looks")
    Page<Look> looks(
            @PathVariable UUID memberId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return looks.at(memberId, cursor, limit, caller);
    }

    @Permitted("disclose-member")
    @PostMapping("/{id}/members/{memberId}/disclosure")
    ResponseEntity<PersonalRecords.Opened> disclose(
            @PathVariable UUID id, @PathVariable UUID memberId, @Valid @RequestBody Looking body, Intent intent) {
        requireOwnTeam(id, intent);
        PersonalRecords.Opened opened = disclosePerson.disclose(
                new TeamId(id),
                memberId,
                body.purpose() == null ? Purpose.OTHER : body.purpose(),
                body.reason().strip(),
                intent.caller(),
                intent.command());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opened);
    }

    /** Who leads a team calls its members, and nobody else's (REQ-TEAM-5). */
    private static void requireOwnTeam(UUID team, Intent intent) {
        boolean leads = intent.role() == Role.TEAM_LEADER || intent.role() == Role.TEAM_DEPUTY;
        if (leads && !team.equals(intent.caller().teamId())) {
            throw Refusal.forbidden("OTHER_TEAM", Map.of("team", team));
        }
    }

    /** Deletes the data of somebody who has left every team; asked for twice, it is done once. */
    @Permitted("erase-person")
    @PostMapping("/members/{memberId}/erasure")
    ResponseEntity<Void> erase(@PathVariable UUID memberId, Intent intent) {
        erasePerson.erase(memberId, intent.caller(), intent.command());
        return ResponseEntity.noContent().build();
    }
}
