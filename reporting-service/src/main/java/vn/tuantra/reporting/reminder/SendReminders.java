package vn.tuantra.reporting.reminder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.report.ObligationEvent;
import vn.tuantra.reporting.obligation.Obligations;
import vn.tuantra.reporting.obligation.Progress;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.reminder.domain.Reminders;

/** Reminds every unit that has not sent what it owes. */
@Component
class SendReminders {

    private static final Command SYSTEM =
            Command.ofSystem(new Actor("report-reminders", "SYSTEM", null), "remind", "report-reminder");

    private final Obligations obligations;
    private final List<Progress.Source> sources;
    private final AggregateStore<Reminders> store;

    SendReminders(Obligations obligations, List<Progress.Source> sources, AggregateStores stores) {
        this.obligations = obligations;
        this.sources = List.copyOf(sources);
        this.store = stores.of(Reminders.class, "report-reminder", "report_reminders");
    }

    /** Tells what is due at an instant; running it again, here or elsewhere, tells nothing twice. */
    void round(Instant now) {
        List<Obligation> near = obligations.around(VietnamDay.of(now));
        Map<UUID, Progress> progress = new HashMap<>();
        List<UUID> ids = near.stream().map(Obligation::id).toList();
        sources.forEach(source -> progress.putAll(source.of(ids)));
        near.stream()
                .filter(owed -> !Optional.ofNullable(progress.get(owed.id()))
                        .orElse(Progress.NOT_STARTED)
                        .wasSent())
                .forEach(owed -> remind(owed, now));
    }

    /** @throws Refusal {@code ALREADY_SENT}, {@code REMINDED_TODAY} */
    void urge(Obligation owed, Instant now, Command command) {
        boolean sent = sources.stream()
                .flatMap(source -> source.of(List.of(owed.id())).values().stream())
                .anyMatch(Progress::wasSent);
        if (sent) {
            throw Refusal.conflict("ALREADY_SENT", Map.of("unit", owed.unitId()));
        }
        if (store.find(owed.id()).isPresent()) {
            store.change(owed.id(), command, reminders -> reminders.urge(owed, now));
        } else {
            store.create(owed.id(), command, Reminders.none(owed.id()).urge(owed, now));
        }
    }

    private void remind(Obligation owed, Instant now) {
        if (store.find(owed.id()).isPresent()) {
            store.change(owed.id(), SYSTEM, reminders -> reminders.tell(owed, now));
            return;
        }
        Change<Reminders, ObligationEvent> first = Reminders.none(owed.id()).tell(owed, now);
        if (!first.events().isEmpty()) {
            store.create(owed.id(), SYSTEM, first);
        }
    }
}
