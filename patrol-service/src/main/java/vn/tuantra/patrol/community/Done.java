package vn.tuantra.patrol.community;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deed as it is kept: exactly the part of its own kind is present, for what is stored knows no types. */
record Done(
        Deed.@Nullable Outreach outreach,
        Deed.@Nullable Conciliation conciliation,
        Deed.@Nullable Dispersal dispersal,
        Deed.@Nullable Reminder reminder,
        Deed.@Nullable Households households) {

    static Done of(Deed deed) {
        return new Done(
                deed instanceof Deed.Outreach outreach ? outreach : null,
                deed instanceof Deed.Conciliation conciliation ? conciliation : null,
                deed instanceof Deed.Dispersal dispersal ? dispersal : null,
                deed instanceof Deed.Reminder reminder ? reminder : null,
                deed instanceof Deed.Households households ? households : null);
    }

    Deed deed() {
        return Stream.<@Nullable Deed>of(outreach, conciliation, dispersal, reminder, households)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
