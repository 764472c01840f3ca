package vn.tuantra.patrol.community;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.community.ConciliationKind;
import vn.tuantra.contract.community.ConciliationResult;
import vn.tuantra.contract.community.DispersalMethod;
import vn.tuantra.contract.community.DispersalResult;
import vn.tuantra.contract.community.OutreachForm;
import vn.tuantra.contract.community.OutreachTag;
import vn.tuantra.contract.community.ReminderTopic;

/** What was done. There is none for fining anybody: a team has no such power. */
sealed interface Deed {

    /**
     * People were told about the law (REQ-COM-1, REQ-COM-7).
     *
     * @param topic in words, without naming a person
     * @param organiserUnitId who held it when not the team itself
     */
    record Outreach(
            OutreachForm form,
            String topic,
            int participants,
            int materials,
            @Nullable UUID organiserUnitId,
            List<OutreachTag> tags)
            implements Deed {

        public Outreach {
            tags = List.copyOf(tags);
        }
    }

    /**
     * The team took part in a conciliation; it does not replace those whose office that is (REQ-COM-2).
     *
     * @param parties how many there were
     * @param persons the ids under which they are known, restricted to the police
     * @param threats whether somebody threatened violence
     */
    record Conciliation(
            ConciliationKind kind, ConciliationResult result, int parties, List<UUID> persons, boolean threats)
            implements Deed {

        public Conciliation {
            persons = List.copyOf(persons);
        }
    }

    /**
     * A gathering of young people was reminded or dispersed, without their names (REQ-COM-5).
     *
     * @param headcount estimated
     * @param minors whether there were any; absent when nobody knows
     */
    record Dispersal(
            int headcount, @Nullable Boolean minors, DispersalMethod method, DispersalResult result, boolean weapons)
            implements Deed {}

    /** People were asked to comply (REQ-COM-6). */
    record Reminder(ReminderTopic topic, int count) implements Deed {}

    /** Households signed up as cultured families; a number and nobody's data (REQ-COM-4). */
    record Households(int count) implements Deed {}
}
