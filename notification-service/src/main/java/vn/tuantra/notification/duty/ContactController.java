package vn.tuantra.notification.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.Masking;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.chassis.web.EntityVersion;
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
    private final Clock clock;

    ContactController(Contacts contacts, PersonalKeys keys, Access access, Clock clock) {
        this.contacts = contacts;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    ResponseEntity<ContactView> put(
            @PathVariable UUID id,
            @Valid @RequestBody ContactBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, DutyRoles.keepers());
        access.requireUnit(caller, body.unitId());
        Optional<Versioned<Contact>> known = contacts.versioned(id);
        known.ifPresent(contact -> access.requireVisible(caller, contact.state().unitId(), clock.instant(), "contact"));
        if (known.isPresent() && !known.get().state().active()) {
            throw Refusal.conflict("CONTACT_IS_GONE", Map.of("field", "id"));
        }
        Command command = Commands.of(request, caller, role, "enter-contact", "contact", body);
        Contact contact = body.sealed(id, keys.obtain(id));
        Versioned<Contact> stored = known.isPresent()
                ? contacts.replace(contact, EntityVersion.parse(ifMatch), command)
                : contacts.create(contact, command);
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(EntityVersion.tag(stored.version()))
                .body(view(stored.state()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Role role = access.role(caller, DutyRoles.keepers());
        Contact contact = contacts.find(id).orElseThrow(() -> Refusal.notFound("contact"));
        access.requireVisible(caller, contact.unitId(), clock.instant(), "contact");
        contacts.remove(id, Commands.of(request, caller, role, "remove-contact", "contact", id));
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    List<ContactView> ofUnit(@RequestParam UUID unit, Caller caller) {
        access.role(caller, DutyRoles.keepers());
        access.requireUnit(caller, unit);
        return contacts.ofUnit(unit).stream().map(this::view).toList();
    }

    private ContactView view(Contact contact) {
        String name = keys.find(contact.id())
                .map(key -> Masking.name(key.open("name", contact.name())))
                .orElse("");
        List<ChannelView> channels = contact.addresses().stream()
                .map(address -> new ChannelView(address.channel(), masked(contact, address.channel())))
                .toList();
        return new ContactView(
                contact.id(), contact.unitId(), name, channels, contact.quiet(), contact.reminders(), contact.active());
    }

    private String masked(Contact contact, Channel channel) {
        return channel == Channel.WEB_PUSH
                ? "***"
                : contacts.open(contact, channel).map(Masking::number).orElse("");
    }
}
