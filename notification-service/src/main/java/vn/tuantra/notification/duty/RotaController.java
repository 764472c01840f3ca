package vn.tuantra.notification.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.chassis.web.Intent;

/** The rota of a unit, read and replaced as a whole. */
@RestController
@RequestMapping("/api/duty/rotas/{unitId}")
class RotaController {

    private static final Duration LONGEST_SHIFT = Duration.ofDays(7);

    record ShiftBody(
            @NotNull UUID contactId,
            @NotNull Instant from,
            @NotNull Instant to,
            @Min(0) @Max(9) int order) {}

    record RotaBody(@NotNull @Size(max = 1000) List<@Valid @NotNull ShiftBody> shifts) {}

    /**
     * @param gapFrom the first instant of the next 24 hours at which nobody is on duty
     */
    record RotaView(
            UUID unitId, List<Shift> shifts, @Nullable Instant gapFrom) {}

    private final Rotas rotas;
    private final Contacts contacts;
    private final Access access;
    private final DutyKeepers keepers;
    private final Clock clock;

    RotaController(Rotas rotas, Contacts contacts, Access access, DutyKeepers keepers, Clock clock) {
        this.keepers = keepers;
        this.rotas = rotas;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    @Permitted("set-rota")
    @PutMapping
    ResponseEntity<RotaView> put(@PathVariable UUID unitId, @Valid @RequestBody RotaBody body, Intent intent) {
        access.requireUnit(intent.caller(), unitId);
        keepers.require(intent.caller(), unitId, "set-police-rota");
        List<Shift> shifts = new ArrayList<>();
        for (int index = 0; index < body.shifts().size(); index++) {
            shifts.add(checked(body.shifts().get(index), index, unitId));
        }
        return answer(rotas.replace(unitId, shifts, intent.ifVersion(), intent.command()));
    }

    @Permitted("see-rota")
    @GetMapping
    ResponseEntity<RotaView> get(@PathVariable UUID unitId, Caller caller) {
        access.requireReach(caller, unitId);
        return rotas.find(unitId)
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.ok(view(new Rota(unitId, List.of()))));
    }

    private Shift checked(ShiftBody body, int index, UUID unitId) {
        String field = "shifts[" + index + "]";
        if (!body.from().isBefore(body.to())
                || Duration.between(body.from(), body.to()).compareTo(LONGEST_SHIFT) > 0) {
            throw Refusal.invalid("INVALID_SHIFT", Map.of("field", field + ".to"));
        }
        boolean known = contacts.find(body.contactId())
                .filter(contact -> contact.active() && contact.unitId().equals(unitId))
                .isPresent();
        if (!known) {
            throw Refusal.invalid("UNKNOWN_CONTACT", Map.of("field", field + ".contactId"));
        }
        return new Shift(body.contactId(), body.from(), body.to(), body.order());
    }

    private ResponseEntity<RotaView> answer(Versioned<Rota> rota) {
        return ResponseEntity.ok().eTag(EntityVersion.tag(rota.version())).body(view(rota.state()));
    }

    private RotaView view(Rota rota) {
        Instant now = clock.instant();
        return new RotaView(
                rota.unitId(),
                rota.shifts(),
                rota.firstGap(now, now.plus(Duration.ofDays(1))).orElse(null));
    }
}
