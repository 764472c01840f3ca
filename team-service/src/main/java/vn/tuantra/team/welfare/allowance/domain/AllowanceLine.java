package vn.tuantra.team.welfare.allowance.domain;

import java.util.List;
import java.util.UUID;

/**
 * What one person gets for a month.
 *
 * @param amountVnd the sum of the parts in whole đồng
 */
public record AllowanceLine(UUID memberId, UUID teamId, List<Part> parts, long amountVnd) {

    public AllowanceLine {
        parts = List.copyOf(parts);
    }

    /**
     * One rate's part.
     *
     * @param quantity days of a monthly rate, duty days or patrols
     */
    public record Part(String name, long quantity, long amountVnd) {}

    static AllowanceLine of(UUID memberId, UUID teamId, List<Part> parts) {
        return new AllowanceLine(
                memberId,
                teamId,
                parts,
                parts.stream().mapToLong(Part::amountVnd).sum());
    }
}
