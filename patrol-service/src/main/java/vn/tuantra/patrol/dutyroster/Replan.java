package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fills what somebody leaves behind who falls ill, with as few others moved as possible: besides the turns that fall vacant
 * at most two change hands, so that a turn costs three changes at most.
 */
final class Replan {

    private static final int MOST_MOVED = 2;

    private final Table table;
    private int moved;

    private Replan(Table table) {
        this.table = table;
    }

    /**
     * @param vacant the turns that somebody has left
     * @return those of them that nobody can take with so few changes
     */
    static List<Turn> fill(Table table, List<Turn> vacant) {
        Replan replan = new Replan(table);
        List<Turn> left = vacant;
        // First those that cost nobody else anything.
        for (int moves = 0; moves <= MOST_MOVED; moves++) {
            int most = moves;
            left = left.stream().filter(turn -> !replan.take(turn, most)).toList();
        }
        return left;
    }

    private boolean take(Turn turn, int moves) {
        int left = Math.min(moves, MOST_MOVED - moved);
        if (left < moves || !fill(turn, left)) {
            return false;
        }
        moved += moves;
        return true;
    }

    /** Exactly so many others move; fewer were tried before. */
    private boolean fill(Turn turn, int moves) {
        return moves == 0 ? byWhoIsFree(turn) : byWhoCanBeFreed(turn, moves);
    }

    private boolean byWhoIsFree(Turn turn) {
        Optional<UUID> free = inOrder(turn)
                .filter(member -> table.obstacle(turn, member).isEmpty())
                .findFirst();
        free.ifPresent(member -> table.give(turn, member));
        return free.isPresent();
    }

    private boolean byWhoCanBeFreed(Turn turn, int moves) {
        LocalDate week = table.slotOf(turn).week();
        for (UUID member : inOrder(turn).toList()) {
            for (Turn other : table.ofWeek(member, week)
                    .filter(each -> !each.pinned() && !each.isAt(turn.slotId(), turn.seat()))
                    .toList()) {
                table.give(other, null);
                if (table.obstacle(turn, member).isEmpty()) {
                    table.give(turn, member);
                    if (fill(other, moves - 1)) {
                        return true;
                    }
                    table.give(turn, null);
                }
                table.give(other, member);
            }
        }
        return false;
    }

    /** Who has the fewest turns comes first. */
    private Stream<UUID> inOrder(Turn turn) {
        LocalDate day = table.dayOf(turn);
        return table.candidates().stream()
                .map(Candidate::memberId)
                .filter(member -> table.isThere(member, day))
                .sorted(Comparator.<UUID>comparingLong(
                                member -> table.of(member).count())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
