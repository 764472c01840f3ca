package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as others may know it: ids and roles, no personal data. Ends are exclusive days. */
public record RosterMember(
        UUID memberId,
        MemberRole role,
        MemberCategory category,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
