package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as others may know it: ids, roles and what the statistics count. Ends are exclusive days. */
public record RosterMember(
        UUID memberId,
        MemberRole role,
        MemberCategory category,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Sex sex) {

    /** A membership of which the statistics know no sex. */
    public RosterMember(
            UUID memberId, MemberRole role, MemberCategory category, LocalDate validFrom, @Nullable LocalDate validTo) {
        this(memberId, role, category, validFrom, validTo, null);
    }
}
