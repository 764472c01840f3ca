package vn.tuantra.reporting.indicator.team;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.contract.team.TeamStatus;

/**
 * A team in time.
 *
 * @param states since when it was what
 * @param places since when it worked where
 * @param strengths since when it had too few members or enough
 * @param members everybody who ever was one, with the days
 */
record TeamFact(
        UUID teamId,
        List<Turn<TeamStatus>> states,
        List<Turn<Place>> places,
        List<Turn<Boolean>> strengths,
        List<Member> members) {

    /** Something that holds from an instant on. */
    record Turn<T>(long sequence, Instant at, T value) {}

    record Place(UUID wardId, UUID groupId) {}

    /** @param until exclusive; absent while the person is a member */
    record Member(
            MemberRole role,
            MemberCategory category,
            @Nullable Sex sex,
            Instant from,
            @Nullable Instant until) {

        boolean isIn(Instant before) {
            return from.isBefore(before) && (until == null || !until.isBefore(before));
        }

        boolean leads() {
            return role != MemberRole.MEMBER;
        }
    }

    TeamFact {
        states = inOrder(states);
        places = inOrder(places);
        strengths = inOrder(strengths);
        members = List.copyOf(members);
    }

    /** Whether it worked just before an instant. */
    boolean isActiveBefore(Instant instant) {
        return last(states, instant).filter(TeamStatus.ACTIVE::equals).isPresent();
    }

    /** Where it worked just before an instant. */
    Optional<Place> placeBefore(Instant instant) {
        return last(places, instant);
    }

    boolean isTooSmallBefore(Instant instant) {
        return last(strengths, instant).orElse(false);
    }

    /** When it began to work. */
    Optional<Instant> setUp() {
        return firstAs(TeamStatus.ACTIVE);
    }

    Optional<Instant> dissolved() {
        return firstAs(TeamStatus.DISSOLVED);
    }

    List<Member> membersBefore(Instant instant) {
        return members.stream().filter(member -> member.isIn(instant)).toList();
    }

    private Optional<Instant> firstAs(TeamStatus status) {
        return states.stream()
                .filter(turn -> turn.value() == status)
                .map(Turn::at)
                .findFirst();
    }

    private static <T> Optional<T> last(List<Turn<T>> turns, Instant before) {
        return turns.stream()
                .filter(turn -> turn.at().isBefore(before))
                .reduce((_, last) -> last)
                .map(Turn::value);
    }

    private static <T> List<Turn<T>> inOrder(List<Turn<T>> turns) {
        return turns.stream()
                .sorted(Comparator.comparing((Turn<T> turn) -> turn.at()).thenComparingLong(Turn::sequence))
                .toList();
    }
}
