package vn.tuantra.notification.duty;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.Masking;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.chassis.web.Fingerprints;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.alert.Channel;

/** The people who can be called for a unit. Names and addresses go in and never come out again in the clear. */
@RestController
@RequestMapping("/api/duty/contacts")
class ContactController {

    /** A contact as the API shows it: enough to recognise a colleague. */
    record ContactView(
            UUID id,
            UUID unitId,
            String name,
            List<ChannelView> channels,
            @Nullable QuietHours quiet,
            boolean reminders,
            boolean active) {}

    /** A way to the person, masked. */
    record ChannelView(Channel channel, String address) {}

    private final Contacts contacts;
    private final PersonalKeys keys;
    private final Access access;
    private final DutyKeepers keepers;
    private final Fingerprints fingerprints;

    ContactController(
            Contacts contacts, PersonalKeys keys, Access access, DutyKeepers keepers, Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
        this.keepers = keepers;
        this.contacts = contacts;
        this.keys = keys;
        this.access = access;
    }

    @Permitted("enter-contact")
    @PutMapping("/{id}")
    ResponseEntity<ContactView> put(@PathVariable UUID id, @Valid @RequestBody ContactBody body, Intent intent) {
        Caller caller = intent.caller();
        access.requireUnit(caller, body.unitId());
        keepers.require(caller, body.unitId(), "keep-police-contacts");
        keepers.requireTeamOf(body.unitId(), body.teamId());
        Optional<Versioned<Contact>> known = contacts.versioned(id);
        known.ifPresent(contact -> {
            access.requireVisible(caller, contact.state().unitId(), "contact");
            keepers.require(caller, contact.state().unitId(), "keep-police-contacts");
        });
        if (known.isPresent() && !known.get().state().active()) {
            throw Refusal.conflict("CONTACT_IS_GONE", Map.of("field", "id"));
        }
        ContactBody checked = body.checked();
        Command command = intent.command();
        Contact contact = checked.sealed(id, keys.obtain(id), fingerprints);
        Versioned<Contact> stored = known.isPresent()
                ? contacts.replace(contact, intent.ifVersion(), command)
                : contacts.create(contact, command);
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(EntityVersion.tag(stored.version()))
                .body(view(stored.state()));
    }

    @Permitted("remove-contact")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, Intent intent) {
        Contact contact = contacts.find(id).orElseThrow(() -> Refusal.notFound("contact"));
        access.requireVisible(intent.caller(), contact.unitId(), "contact");
        keepers.require(intent.caller(), contact.unitId(), "keep-police-contacts");
        contacts.remove(id, intent.command());
        return ResponseEntity.noContent().build();
    }

    @Permitted("list-contacts")
    @GetMapping
    List<ContactView> ofUnit(@RequestParam UUID unit, Caller caller) {
        access.requireReach(caller, unit);
        return contacts.ofUnit(unit).stream().map(this::view).toList();
    }

    private ContactView view(Contact contact) {
        String name = contacts.nameOf(contact).map(Masking::name).orElse("");
        List<ChannelView> channels = contact.addresses().stream()
                .map(address -> new ChannelView(address.channel(), masked(contact, address)))
                .toList();
        return new ContactView(
                contact.id(), contact.unitId(), name, channels, contact.quiet(), contact.reminders(), contact.active());
    }

    private String masked(Contact contact, Address address) {
        return address.channel() == Channel.WEB_PUSH
                ? "***"
                : contacts.open(contact, address).map(Masking::number).orElse("");
    }
}
