package vn.tuantra.incident.incident.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.problem.Problems;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.incident.incident.application.AllowedSteps;
import vn.tuantra.incident.incident.application.CaseFiles;
import vn.tuantra.incident.incident.domain.Acting;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** Shows an incident: what it is, and what the caller may do with it now. */
@Component
class IncidentAnswers {

    private final AllowedSteps allowed;
    private final CaseFiles files;
    private final Problems problems;
    private final AtOnceProperties atOnce;
    private final Clock clock;

    IncidentAnswers(AllowedSteps allowed, CaseFiles files, Problems problems, AtOnceProperties atOnce, Clock clock) {
        this.allowed = allowed;
        this.files = files;
        this.problems = problems;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    ResponseEntity<IncidentView> ok(Incidents.Stored stored, Caller caller) {
        return answer(HttpStatus.OK, stored, caller);
    }

    /** 201 the first time, 200 when it was there already. */
    ResponseEntity<IncidentView> created(Incidents.Stored stored, Caller caller) {
        return answer(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED, stored, caller);
    }

    IncidentView view(Incidents.Stored stored, Caller caller) {
        Incident incident = stored.incident();
        Map<String, List<String>> missing =
                Acting.missing(incident.actions(), files.of(incident, Acting.evidence(incident.actions())));
        return IncidentView.of(
                stored, clock.instant(), atOnce, missing, inWords(missing), allowed.of(incident, caller));
    }

    private Map<String, List<String>> inWords(Map<String, List<String>> missing) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, List<String>> words = new LinkedHashMap<>();
        missing.forEach((action, fields) -> words.put(
                action,
                fields.stream()
                        .map(field -> problems.field(field, locale))
                        .distinct()
                        .toList()));
        return words;
    }

    private ResponseEntity<IncidentView> answer(HttpStatus status, Incidents.Stored stored, Caller caller) {
        return ResponseEntity.status(status)
                .eTag(EntityVersion.tag(stored.version()))
                .body(view(stored, caller));
    }
}
