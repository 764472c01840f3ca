package vn.tuantra.incident.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.evidence.Evidence;
import vn.tuantra.incident.evidence.EvidenceFiles;
import vn.tuantra.incident.incident.application.MergedCases;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.person.Person;
import vn.tuantra.incident.person.Persons;

/**
 * Destroys the keys of persons and evidence whose incident ended long enough ago: one year after the end of an S4, five
 * years after all others. An incident that is not over keeps its data.
 */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Command BY_RULE = Command.ofSystem(new Actor("retention", "SYSTEM", null), "shred", "person");
    private static final Set<IncidentState> OVER = EnumSet.of(IncidentState.CLOSED, IncidentState.FALSE_ALARM);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;

    private final Persons persons;
    private final EvidenceFiles evidence;
    private final Incidents incidents;
    private final MergedCases merged;
    private final RetentionProperties properties;
    private final Clock clock;

    Retention(
            Persons persons,
            EvidenceFiles evidence,
            Incidents incidents,
            MergedCases merged,
            RetentionProperties properties,
            Clock clock) {
        this.merged = merged;
        this.persons = persons;
        this.evidence = evidence;
        this.incidents = incidents;
        this.properties = properties;
        this.clock = clock;
    }

    /** Looks through everything that is old enough to be over. */
    public void run() {
        Instant now = clock.instant();
        Instant oldEnough = now.minus(shortest());
        sweep(
                after -> persons.enteredBefore(oldEnough, after, BATCH),
                Person::id,
                Person::incidentId,
                id -> persons.shred(id, "RETENTION", BY_RULE),
                now);
        sweep(
                after -> evidence.uploadedBefore(oldEnough, after, BATCH),
                Evidence::id,
                Evidence::incidentId,
                id -> evidence.shred(id, BY_RULE),
                now);
    }

    private <T> void sweep(
            Function<UUID, List<T>> page,
            Function<T, UUID> id,
            Function<T, UUID> incidentId,
            Consumer<UUID> shred,
            Instant now) {
        UUID after = FIRST;
        for (List<T> batch = page.apply(after); !batch.isEmpty(); batch = page.apply(after)) {
            for (T record : batch) {
                after = id.apply(record);
                shredIfOver(after, incidentId.apply(record), shred, now);
            }
        }
    }

    private void shredIfOver(UUID id, UUID incidentId, Consumer<UUID> shred, Instant now) {
        try {
            if (isOver(incidents.get(incidentId).incident(), now)) {
                shred.accept(id);
                LOG.info("personal data of record {} deleted by the rule of retention", id);
            }
        } catch (RuntimeException e) {
            LOG.warn("record {} not deleted yet: {}", id, e.toString());
        }
    }

    /** What was entered with a report that was merged belongs to the case as which it goes on. */
    private boolean isOver(Incident entered, Instant now) {
        Incident incident = merged.goingOnAs(entered);
        if (!OVER.contains(incident.state()) || incident.history().isEmpty()) {
            return false;
        }
        Duration kept = incident.classification().severity() == Severity.S4 ? properties.small() : properties.others();
        return incident.history().getLast().at().plus(kept).isBefore(now);
    }

    private Duration shortest() {
        return properties.small().compareTo(properties.others()) < 0 ? properties.small() : properties.others();
    }
}
