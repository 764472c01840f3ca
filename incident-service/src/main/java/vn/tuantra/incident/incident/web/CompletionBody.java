package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.incident.incident.domain.Particulars;
import vn.tuantra.incident.incident.domain.Particulars.Arrest;
import vn.tuantra.incident.incident.domain.Particulars.Disarming;
import vn.tuantra.incident.incident.domain.Particulars.Escort;
import vn.tuantra.incident.incident.domain.Particulars.FirstAid;
import vn.tuantra.incident.incident.domain.Particulars.SceneProtection;

/**
 * What is added to an action later: only what was missing need be there. What was told before may be repeated, and must
 * then be the same.
 */
record CompletionBody(
        @Nullable Instant endedAt,
        @Size(max = 50) @Nullable List<UUID> evidenceIds,
        @Valid @Nullable More particulars) {

    /** The parts to which something is added. */
    record More(
            @Valid @Nullable MoreScene scene,
            @Valid @Nullable MoreFirstAid firstAid,
            @Valid @Nullable MoreArrest arrest,
            @Valid @Nullable MoreDisarming disarming,
            @Valid @Nullable MoreEscort escort) {}

    record MoreScene(
            @Size(max = 1000) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String perimeter,

            @Size(max = 1000) @Nullable String disturbances,
            @Nullable UUID receivedByUnitId,
            @Size(max = 100) @Nullable String receivingOfficerRole,
            @Nullable Instant handedOverAt) {}

    record MoreFirstAid(
            @Min(1) @Max(1000) @Nullable Integer victims,
            @Size(min = 1, max = 7) @Nullable List<FirstAid.Aid> given,
            FirstAid.@Nullable Consciousness consciousness,
            @Nullable Boolean ambulanceNeeded,
            @Nullable Instant ambulanceCalledAt,
            @Size(max = 200) @Nullable String handedTo,
            @Nullable Instant handedAt) {}

    record MoreArrest(
            @Nullable Instant arrestedAt,
            Arrest.@Nullable Basis basis,
            @Size(max = 500) @Nullable String howRecognised,
            @Size(max = 100) @Nullable String noticeReference,
            Arrest.@Nullable Force force,
            @Size(max = 100) @Nullable String tool,
            @Nullable Boolean personInjured,
            @Nullable Boolean teamInjured,
            @Nullable UUID personId,
            @Nullable Boolean personUnknown,
            @Nullable Boolean minor,
            @Nullable Instant guardianToldAt) {}

    /** @param items as many as were recorded, in their order */
    record MoreDisarming(@Size(min = 1, max = 100) List<@Valid MoreItem> items) {}

    record MoreItem(
            Disarming.@Nullable Kind kind,
            @Min(1) @Max(1000) @Nullable Integer count,
            @Size(max = 200) @Nullable String marks,
            @Nullable UUID photoId,
            @Nullable UUID takenFromPersonId,
            @Size(max = 100) @Nullable String sealNumber,
            @Nullable UUID receivedByUnitId,
            @Size(max = 100) @Nullable String receiptNumber) {}

    record MoreEscort(
            @Nullable UUID arrestId,
            @Nullable Instant departedAt,
            @Nullable UUID destinationUnitId,

            @Size(max = 500) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String destinationReason,

            @Nullable Instant arrivedAt,

            @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String receivingOfficerRole,

            @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String receiptNumber,

            @Nullable UUID receiptEvidenceId,

            @Size(max = 500) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String condition) {}

    /**
     * The parts in full: what is not told again is as it was.
     *
     * @throws Refusal {@code FIELD_NOT_OF_THIS_TYPE} for a part that the action does not have
     */
    Particulars after(Particulars before) {
        if (particulars == null) {
            return new Particulars(null, null, null, null, null, null, null, null);
        }
        return new Particulars(
                part("scene", before.scene(), particulars.scene, CompletionBody::scene),
                part("firstAid", before.firstAid(), particulars.firstAid, CompletionBody::firstAid),
                part("arrest", before.arrest(), particulars.arrest, CompletionBody::arrest),
                part("disarming", before.disarming(), particulars.disarming, CompletionBody::disarming),
                part("escort", before.escort(), particulars.escort, CompletionBody::escort),
                null,
                null,
                null);
    }

    private static <P, M> @Nullable P part(
            String name, @Nullable P before, @Nullable M more, BiFunction<P, M, P> joined) {
        if (more == null) {
            return null;
        }
        if (before == null) {
            throw Refusal.invalid("FIELD_NOT_OF_THIS_TYPE", Map.of("field", "particulars." + name));
        }
        return joined.apply(before, more);
    }

    private static SceneProtection scene(SceneProtection before, MoreScene more) {
        return new SceneProtection(
                or(more.perimeter, before.perimeter()),
                more.disturbances,
                more.receivedByUnitId,
                more.receivingOfficerRole,
                more.handedOverAt);
    }

    private static FirstAid firstAid(FirstAid before, MoreFirstAid more) {
        return new FirstAid(
                or(more.victims, before.victims()),
                or(more.given, before.given()),
                or(more.consciousness, before.consciousness()),
                more.ambulanceNeeded,
                more.ambulanceCalledAt,
                more.handedTo,
                more.handedAt);
    }

    private static Arrest arrest(Arrest before, MoreArrest more) {
        return new Arrest(
                or(more.arrestedAt, before.arrestedAt()),
                more.basis,
                more.howRecognised,
                more.noticeReference,
                or(more.force, before.force()),
                more.tool,
                or(more.personInjured, before.personInjured()),
                or(more.teamInjured, before.teamInjured()),
                more.personId,
                more.personUnknown,
                more.minor,
                more.guardianToldAt);
    }

    private static Disarming disarming(Disarming before, MoreDisarming more) {
        List<Disarming.Item> items = before.items();
        if (items.size() != more.items.size()) {
            throw Refusal.conflict("ALREADY_RECORDED", Map.of("field", "particulars.disarming.items"));
        }
        return new Disarming(IntStream.range(0, items.size())
                .mapToObj(i -> item(items.get(i), more.items.get(i)))
                .toList());
    }

    private static Disarming.Item item(Disarming.Item before, MoreItem more) {
        return new Disarming.Item(
                or(more.kind, before.kind()),
                or(more.count, before.count()),
                more.marks,
                more.photoId,
                more.takenFromPersonId,
                more.sealNumber,
                more.receivedByUnitId,
                more.receiptNumber);
    }

    private static Escort escort(Escort before, MoreEscort more) {
        return new Escort(
                or(more.arrestId, before.arrestId()),
                or(more.departedAt, before.departedAt()),
                or(more.destinationUnitId, before.destinationUnitId()),
                more.destinationReason,
                more.arrivedAt,
                more.receivingOfficerRole,
                more.receiptNumber,
                more.receiptEvidenceId,
                more.condition);
    }

    private static <T> T or(@Nullable T told, T before) {
        return told == null ? before : told;
    }
}
