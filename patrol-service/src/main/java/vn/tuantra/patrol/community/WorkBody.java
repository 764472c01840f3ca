package vn.tuantra.patrol.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.community.ConciliationKind;
import vn.tuantra.contract.community.ConciliationResult;
import vn.tuantra.contract.community.DispersalMethod;
import vn.tuantra.contract.community.DispersalResult;
import vn.tuantra.contract.community.OutreachForm;
import vn.tuantra.contract.community.OutreachTag;
import vn.tuantra.contract.community.ReminderTopic;

/**
 * Work as it is entered: exactly one of its five parts.
 *
 * @param id made by the phone
 * @param at when it was done; now when absent
 */
record WorkBody(
        @NotNull UUID id,
        @NotNull UUID teamId,
        @Nullable Instant at,
        @Valid @Nullable PlaceBody place,
        @Valid @Nullable OutreachBody outreach,
        @Valid @Nullable ConciliationBody conciliation,
        @Valid @Nullable DispersalBody dispersal,
        @Valid @Nullable ReminderBody reminder,
        @Valid @Nullable HouseholdsBody households) {

    private static final int MANY = 1_000_000;

    /** A part of the body. */
    interface Part {
        Deed deed();
    }

    record OutreachBody(
            @NotNull OutreachForm form,
            @NotBlank @Size(max = 200) String topic,
            @NotNull @Min(0) @Max(MANY) Integer participants,
            @NotNull @Min(0) @Max(MANY) Integer materials,
            @Nullable UUID organiserUnitId,
            @Nullable @Size(max = 3) Set<@NotNull OutreachTag> tags)
            implements Part {

        @Override
        public Deed deed() {
            return new Deed.Outreach(
                    form,
                    topic,
                    participants,
                    materials,
                    organiserUnitId,
                    tags == null ? List.of() : tags.stream().sorted().toList());
        }
    }

    /** @param persons ids only; who they are stands elsewhere */
    record ConciliationBody(
            @NotNull ConciliationKind kind,
            @NotNull ConciliationResult result,
            @NotNull @Min(2) @Max(100) Integer parties,
            @Nullable @Size(max = 100) Set<@NotNull UUID> persons,
            @Nullable Boolean threats)
            implements Part {

        @Override
        public Deed deed() {
            return new Deed.Conciliation(
                    kind,
                    result,
                    parties,
                    persons == null ? List.of() : persons.stream().sorted().toList(),
                    Boolean.TRUE.equals(threats));
        }
    }

    /** @param minors absent when nobody knows */
    record DispersalBody(
            @NotNull @Min(1) @Max(10_000) Integer headcount,
            @Nullable Boolean minors,
            @NotNull DispersalMethod method,
            @NotNull DispersalResult result,
            @Nullable Boolean weapons)
            implements Part {

        @Override
        public Deed deed() {
            return new Deed.Dispersal(headcount, minors, method, result, Boolean.TRUE.equals(weapons));
        }
    }

    record ReminderBody(
            @NotNull ReminderTopic topic,
            @NotNull @Min(1) @Max(MANY) Integer count) implements Part {

        @Override
        public Deed deed() {
            return new Deed.Reminder(topic, count);
        }
    }

    record HouseholdsBody(@NotNull @Min(1) @Max(MANY) Integer count) implements Part {

        @Override
        public Deed deed() {
            return new Deed.Households(count);
        }
    }

    /** @throws Refusal {@code ONE_KIND_OF_WORK}; {@code PLACE_MISSING} for a gathering that was nowhere */
    RecordWork.Entry entry() {
        List<Part> parts = Stream.<@Nullable Part>of(outreach, conciliation, dispersal, reminder, households)
                .filter(Objects::nonNull)
                .toList();
        if (parts.size() != 1) {
            throw Refusal.invalid("ONE_KIND_OF_WORK", Map.of("field", "outreach"));
        }
        if (dispersal != null && place == null) {
            throw Refusal.invalid("PLACE_MISSING", Map.of("field", "place"));
        }
        return new RecordWork.Entry(
                id,
                teamId,
                at,
                place == null ? null : place.toPlace(),
                parts.getFirst().deed());
    }
}
