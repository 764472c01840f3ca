package vn.tuantra.reporting.indicator.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.reporting.indicator.team.TeamFact.Member;
import vn.tuantra.reporting.indicator.team.TeamFact.Place;
import vn.tuantra.reporting.indicator.team.TeamFact.Turn;

/** Reads what {@link TeamUpdates} wrote. */
final class TeamDocument {

    private TeamDocument() {}

    static TeamFact fact(Document stored) {
        return new TeamFact(
                stored.get("_id", UUID.class),
                states(stored),
                turns(stored, "places", value -> place((Document) value)),
                turns(stored, "strengths", value -> (Boolean) value),
                stored.get("roster", new Document()).getList("members", Document.class, List.of()).stream()
                        .map(TeamDocument::member)
                        .toList());
    }

    /** A team works from the day on which its decision takes effect, whenever somebody entered that it does (5.1). */
    private static List<Turn<TeamStatus>> states(Document stored) {
        List<Turn<TeamStatus>> states = new ArrayList<>(
                TeamDocument.<TeamStatus>turns(stored, "states", value -> TeamStatus.valueOf((String) value)));
        Instant effective = instant(stored.getDate("effectiveFrom"));
        if (effective != null) {
            states.stream()
                    .filter(turn -> turn.value() == TeamStatus.ACTIVE)
                    .min(Comparator.comparingLong(Turn::sequence))
                    .ifPresent(first -> states.set(
                            states.indexOf(first), new Turn<>(first.sequence(), effective, TeamStatus.ACTIVE)));
        }
        return states;
    }

    private static <T> List<Turn<T>> turns(Document stored, String field, Function<Object, T> value) {
        return stored.get(field, new Document()).entrySet().stream()
                .map(entry -> {
                    Document turn = (Document) entry.getValue();
                    return new Turn<>(
                            Long.parseLong(entry.getKey()),
                            turn.getDate("at").toInstant(),
                            value.apply(Objects.requireNonNull(turn.get("value"))));
                })
                .toList();
    }

    private static Place place(Document stored) {
        return new Place(stored.get("ward", UUID.class), stored.get("group", UUID.class));
    }

    private static Member member(Document stored) {
        String sex = stored.getString("sex");
        return new Member(
                MemberRole.valueOf(stored.getString("role")),
                MemberCategory.valueOf(stored.getString("category")),
                sex == null ? null : Sex.valueOf(sex),
                stored.getDate("from").toInstant(),
                instant(stored.getDate("until")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
