package vn.tuantra.notification.alert;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.contract.unit.Line;

/** Makes an {@link Audience} of what a receiver asked for. */
@Component
public class Audiences {

    private static final Pattern CATEGORY = Pattern.compile("[A-Z]{3}(-\\d{2})?");
    private static final int MOST_CATEGORIES = 50;

    /** How far down a receiver looks. */
    public enum Scope {
        UNIT,
        SUBTREE
    }

    private final Reach reach;

    Audiences(Reach reach) {
        this.reach = reach;
    }

    /** @throws Refusal for a category that cannot exist */
    public Audience of(UUID unitId, Scope scope, Set<Severity> severities, List<String> categories) {
        if (categories.size() > MOST_CATEGORIES || !categories.stream().allMatch(CATEGORY.asMatchPredicate())) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "category"));
        }
        return new Audience(unitId, scope == Scope.UNIT ? Set.of(unitId) : subtree(unitId), severities, categories);
    }

    /** The unit and every police unit below, at whatever date: an open case of a unit that has ended is still a case. */
    public Set<UUID> subtree(UUID unitId) {
        return reach.everUnder(unitId, Line.POLICE);
    }
}
