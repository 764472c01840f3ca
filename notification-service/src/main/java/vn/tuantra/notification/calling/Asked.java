package vn.tuantra.notification.calling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;
import vn.tuantra.notification.alert.Delivery;

/** The alerts that one round looks at, with the others about the same incidents, as far as the round has come. */
final class Asked {

    private final Map<UUID, Versioned<Alert>> byId = new LinkedHashMap<>();

    private Asked(Collection<Versioned<Alert>> alerts) {
        alerts.forEach(this::put);
    }

    /** Reads them by two commands, however many they are. */
    static Asked about(Collection<UUID> alertIds, Alerts alerts) {
        Asked asked = new Asked(alerts.findAll(alertIds));
        Set<UUID> incidents = asked.byId.values().stream()
                .map(Versioned::state)
                .filter(alert -> !alert.ledger().isSettled())
                .map(Alert::incidentId)
                .collect(Collectors.toSet());
        alerts.asking(incidents).forEach(asked::put);
        return asked;
    }

    Optional<Versioned<Alert>> find(UUID alertId) {
        return Optional.ofNullable(byId.get(alertId));
    }

    /** As it is after somebody was called. */
    void put(Versioned<Alert> alert) {
        byId.put(alert.id(), alert);
    }

    /**
     * Who is called about the same incident already, as grave as this or graver: one person is told once, and once more
     * when it turns out to be worse.
     */
    Set<String> calledElsewhere(Alert alert) {
        return byId.values().stream()
                .map(Versioned::state)
                .filter(other -> other.incidentId().equals(alert.incidentId()) && other.asks())
                .filter(other -> !other.id().equals(alert.id()))
                .filter(other -> other.severity().compareTo(alert.severity()) <= 0)
                .flatMap(other -> other.ledger().deliveries().stream())
                .map(Delivery::recipient)
                .collect(Collectors.toSet());
    }
}
