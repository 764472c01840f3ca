package vn.tuantra.team.equipment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.team.equipment.domain.Holding;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.equipment.domain.Outing;
import vn.tuantra.team.equipment.domain.PastHolding;

/**
 * An item as the API shows it.
 *
 * @param typeNameVi what the type is called; its code where it is not in the table any more
 * @param holderHasLeft whether it is with somebody who belongs to no team any more: it has to come back
 * @param past who held it before
 * @param allowed what the caller may do with it now, as the permission table names it
 */
record EquipmentView(
        UUID itemId,
        UUID wardId,
        EquipmentKind kind,
        String type,
        String typeNameVi,
        String serial,
        @Nullable String custodian,
        @Nullable PermitView permit,
        Item.Status status,
        @Nullable Holding holding,
        @Nullable Outing outing,
        boolean holderHasLeft,
        List<PastHolding> past,
        List<String> allowed) {

    /** @param expiresOn first day without a permit */
    record PermitView(String number, java.time.LocalDate expiresOn) {}

    static EquipmentView of(Item item, String typeNameVi, boolean holderHasLeft, List<String> allowed) {
        return new EquipmentView(
                item.itemId(),
                item.wardId(),
                item.kind(),
                item.type(),
                typeNameVi,
                item.serial(),
                item.custodian(),
                item.permit() == null
                        ? null
                        : new PermitView(item.permit().number(), item.permit().expiresOn()),
                item.status(),
                item.holding(),
                item.outing(),
                holderHasLeft,
                item.past(),
                allowed);
    }
}
