package vn.tuantra.incident.incident.domain;

import static java.util.Objects.requireNonNull;
import static vn.tuantra.incident.incident.domain.Particulars.once;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.incident.incident.domain.Particulars.Arrest;
import vn.tuantra.incident.incident.domain.Particulars.Disarming;
import vn.tuantra.incident.incident.domain.Particulars.Disarming.Item;
import vn.tuantra.incident.incident.domain.Particulars.Escort;
import vn.tuantra.incident.incident.domain.Particulars.FirstAid;
import vn.tuantra.incident.incident.domain.Particulars.SceneProtection;

/** How the later parts of an action join the earlier ones. */
final class Filling {

    private Filling() {}

    static SceneProtection scene(SceneProtection before, SceneProtection given) {
        return new SceneProtection(
                kept("scene.perimeter", before.perimeter(), given.perimeter()),
                once("scene.disturbances", before.disturbances(), given.disturbances()),
                once("scene.receivedByUnitId", before.receivedByUnitId(), given.receivedByUnitId()),
                once("scene.receivingOfficerRole", before.receivingOfficerRole(), given.receivingOfficerRole()),
                once("scene.handedOverAt", before.handedOverAt(), given.handedOverAt()));
    }

    static FirstAid firstAid(FirstAid before, FirstAid given) {
        return new FirstAid(
                kept("firstAid.victims", before.victims(), given.victims()),
                kept("firstAid.given", before.given(), given.given()),
                kept("firstAid.consciousness", before.consciousness(), given.consciousness()),
                once("firstAid.ambulanceNeeded", before.ambulanceNeeded(), given.ambulanceNeeded()),
                once("firstAid.ambulanceCalledAt", before.ambulanceCalledAt(), given.ambulanceCalledAt()),
                once("firstAid.handedTo", before.handedTo(), given.handedTo()),
                once("firstAid.handedAt", before.handedAt(), given.handedAt()));
    }

    static Arrest arrest(Arrest before, Arrest given) {
        return new Arrest(
                kept("arrest.arrestedAt", before.arrestedAt(), given.arrestedAt()),
                once("arrest.basis", before.basis(), given.basis()),
                once("arrest.howRecognised", before.howRecognised(), given.howRecognised()),
                once("arrest.noticeReference", before.noticeReference(), given.noticeReference()),
                kept("arrest.force", before.force(), given.force()),
                once("arrest.tool", before.tool(), given.tool()),
                kept("arrest.personInjured", before.personInjured(), given.personInjured()),
                kept("arrest.teamInjured", before.teamInjured(), given.teamInjured()),
                once("arrest.personId", before.personId(), given.personId()),
                unknown(before, given),
                once("arrest.minor", before.minor(), given.minor()),
                once("arrest.guardianToldAt", before.guardianToldAt(), given.guardianToldAt()));
    }

    /** Who could not be named at first has been found since. */
    private static @Nullable Boolean unknown(Arrest before, Arrest given) {
        boolean found = given.personId() != null && given.personUnknown() == null;
        return found ? null : once("arrest.personUnknown", before.personUnknown(), given.personUnknown());
    }

    static Disarming disarming(Disarming before, Disarming given) {
        List<Item> items = before.items();
        if (given.items().size() != items.size()) {
            throw Refusal.conflict("ALREADY_RECORDED", Map.of("field", "disarming.items"));
        }
        return new Disarming(IntStream.range(0, items.size())
                .mapToObj(i -> item(
                        "disarming.items[" + i + "]",
                        items.get(i),
                        given.items().get(i)))
                .toList());
    }

    static Escort escort(Escort before, Escort given) {
        return new Escort(
                kept("escort.arrestId", before.arrestId(), given.arrestId()),
                kept("escort.departedAt", before.departedAt(), given.departedAt()),
                kept("escort.destinationUnitId", before.destinationUnitId(), given.destinationUnitId()),
                once("escort.destinationReason", before.destinationReason(), given.destinationReason()),
                once("escort.arrivedAt", before.arrivedAt(), given.arrivedAt()),
                once("escort.receivingOfficerRole", before.receivingOfficerRole(), given.receivingOfficerRole()),
                once("escort.receiptNumber", before.receiptNumber(), given.receiptNumber()),
                once("escort.receiptEvidenceId", before.receiptEvidenceId(), given.receiptEvidenceId()),
                once("escort.condition", before.condition(), given.condition()));
    }

    /** These parts have nothing that could be left open. */
    static <T> T same(T before, T given) {
        return kept("particulars", before, given);
    }

    private static Item item(String path, Item before, Item given) {
        return new Item(
                kept(path + ".kind", before.kind(), given.kind()),
                kept(path + ".count", before.count(), given.count()),
                once(path + ".marks", before.marks(), given.marks()),
                once(path + ".photoId", before.photoId(), given.photoId()),
                once(path + ".takenFromPersonId", before.takenFromPersonId(), given.takenFromPersonId()),
                once(path + ".sealNumber", before.sealNumber(), given.sealNumber()),
                once(path + ".receivedByUnitId", before.receivedByUnitId(), given.receivedByUnitId()),
                once(path + ".receiptNumber", before.receiptNumber(), given.receiptNumber()));
    }

    private static <T> T kept(String field, T before, T given) {
        return requireNonNull(once(field, before, given));
    }
}
