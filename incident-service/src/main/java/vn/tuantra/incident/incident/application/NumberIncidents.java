package vn.tuantra.incident.incident.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.IncidentNumbers;
import vn.tuantra.incident.incident.domain.Incidents;

/**
 * Gives every reported incident its number {@code VV-<ward code>-<year>-<running number>}, right after it was accepted:
 * nobody waits for a number. The code and not the ward makes the series, because a code outlives the ward that had it.
 */
@Component
public class NumberIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(NumberIncidents.class);
    private static final Command NUMBERING =
            Command.ofSystem(new Actor("numbering", "SYSTEM", null), "number", "incident");
    private static final int BATCH = 200;

    private final Incidents incidents;
    private final IncidentNumbers numbers;
    private final AcceptedReports accepted;
    private final UnitDirectory directory;

    NumberIncidents(Incidents incidents, IncidentNumbers numbers, AcceptedReports accepted, UnitDirectory directory) {
        this.incidents = incidents;
        this.numbers = numbers;
        this.accepted = accepted;
        this.directory = directory;
    }

    /** Numbers what this process accepted a moment ago. */
    public void numberFresh() {
        number(accepted.take());
    }

    /** Numbers what was left without one by a process that died, in the order of receipt. */
    public void numberLeftOver() {
        number(incidents.unnumbered(BATCH));
    }

    private void number(List<Incidents.Stored> unnumbered) {
        Map<String, List<Incidents.Stored>> bySeries = new LinkedHashMap<>();
        for (Incidents.Stored stored : unnumbered) {
            try {
                bySeries.computeIfAbsent(seriesOf(stored.incident()), name -> new ArrayList<>())
                        .add(stored);
            } catch (IllegalStateException e) {
                LOG.warn("no number for incident {} yet: {}", stored.incident().id(), e.toString());
            }
        }
        bySeries.forEach(this::number);
    }

    private void number(String series, List<Incidents.Stored> unnumbered) {
        Map<UUID, Incidents.Stored> known = new LinkedHashMap<>();
        unnumbered.forEach(stored -> known.put(stored.incident().id(), stored));
        try {
            numbers.give(series, List.copyOf(known.keySet()), (id, number) -> write(id, known.get(id), number));
        } catch (RuntimeException e) {
            LOG.warn("no number for some of {} incidents yet: {}", known.size(), e.toString());
        }
    }

    /** @param known the incident as this process has it; absent for one that another process drew the number for */
    private boolean write(UUID id, Incidents.@Nullable Stored known, String number) {
        Incidents.Stored numbered = known == null
                ? incidents.change(id, NUMBERING, incident -> incident.numbered(number))
                : incidents.change(known, NUMBERING, incident -> incident.numbered(number));
        return number.equals(numbered.incident().number());
    }

    private String seriesOf(Incident incident) {
        Instant received = incident.report().receivedAt();
        String code = directory
                .tree()
                .find(incident.jurisdiction().wardId())
                .map(OrgUnit::code)
                .orElseThrow(() -> new IllegalStateException("ward not known yet"));
        return String.format(Locale.ROOT, "%s-%d", code, VietnamDay.of(received).getYear());
    }
}
