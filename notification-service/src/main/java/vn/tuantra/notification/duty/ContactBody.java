package vn.tuantra.notification.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.web.Fingerprints;
import vn.tuantra.contract.alert.Channel;

/** A contact as it is entered. */
record ContactBody(
        @NotNull UUID unitId,
        @Nullable UUID teamId,
        @NotBlank @Size(max = 200) String name,
        @NotEmpty @Size(max = 6) List<@Valid @NotNull AddressBody> addresses,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        boolean reminders) {

    /** One way to the person. */
    record AddressBody(
            @NotNull Channel channel,
            @NotBlank @Size(max = 2000) String address) {

        /** Without the address. */
        @Override
        public String toString() {
            return channel + ":…";
        }
    }

    /**
     * The same with every address in the form of its channel.
     *
     * @throws Refusal when an address is not one of its channel or is named twice, or quiet hours have no end
     */
    ContactBody checked() {
        if ((quietFrom == null) != (quietTo == null)) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "quietTo"));
        }
        List<AddressBody> checked = addresses.stream()
                .map(each -> new AddressBody(each.channel(), AddressRules.checked(each.channel(), each.address())))
                .toList();
        if (checked.stream().distinct().count() < checked.size()) {
            throw Refusal.invalid("ADDRESS_NAMED_TWICE", Map.of("field", "addresses"));
        }
        return new ContactBody(unitId, teamId, name, checked, quietFrom, quietTo, reminders);
    }

    /** As it is kept; only what was {@link #checked} is worth a key. */
    Contact sealed(UUID id, PersonalKey key, Fingerprints fingerprints) {
        QuietHours quiet = quietFrom == null || quietTo == null ? null : new QuietHours(quietFrom, quietTo);
        List<Address> sealed = addresses.stream()
                .map(each -> new Address(each.channel(), key.seal(each.channel().name(), each.address())))
                .toList();
        String reachedBy = fingerprints.of("address", addresses.getFirst().address());
        return new Contact(id, unitId, reachedBy, teamId, key.seal("name", name), sealed, quiet, reminders, true);
    }

    @Override
    public String toString() {
        return "ContactBody[" + unitId + "]";
    }
}
