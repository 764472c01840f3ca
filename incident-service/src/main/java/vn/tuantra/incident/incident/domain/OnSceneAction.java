package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.SeizedItems;

/**
 * Something done on the spot (II.2.c4). It is written once; what comes later only fills what was left open.
 *
 * @param performedBy members of the team, at least one
 * @param evidenceIds photographs and papers of it
 * @param particulars what the type asks for
 */
public record OnSceneAction(
        UUID id,
        ActionType type,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Place place,
        List<UUID> performedBy,
        @Nullable UUID commandedBy,
        @Nullable String description,
        List<UUID> evidenceIds,
        Particulars particulars,
        Instant recordedAt) {

    public OnSceneAction {
        performedBy = List.copyOf(performedBy);
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** Arrests put a person into the team's hands, which must give it to the police at once. */
    public boolean isArrest() {
        return type == ActionType.ARREST_IN_FLAGRANTE || type == ActionType.ARREST_WANTED;
    }

    /** When the person was arrested; the beginning of the action where no better time is known. */
    Instant arrestedAt() {
        Particulars.Arrest arrest = particulars.arrest();
        return arrest == null ? startedAt : arrest.arrestedAt();
    }

    /** Fields that must be there before the case can be closed. */
    List<String> missing() {
        return AskedParticulars.missingAtTheEnd(particulars);
    }

    /** The pieces of evidence that it names, by field. */
    public Map<String, UUID> evidence() {
        Map<String, UUID> named = new LinkedHashMap<>();
        for (int i = 0; i < evidenceIds.size(); i++) {
            named.put("evidenceIds[" + i + "]", evidenceIds.get(i));
        }
        particulars.evidence().forEach((field, id) -> named.put("particulars." + field, id));
        return named;
    }

    /** The units that it names as receivers, by field. */
    public Map<String, UUID> receivers() {
        Map<String, UUID> named = new LinkedHashMap<>();
        particulars.receivers().forEach((field, id) -> named.put("particulars." + field, id));
        return named;
    }

    @Nullable
    Integer count() {
        return particulars.count();
    }

    List<SeizedItems> items() {
        return particulars.items();
    }

    /**
     * Fills what was left open.
     *
     * @throws Refusal {@code ALREADY_RECORDED} for a field that has another value already
     */
    public OnSceneAction completed(@Nullable Instant ended, List<UUID> evidence, Particulars more) {
        List<UUID> all = new ArrayList<>(evidenceIds);
        evidence.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return new OnSceneAction(
                id,
                type,
                startedAt,
                Particulars.once("endedAt", endedAt, ended),
                place,
                performedBy,
                commandedBy,
                description,
                all,
                particulars.filledWith(more),
                recordedAt);
    }

    /** @throws Refusal {@code CONTRADICTION} for two fields of which only one can be true */
    void requireConsistent() {
        Particulars.Arrest arrest = particulars.arrest();
        if (arrest == null) {
            return;
        }
        if (arrest.personId() != null && Boolean.TRUE.equals(arrest.personUnknown())) {
            throw contradiction("arrest.personUnknown", "arrest.personId");
        }
        if (arrest.guardianToldAt() != null && Boolean.FALSE.equals(arrest.minor())) {
            throw contradiction("arrest.guardianToldAt", "arrest.minor");
        }
    }

    private static Refusal contradiction(String field, String other) {
        return Refusal.invalid(
                "CONTRADICTION", Map.of("field", "particulars." + field, "other", "particulars." + other));
    }

    /** @throws Refusal {@code FIELD_REQUIRED} for what the type asks for at once */
    static void requireComplete(ActionType type, Particulars particulars) {
        List<String> missing = AskedParticulars.missingAtOnce(type, particulars);
        if (!missing.isEmpty()) {
            throw Refusal.invalid("FIELD_REQUIRED", Map.of("field", missing.getFirst(), "missing", missing));
        }
    }
}
