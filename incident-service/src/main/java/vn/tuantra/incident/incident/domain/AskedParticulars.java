package vn.tuantra.incident.incident.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.incident.incident.domain.Particulars.Arrest;
import vn.tuantra.incident.incident.domain.Particulars.Disarming;
import vn.tuantra.incident.incident.domain.Particulars.Escort;
import vn.tuantra.incident.incident.domain.Particulars.FirstAid;
import vn.tuantra.incident.incident.domain.Particulars.SceneProtection;

/** What an action has to say by its type (II.2.c), in words for whoever writes it and as fields where it is lacking. */
public final class AskedParticulars {

    private AskedParticulars() {}

    /** The part of a type and what it asks for beyond the part's own required fields. */
    public static List<String> askedAtOnce(ActionType type) {
        String part = partOf(type);
        return switch (type) {
            case ARREST_IN_FLAGRANTE -> List.of(part, part + ".basis", part + ".tool when a support tool was used");
            case ARREST_WANTED -> List.of(part, part + ".howRecognised", part + ".tool when a support tool was used");
            case DISARM -> List.of(part, part + ".items, at least one");
            default -> List.of(part);
        };
    }

    /** What must be there before the case can be closed. */
    public static List<String> askedLater(ActionType type) {
        String part = partOf(type);
        return switch (type) {
            case SCENE_PROTECTION ->
                List.of(
                        part + ".disturbances",
                        part + ".handedOverAt",
                        part + ".receivedByUnitId",
                        part + ".receivingOfficerRole");
            case FIRST_AID ->
                List.of(
                        part + ".ambulanceCalledAt unless ambulanceNeeded is false",
                        part + ".handedTo",
                        part + ".handedAt");
            case DISARM ->
                List.of(
                        part + ".items[].marks",
                        part + ".items[].photoId",
                        part + ".items[].receivedByUnitId",
                        part + ".items[].receiptNumber");
            case ESCORT ->
                List.of(
                        part + ".arrivedAt",
                        part + ".receivingOfficerRole",
                        part + ".condition",
                        part + ".receiptNumber or receiptEvidenceId");
            case ARREST_IN_FLAGRANTE, ARREST_WANTED ->
                List.of(
                        part + ".personId unless personUnknown is true",
                        part + ".minor",
                        part + ".guardianToldAt of a minor",
                        "an ESCORT of this arrest");
            default -> List.of("nothing");
        };
    }

    /**
     * What an action of a type lacks from the first minute.
     *
     * @throws Refusal {@code FIELD_NOT_OF_THIS_TYPE} for another type's part
     */
    static List<String> missingAtOnce(ActionType type, Particulars given) {
        List<String> missing = new ArrayList<>();
        Map<String, @Nullable Object> parts = given.parts();
        String own = partOf(type);
        need(missing, own, parts.get(own));
        parts.forEach((name, part) -> {
            if (part != null && !name.equals(own)) {
                throw Refusal.invalid("FIELD_NOT_OF_THIS_TYPE", Map.of("field", name));
            }
        });
        if (given.arrest() != null) {
            needAtOnce(missing, type, given.arrest());
        }
        if (given.disarming() != null && given.disarming().items().isEmpty()) {
            missing.add("disarming.items");
        }
        return missing;
    }

    /** What is lacking when the case is to be closed. */
    static List<String> missingAtTheEnd(Particulars given) {
        List<String> missing = new ArrayList<>();
        if (given.scene() != null) {
            need(missing, given.scene());
        }
        if (given.firstAid() != null) {
            need(missing, given.firstAid());
        }
        if (given.arrest() != null) {
            need(missing, given.arrest());
        }
        if (given.disarming() != null) {
            List<Disarming.Item> items = given.disarming().items();
            for (int i = 0; i < items.size(); i++) {
                need(missing, "disarming.items[" + i + "]", items.get(i));
            }
        }
        if (given.escort() != null) {
            need(missing, given.escort());
        }
        return missing;
    }

    private static void needAtOnce(List<String> missing, ActionType type, Arrest arrest) {
        if (type == ActionType.ARREST_IN_FLAGRANTE) {
            need(missing, "arrest.basis", arrest.basis());
        }
        if (type == ActionType.ARREST_WANTED) {
            need(missing, "arrest.howRecognised", arrest.howRecognised());
        }
        if (arrest.force() == Arrest.Force.SUPPORT_TOOL) {
            need(missing, "arrest.tool", arrest.tool());
        }
    }

    private static void need(List<String> missing, SceneProtection scene) {
        need(missing, "scene.disturbances", scene.disturbances());
        need(missing, "scene.handedOverAt", scene.handedOverAt());
        need(missing, "scene.receivedByUnitId", scene.receivedByUnitId());
        need(missing, "scene.receivingOfficerRole", scene.receivingOfficerRole());
    }

    private static void need(List<String> missing, FirstAid firstAid) {
        if (!Boolean.FALSE.equals(firstAid.ambulanceNeeded())) {
            need(missing, "firstAid.ambulanceCalledAt", firstAid.ambulanceCalledAt());
        }
        need(missing, "firstAid.handedTo", firstAid.handedTo());
        need(missing, "firstAid.handedAt", firstAid.handedAt());
    }

    private static void need(List<String> missing, Arrest arrest) {
        if (!Boolean.TRUE.equals(arrest.personUnknown())) {
            need(missing, "arrest.personId", arrest.personId());
        }
        need(missing, "arrest.minor", arrest.minor());
        if (Boolean.TRUE.equals(arrest.minor())) {
            need(missing, "arrest.guardianToldAt", arrest.guardianToldAt());
        }
    }

    private static void need(List<String> missing, String path, Disarming.Item item) {
        need(missing, path + ".marks", item.marks());
        need(missing, path + ".photoId", item.photoId());
        need(missing, path + ".receivedByUnitId", item.receivedByUnitId());
        need(missing, path + ".receiptNumber", item.receiptNumber());
    }

    private static void need(List<String> missing, Escort escort) {
        need(missing, "escort.arrivedAt", escort.arrivedAt());
        need(missing, "escort.receivingOfficerRole", escort.receivingOfficerRole());
        need(missing, "escort.condition", escort.condition());
        need(
                missing,
                "escort.receiptNumber",
                escort.receiptNumber() == null ? escort.receiptEvidenceId() : escort.receiptNumber());
    }

    private static void need(List<String> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(field);
        }
    }

    private static String partOf(ActionType type) {
        return switch (type) {
            case SCENE_PROTECTION -> "scene";
            case FIRST_AID -> "firstAid";
            case ARREST_IN_FLAGRANTE, ARREST_WANTED -> "arrest";
            case DISARM -> "disarming";
            case ESCORT -> "escort";
            case REMIND_DISPERSE -> "dispersal";
            case CONCILIATE -> "conciliation";
            case CALL_EMERGENCY -> "call";
        };
    }
}
