package vn.tuantra.testkit.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every state × every command of an aggregate. What is allowed is written down once more and by hand, a row each: state,
 * command, outcome. The outcome is a state, {@code NOTHING} for a command that is fulfilled already, or the code of a
 * refusal; what has no row must be refused as {@code ILLEGAL_TRANSITION}. States and commands are those of the aggregate,
 * so a new one that the test does not know of fails it.
 *
 * @param <S> the states
 * @param <T> the aggregate
 * @param <R> what a command gives
 */
public final class TransitionTable<S extends Enum<S>, T, R> {

    private static final String ILLEGAL = "ILLEGAL_TRANSITION";
    private static final String NOTHING = "NOTHING";

    private final Life<S, T> life;
    private final Map<String, ? extends Function<T, R>> ways;
    private final Function<R, T> after;
    private final BiConsumer<T, R> check;
    private final Function<T, R> nothing;

    /**
     * How the aggregate says of itself what it can do.
     *
     * @param in an aggregate in that state
     * @param state of an aggregate
     * @param commands all that there are
     * @param allows what the aggregate's own table says, which is what a view offers
     */
    public record Life<S extends Enum<S>, T>(
            Class<S> states,
            Function<S, T> in,
            Function<T, S> state,
            Collection<String> commands,
            BiPredicate<String, S> allows) {}

    private record Row(String state, String way, String outcome) {

        static Row of(String line) {
            String[] columns = line.trim().split(" +");
            assertThat(columns).as(line).hasSize(3);
            return new Row(columns[0], columns[1], columns[2]);
        }
    }

    private TransitionTable(
            Life<S, T> life,
            Map<String, ? extends Function<T, R>> ways,
            Function<R, T> after,
            BiConsumer<T, R> check,
            Function<T, R> nothing) {
        this.life = life;
        this.ways = ways;
        this.after = after;
        this.check = check;
        this.nothing = nothing;
    }

    /** @param ways how to issue each command, by its name; a second way is called {@code command:second} */
    public static <S extends Enum<S>, T> TransitionTable<S, T, T> of(
            Life<S, T> life, Map<String, UnaryOperator<T>> ways) {
        return new TransitionTable<>(life, ways, Function.identity(), (_, _) -> {}, Function.identity());
    }

    /**
     * @param after the aggregate after the command
     * @param check what else holds after a command that led to a state
     * @param nothing what a command gives that had nothing to do
     */
    public static <S extends Enum<S>, T, R> TransitionTable<S, T, R> of(
            Life<S, T> life,
            Map<String, ? extends Function<T, R>> ways,
            Function<R, T> after,
            BiConsumer<T, R> check,
            Function<T, R> nothing) {
        return new TransitionTable<>(life, ways, after, check, nothing);
    }

    /** A test for each state and command, and one for the table itself. */
    public Stream<DynamicTest> tests(String table) {
        List<Row> rows = table.lines().map(Row::of).toList();
        Map<List<String>, String> outcomes = rows.stream()
                .collect(Collectors.toMap(row -> List.of(row.state(), row.way()), Row::outcome, (one, _) -> one));
        Stream<DynamicTest> cells = states().flatMap(state -> ways.keySet().stream()
                .map(way -> DynamicTest.dynamicTest(
                        state + " " + way,
                        () -> cell(state, way, outcomes.getOrDefault(List.of(state.name(), way), ILLEGAL)))));
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("is complete", () -> isComplete(rows))), cells);
    }

    private void isComplete(List<Row> rows) {
        assertThat(ways.keySet().stream().map(TransitionTable::command).collect(Collectors.toSet()))
                .as("commands that the test can issue, and those that there are")
                .isEqualTo(Set.copyOf(life.commands()));
        assertThat(rows).extracting(row -> row.state() + " " + row.way()).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::way).isSubsetOf(ways.keySet());
        assertThat(rows)
                .extracting(Row::state)
                .isSubsetOf(states().map(Enum::name).toList());
    }

    private void cell(S state, String way, String outcome) {
        T thing = life.in().apply(state);
        assertThat(thing).as("a thing in state %s", state).isNotNull();
        assertThat(life.state().apply(thing)).isEqualTo(state);
        Function<T, R> command = Objects.requireNonNull(ways.get(way));
        boolean leads = states().anyMatch(each -> each.name().equals(outcome));
        if (leads) {
            R result = command.apply(thing);
            assertThat(life.state().apply(after.apply(result)).name()).isEqualTo(outcome);
            check.accept(thing, result);
        } else if (outcome.equals(NOTHING)) {
            assertThat(command.apply(thing)).isEqualTo(nothing.apply(thing));
        } else {
            assertThat(catchThrowable(() -> command.apply(thing)))
                    .hasMessageStartingWith(outcome + " ")
                    .hasMessageContaining(outcome.equals(ILLEGAL) ? "state=" + state : "");
        }
        saysTheSame(state, way, leads, outcome);
    }

    /** What the view offers is what the domain takes: allowed is never illegal, and nothing else leads anywhere. */
    private void saysTheSame(S state, String way, boolean leads, String outcome) {
        boolean allowed = life.allows().test(command(way), state);
        assertThat(allowed ? !outcome.equals(ILLEGAL) : !leads)
                .as("the aggregate's own table about %s in %s", way, state)
                .isTrue();
    }

    private Stream<S> states() {
        return Stream.of(life.states().getEnumConstants());
    }

    private static String command(String way) {
        return way.split(":", 2)[0];
    }
}
