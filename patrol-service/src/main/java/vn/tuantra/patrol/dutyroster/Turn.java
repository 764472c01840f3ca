package vn.tuantra.patrol.dutyroster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a patrol and who takes it.
 *
 * @param memberId absent while nobody does
 * @param pinned a person has decided it: the solver leaves it as it is
 */
record Turn(UUID slotId, int seat, @Nullable UUID memberId, boolean pinned) {

    boolean isAt(UUID slot, int number) {
        return slotId.equals(slot) && seat == number;
    }

    Turn by(@Nullable UUID member) {
        return new Turn(slotId, seat, member, pinned);
    }
}
