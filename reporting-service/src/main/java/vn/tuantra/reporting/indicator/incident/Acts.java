package vn.tuantra.reporting.indicator.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.reporting.indicator.domain.Cell;

/** What a team did on the spot in one case; an act is counted by its own time, not by that of the report (5.1). */
record Acts(UUID incidentId, List<Act> acts) {

    record Item(String kind, long count) {}

    record Act(ActionType type, Instant at, long count, List<Item> items) {

        /** Its share of I4, I5, I6, C2 and C4. */
        List<Cell> cells() {
            return switch (type) {
                case ARREST_IN_FLAGRANTE -> one("I4", "IN_FLAGRANTE", count);
                case ARREST_WANTED -> one("I4", "WANTED", count);
                case DISARM ->
                    items.stream()
                            .map(item -> new Cell("I5", item.kind(), item.count()))
                            .toList();
                case SCENE_PROTECTION -> one("I6", "SCENES", 1);
                case FIRST_AID -> one("I6", "VICTIMS", count);
                case CONCILIATE -> one("C2", "DONE", 1);
                case REMIND_DISPERSE -> one("C4", "", 1);
                case ESCORT, CALL_EMERGENCY -> List.of();
            };
        }

        private static List<Cell> one(String code, String part, long value) {
            return List.of(new Cell(code, part, value));
        }
    }

    List<Act> within(Instant from, Instant to) {
        return acts.stream()
                .filter(act -> !act.at().isBefore(from) && act.at().isBefore(to))
                .toList();
    }

    static Acts of(Document stored) {
        return new Acts(
                stored.get("_id", UUID.class),
                stored.get("actions", new Document()).values().stream()
                        .map(value -> act((Document) value))
                        .toList());
    }

    private static Act act(Document stored) {
        return new Act(
                ActionType.valueOf(stored.getString("type")),
                stored.getDate("at").toInstant(),
                // An act without a number is about one person.
                Optional.ofNullable(stored.getInteger("count")).orElse(1),
                stored.getList("items", Document.class, List.of()).stream()
                        .map(item -> new Item(item.getString("kind"), item.getInteger("count")))
                        .toList());
    }
}
