package vn.tuantra.team.patrolteam.web;

import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
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
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.team.patrolteam.application.DisclosePerson;
import vn.tuantra.team.patrolteam.application.ErasePerson;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.patrolteam.application.PersonalRecords;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** People: found by name, masked for everybody, shown to who needs them and says why. The name is no part of the URL. */
@RestController
@RequestMapping("/api/teams")
class MemberController {

    private final FindMembers findMembers;
    private final DisclosePerson disclosePerson;
    private final ErasePerson erasePerson;

    MemberController(FindMembers findMembers, DisclosePerson disclosePerson, ErasePerson erasePerson) {
        this.findMembers = findMembers;
        this.disclosePerson = disclosePerson;
        this.erasePerson = erasePerson;
    }

    /** @param name words or beginnings of words, in any order, with or without tone marks */
    record NameQuery(@NotBlank @Size(max = 100) String name) {}

    /** A membership found by the member's name. */
    record Found(UUID teamId, String teamNameVi, TeamView.Member member) {}

    /** @param next last team looked at; absent when there was no more */
    record Page(List<Found> items, @Nullable UUID next) {}

    /** Names do not belong into the addresses of requests, so the search is sent as a body. */
    @Permitted("search-members")
    @PostMapping("/member-search")
    Page search(
            @Valid @RequestBody NameQuery query,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        List<FindMembers.Found> found =
                findMembers.byName(query.name(), cursor == null ? null : new TeamId(cursor), limit, caller);
        List<Found> items = found.stream()
                .map(one ->
                        new Found(one.team().teamId().value(), one.team().nameVi(), TeamView.Member.of(one.member())))
                .toList();
        long teams = items.stream().map(Found::teamId).distinct().count();
        return new Page(items, teams < limit ? null : items.getLast().teamId());
    }

    @Permitted("disclose-member")
    @PostMapping("/{id}/members/{memberId}/disclosure")
    ResponseEntity<PersonalRecords.Opened> disclose(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @Valid @RequestBody ReasonBody body,
            Intent intent) {
        PersonalRecords.Opened opened =
                disclosePerson.disclose(new TeamId(id), memberId, body.reason().strip(), intent.caller(), intent.command());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opened);
    }

    /** Deletes the data of somebody who has left every team; asked for twice, it is done once. */
    @Permitted("erase-person")
    @PostMapping("/members/{memberId}/erasure")
    ResponseEntity<Void> erase(@PathVariable UUID memberId, Intent intent) {
        erasePerson.erase(memberId, intent.caller(), intent.command());
        return ResponseEntity.noContent().build();
    }
}
