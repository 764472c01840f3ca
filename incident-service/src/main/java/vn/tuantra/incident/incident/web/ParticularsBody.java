package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.incident.incident.domain.Particulars;
import vn.tuantra.incident.incident.domain.Particulars.Arrest;
import vn.tuantra.incident.incident.domain.Particulars.Conciliation;
import vn.tuantra.incident.incident.domain.Particulars.Disarming;
import vn.tuantra.incident.incident.domain.Particulars.Dispersal;
import vn.tuantra.incident.incident.domain.Particulars.EmergencyCall;
import vn.tuantra.incident.incident.domain.Particulars.Escort;
import vn.tuantra.incident.incident.domain.Particulars.FirstAid;
import vn.tuantra.incident.incident.domain.Particulars.SceneProtection;

/** The parts of an action, each with its limits. */
record ParticularsBody(
        @Valid @Nullable SceneBody scene,
        @Valid @Nullable FirstAidBody firstAid,
        @Valid @Nullable ArrestBody arrest,
        @Valid @Nullable DisarmingBody disarming,
        @Valid @Nullable EscortBody escort,
        @Valid @Nullable DispersalBody dispersal,
        @Valid @Nullable ConciliationBody conciliation,
        @Valid @Nullable CallBody call) {

    record SceneBody(
            @NotBlank @Size(max = 1000) String perimeter,
            @Size(max = 1000) @Nullable String disturbances,
            @Nullable UUID receivedByUnitId,
            @Size(max = 100) @Nullable String receivingOfficerRole,
            @Nullable Instant handedOverAt) {}

    record FirstAidBody(
            @NotNull @Min(1) @Max(1000) Integer victims,
            @NotNull @Size(min = 1, max = 7) List<FirstAid.@NotNull Aid> given,
            @NotNull FirstAid.Consciousness consciousness,
            @Nullable Boolean ambulanceNeeded,
            @Nullable Instant ambulanceCalledAt,
            @Size(max = 200) @Nullable String handedTo,
            @Nullable Instant handedAt) {}

    record ArrestBody(
            @NotNull Instant arrestedAt,
            Arrest.@Nullable Basis basis,
            @Size(max = 500) @Nullable String howRecognised,
            @Size(max = 100) @Nullable String noticeReference,
            @NotNull Arrest.Force force,
            @Size(max = 100) @Nullable String tool,
            @NotNull Boolean personInjured,
            @NotNull Boolean teamInjured,
            @Nullable UUID personId,
            @Nullable Boolean personUnknown,
            @Nullable Boolean minor,
            @Nullable Instant guardianToldAt) {}

    record DisarmingBody(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ItemBody> items) {}

    record ItemBody(
            @NotNull Disarming.Kind kind,
            @NotNull @Min(1) @Max(1000) Integer count,
            @Size(max = 200) @Nullable String marks,
            @Nullable UUID photoId,
            @Nullable UUID takenFromPersonId,
            @Size(max = 100) @Nullable String sealNumber,
            @Nullable UUID receivedByUnitId,
            @Size(max = 100) @Nullable String receiptNumber) {}

    record EscortBody(
            @NotNull UUID arrestId,
            @NotNull Instant departedAt,
            @NotNull UUID destinationUnitId,

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

    record DispersalBody(
            @NotNull @Min(1) @Max(10_000) Integer headcount,
            @NotNull Dispersal.Method method,
            @NotBlank @Size(max = 500) String result) {}

    record ConciliationBody(
            @NotNull @Min(2) @Max(1000) Integer parties,
            @NotNull Conciliation.Result result) {}

    record CallBody(
            @NotNull @Pattern(regexp = "11[1-5]") String number,
            @NotNull Instant calledAt,
            @NotBlank @Size(max = 500) String result) {}

    Particulars toParticulars() {
        return new Particulars(
                scene == null
                        ? null
                        : new SceneProtection(
                                scene.perimeter,
                                scene.disturbances,
                                scene.receivedByUnitId,
                                scene.receivingOfficerRole,
                                scene.handedOverAt),
                firstAid == null
                        ? null
                        : new FirstAid(
                                firstAid.victims,
                                firstAid.given,
                                firstAid.consciousness,
                                firstAid.ambulanceNeeded,
                                firstAid.ambulanceCalledAt,
                                firstAid.handedTo,
                                firstAid.handedAt),
                arrest == null ? null : arrest(arrest),
                disarming == null
                        ? null
                        : new Disarming(disarming.items.stream()
                                .map(ParticularsBody::item)
                                .toList()),
                escort == null ? null : escort(escort),
                dispersal == null ? null : new Dispersal(dispersal.headcount, dispersal.method, dispersal.result),
                conciliation == null ? null : new Conciliation(conciliation.parties, conciliation.result),
                call == null ? null : new EmergencyCall(call.number, call.calledAt, call.result));
    }

    private static Arrest arrest(ArrestBody body) {
        return new Arrest(
                body.arrestedAt,
                body.basis,
                body.howRecognised,
                body.noticeReference,
                body.force,
                body.tool,
                body.personInjured,
                body.teamInjured,
                body.personId,
                body.personUnknown,
                body.minor,
                body.guardianToldAt);
    }

    private static Disarming.Item item(ItemBody body) {
        return new Disarming.Item(
                body.kind,
                body.count,
                body.marks,
                body.photoId,
                body.takenFromPersonId,
                body.sealNumber,
                body.receivedByUnitId,
                body.receiptNumber);
    }

    private static Escort escort(EscortBody body) {
        return new Escort(
                body.arrestId,
                body.departedAt,
                body.destinationUnitId,
                body.destinationReason,
                body.arrivedAt,
                body.receivingOfficerRole,
                body.receiptNumber,
                body.receiptEvidenceId,
                body.condition);
    }
}
