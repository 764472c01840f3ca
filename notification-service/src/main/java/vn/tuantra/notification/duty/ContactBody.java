package vn.tuantra.notification.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.EnumSet;
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
        @Size(max = 200) @Nullable String subject,
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

    /** @throws Refusal when an address is not one of its channel, or a channel is named twice */
    Contact sealed(UUID id, PersonalKey key, Fingerprints fingerprints) {
        if ((quietFrom == null) != (quietTo == null)) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "quietTo"));
        }
        QuietHours quiet = quietFrom == null || quietTo == null ? null : new QuietHours(quietFrom, quietTo);
        EnumSet<Channel> used = EnumSet.noneOf(Channel.class);
        List<Address> sealed = addresses.stream()
                .map(body -> {
                    String address = AddressRules.checked(body.channel(), body.address());
                    if (!used.add(body.channel())) {
                        throw Refusal.invalid("CHANNEL_NAMED_TWICE", Map.of("field", "addresses"));
                    }
                    return new Address(body.channel(), key.seal(body.channel().name(), address));
                })
                .toList();
        String reachedBy = fingerprints.of(
                "address",
                AddressRules.checked(
                        addresses.getFirst().channel(), addresses.getFirst().address()));
        return new Contact(
                id, unitId, subject, reachedBy, teamId, key.seal("name", name), sealed, quiet, reminders, true);
    }

    @Override
    public String toString() {
        return "ContactBody[" + unitId + "]";
    }
}
