package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.SeizedItems;

/**
 * What each type of action asks for. Exactly the part of the action's own type is present. There is none for searching
 * people, checking identities or holding anybody: the team has no such power.
 */
public record Particulars(
        @Nullable SceneProtection scene,
        @Nullable FirstAid firstAid,
        @Nullable Arrest arrest,
        @Nullable Disarming disarming,
        @Nullable Escort escort,
        @Nullable Dispersal dispersal,
        @Nullable Conciliation conciliation,
        @Nullable EmergencyCall call) {

    /** The team keeps people away from the scene until it is handed over; it does not examine it. */
    public record SceneProtection(
            String perimeter,
            @Nullable String disturbances,
            @Nullable UUID receivedByUnitId,
            @Nullable String receivingOfficerRole,
            @Nullable Instant handedOverAt) {}

    /**
     * Help to victims: health data, so it is kept to what helpers need; never a diagnosis.
     *
     * @param ambulanceNeeded whether 115 had to be called; the time of the call is asked unless it had not
     */
    public record FirstAid(
            int victims,
            List<Aid> given,
            Consciousness consciousness,
            @Nullable Boolean ambulanceNeeded,
            @Nullable Instant ambulanceCalledAt,
            @Nullable String handedTo,
            @Nullable Instant handedAt) {

        public enum Aid {
            BLEEDING_STOPPED,
            RESUSCITATION,
            RECOVERY_POSITION,
            COOLING,
            IMMOBILISED,
            COMFORTED,
            OTHER
        }

        public enum Consciousness {
            YES,
            NO,
            UNKNOWN
        }
    }

    /**
     * An arrest that the law allows to anybody.
     *
     * @param basis in the act only
     * @param howRecognised of a wanted person only; confirming it is for the police
     * @param personId in the restricted store; absent while it is not known who it is
     * @param personUnknown said by whoever closes the case: nobody found out who it is ("chưa rõ")
     * @param guardianToldAt when the guardian of a minor was told
     * @param tool which one, when a support tool was used
     */
    public record Arrest(
            Instant arrestedAt,
            @Nullable Basis basis,
            @Nullable String howRecognised,
            @Nullable String noticeReference,
            Force force,
            @Nullable String tool,
            boolean personInjured,
            boolean teamInjured,
            @Nullable UUID personId,
            @Nullable Boolean personUnknown,
            @Nullable Boolean minor,
            @Nullable Instant guardianToldAt) {

        public enum Basis {
            IN_THE_ACT,
            JUST_AFTER,
            PURSUED
        }

        public enum Force {
            NONE,
            PHYSICAL,
            SUPPORT_TOOL
        }
    }

    /** Weapons and objects taken from the person arrested. */
    public record Disarming(List<Item> items) {

        public enum Kind {
            KNIFE,
            SWORD,
            GUN,
            EXPLOSIVE,
            CLUB,
            CHEMICAL,
            TOOL,
            VEHICLE,
            OTHER
        }

        /**
         * @param receivedByUnitId who has it now; must be there before the case is closed
         */
        public record Item(
                Kind kind,
                int count,
                @Nullable String marks,
                @Nullable UUID photoId,
                @Nullable UUID takenFromPersonId,
                @Nullable String sealNumber,
                @Nullable UUID receivedByUnitId,
                @Nullable String receiptNumber) {}
    }

    /**
     * The way to the nearest police office.
     *
     * @param arrestId the arrest whose person is escorted
     * @param destinationReason why another place than a police office
     * @param receiptEvidenceId photograph of the receipt, where there is no number
     */
    public record Escort(
            UUID arrestId,
            Instant departedAt,
            UUID destinationUnitId,
            @Nullable String destinationReason,
            @Nullable Instant arrivedAt,
            @Nullable String receivingOfficerRole,
            @Nullable String receiptNumber,
            @Nullable UUID receiptEvidenceId,
            @Nullable String condition) {}

    /** Youth or others reminded and sent home (II.2.b4). */
    public record Dispersal(int headcount, Method method, String result) {

        public enum Method {
            REMINDER,
            DISPERSED,
            REFERRED
        }
    }

    /** A quarrel settled on the spot (II.2.b1). */
    public record Conciliation(int parties, Result result) {

        public enum Result {
            SUCCESS,
            PARTIAL,
            FAILED,
            REFERRED
        }
    }

    /** A call to an emergency number. */
    public record EmergencyCall(String number, Instant calledAt, String result) {}

    /** The pieces of evidence that it names, by field. */
    Map<String, UUID> evidence() {
        Map<String, UUID> named = new LinkedHashMap<>();
        if (disarming != null) {
            for (int i = 0; i < disarming.items().size(); i++) {
                put(
                        named,
                        "disarming.items[" + i + "].photoId",
                        disarming.items().get(i).photoId());
            }
        }
        if (escort != null) {
            put(named, "escort.receiptEvidenceId", escort.receiptEvidenceId());
        }
        return named;
    }

    /** The units that it names as receivers, by field. */
    Map<String, UUID> receivers() {
        Map<String, UUID> named = new LinkedHashMap<>();
        if (scene != null) {
            put(named, "scene.receivedByUnitId", scene.receivedByUnitId());
        }
        if (disarming != null) {
            for (int i = 0; i < disarming.items().size(); i++) {
                put(
                        named,
                        "disarming.items[" + i + "].receivedByUnitId",
                        disarming.items().get(i).receivedByUnitId());
            }
        }
        return named;
    }

    private static void put(Map<String, UUID> named, String field, @Nullable UUID id) {
        if (id != null) {
            named.put(field, id);
        }
    }

    /** Persons arrested, victims helped, people dispersed or parties reconciled; absent where it has no meaning. */
    @Nullable
    Integer count() {
        if (arrest != null) {
            return 1;
        }
        if (firstAid != null) {
            return firstAid.victims();
        }
        if (dispersal != null) {
            return dispersal.headcount();
        }
        return conciliation == null ? null : conciliation.parties();
    }

    List<SeizedItems> items() {
        return disarming == null
                ? List.of()
                : disarming.items().stream()
                        .map(item -> new SeizedItems(item.kind().name(), item.count()))
                        .toList();
    }

    Particulars filledWith(Particulars more) {
        return new Particulars(
                fill("scene", scene, more.scene, Filling::scene),
                fill("firstAid", firstAid, more.firstAid, Filling::firstAid),
                fill("arrest", arrest, more.arrest, Filling::arrest),
                fill("disarming", disarming, more.disarming, Filling::disarming),
                fill("escort", escort, more.escort, Filling::escort),
                fill("dispersal", dispersal, more.dispersal, Filling::same),
                fill("conciliation", conciliation, more.conciliation, Filling::same),
                fill("call", call, more.call, Filling::same));
    }

    /** What was written stays; what was not may be written once. */
    static <T> @Nullable T once(String field, @Nullable T before, @Nullable T given) {
        if (before != null && given != null && !same(before, given)) {
            throw Refusal.conflict("ALREADY_RECORDED", Map.of("field", field));
        }
        return before == null ? given : before;
    }

    /** Times are kept in milliseconds; a phone that sends finer ones says the same when it repeats itself. */
    static boolean same(Object before, Object given) {
        return (before instanceof Instant stored && given instanceof Instant sent)
                ? stored.truncatedTo(ChronoUnit.MILLIS).equals(sent.truncatedTo(ChronoUnit.MILLIS))
                : before.equals(given);
    }

    private interface Fill<T> {
        T apply(T before, T given);
    }

    private static <T> @Nullable T fill(String part, @Nullable T before, @Nullable T given, Fill<T> filling) {
        if (given != null && before == null) {
            throw Refusal.invalid("FIELD_NOT_OF_THIS_TYPE", Map.of("field", part));
        }
        return before == null || given == null ? before : filling.apply(before, given);
    }

    /** Every part by its name; absent where it is not given. */
    Map<String, @Nullable Object> parts() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("scene", scene);
        parts.put("firstAid", firstAid);
        parts.put("arrest", arrest);
        parts.put("disarming", disarming);
        parts.put("escort", escort);
        parts.put("dispersal", dispersal);
        parts.put("conciliation", conciliation);
        parts.put("call", call);
        return parts;
    }
}
