package vn.tuantra.patrol.distress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.patrol.patrol.application.OwnTeam;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.GeoPoint;
import vn.tuantra.patrol.patrol.domain.OnTheStreet;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/** A member calls for help, or says that all is well. */
@RestController
@RequestMapping("/api/patrols")
class SosController {

    /**
     * @param id of the case that comes of it, made by the phone
     * @param at when the button was pressed; now when absent
     */
    record SosBody(
            @NotNull UUID id,
            @Nullable Instant at,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        @Nullable
        GeoPoint place() {
            return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
        }
    }

    /** @param incidentId under which the case is found as soon as it is taken */
    record SosView(
            UUID incidentId,
            UUID patrolId,
            Instant at,
            Instant receivedAt,
            @Nullable Instant placeAt) {

        static SosView of(Distress distress) {
            return new SosView(
                    distress.callId(), distress.patrolId(), distress.at(), distress.receivedAt(), distress.placeAt());
        }
    }

    /** When the patrol was heard of. */
    record HeardView(@Nullable Instant heardAt) {}

    private final RaiseAlarm raiseAlarm;
    private final Patrols patrols;
    private final Clock clock;

    SosController(RaiseAlarm raiseAlarm, Patrols patrols, Clock clock) {
        this.raiseAlarm = raiseAlarm;
        this.patrols = patrols;
        this.clock = clock;
    }

    /** Whoever sends it again, also from another place by now, has called once. */
    @Permitted("call-for-help")
    @PostMapping("/{id}/sos")
    ResponseEntity<SosView> sos(@PathVariable UUID id, @Valid @RequestBody SosBody body, Intent intent) {
        Patrol patrol = own(id, intent.caller());
        Instant at = body.at() == null ? clock.instant() : body.at();
        return Answers.created(
                raiseAlarm.raise(
                        body.id(),
                        patrol,
                        Distress.Kind.SOS,
                        at,
                        body.place(),
                        intent.commandIdentifiedBy(id.toString(), body.id().toString())),
                SosView::of);
    }

    @Permitted("check-in")
    @PostMapping("/{id}/check-in")
    ResponseEntity<HeardView> checkIn(@PathVariable UUID id, Intent intent) {
        own(id, intent.caller());
        return Answers.ok(
                patrols.change(
                        new PatrolId(id), intent.command(), patrol -> OnTheStreet.checkIn(patrol, clock.instant())),
                patrol -> new HeardView(patrol.course().heardAt()));
    }

    private Patrol own(UUID id, Caller caller) {
        Patrol patrol = patrols.visible(new PatrolId(id), caller).state();
        OwnTeam.requireOneOf(caller, patrol.plan().teamIds());
        return patrol;
    }
}
