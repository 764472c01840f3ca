package vn.tuantra.team.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.patrolteam.application.ContactsOfTeam;

/** What people of the teams see of themselves, and what a leader needs to call the team. */
@RestController
@RequestMapping("/api/teams/me")
class OwnRecordController {

    private final OwnPerson own;
    private final GatherRecord record;
    private final LooksAtPerson looks;
    private final ContactsOfTeam contacts;

    OwnRecordController(OwnPerson own, GatherRecord record, LooksAtPerson looks, ContactsOfTeam contacts) {
        this.own = own;
        this.record = record;
        this.looks = looks;
        this.contacts = contacts;
    }

    /** @throws Refusal {@code NOT_FOUND} for an account that is no member's */
    @Permitted("see-own-record")
    @GetMapping
    ResponseEntity<PersonalRecord> mine(Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(record.of(own.require(caller)));
    }

    @Permitted("see-own-record")
    @GetMapping("/looks")
    Page<LookView> looks(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return looks.page(own.require(caller), cursor, limit);
    }

    /** Somebody of the team and the number to call. */
    record Contact(UUID memberId, MemberRole role, String fullName, String phone) {

        /** Without the person: this may end up in a log. */
        @Override
        public String toString() {
            return "Contact[" + memberId + "]";
        }
    }

    /** Everybody who belongs to the team today. */
    record Contacts(List<Contact> items) {}

    /** A command, because it is put on record at everybody who is shown. */
    @Permitted("call-own-team")
    @PostMapping("/contacts")
    ResponseEntity<Contacts> contacts(Intent intent) {
        UUID team = intent.caller().teamId();
        if (team == null) {
            throw Refusal.notFound("team");
        }
        List<Contact> items = contacts.of(team, intent.caller(), intent.command()).stream()
                .map(one -> new Contact(one.member().memberId(), one.member().role(), one.fullName(), one.phone()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Contacts(items));
    }
}
