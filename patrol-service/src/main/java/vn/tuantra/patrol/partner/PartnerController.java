package vn.tuantra.patrol.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.patrol.hotspot.WardOfEntry;

/** The register of partner organisations, kept by the ward's police command. */
@RestController
@RequestMapping("/api/partner-organisations")
class PartnerController {

    /** An organisation as it is entered. */
    record PartnerBody(
            @NotNull UUID wardId,
            @NotBlank @Size(max = 200) String name,
            @NotNull PartnerOrganisation.Kind kind,
            @NotBlank @Size(max = 200) String contactPost,
            @NotBlank @Size(max = 200) String consentReference,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** @throws Refusal {@code END_NOT_AFTER_START} */
        PartnerOrganisation as(UUID id) {
            if (validTo != null && !validTo.isAfter(validFrom)) {
                throw Refusal.invalid("END_NOT_AFTER_START", Map.of("field", "validTo"));
            }
            return new PartnerOrganisation(id, wardId, name, kind, contactPost, consentReference, validFrom, validTo);
        }
    }

    private final PartnerOrganisations organisations;
    private final WardOfEntry wards;
    private final Clock clock;

    PartnerController(PartnerOrganisations organisations, WardOfEntry wards, Clock clock) {
        this.organisations = organisations;
        this.wards = wards;
        this.clock = clock;
    }

    /** Enters, changes, or (with an end) takes off the register. */
    @Permitted("list-partner")
    @PutMapping("/{id}")
    ResponseEntity<PartnerOrganisation> put(
            @PathVariable UUID id, @Valid @RequestBody PartnerBody body, Intent intent) {
        wards.require(intent.caller(), body.wardId(), "wardId");
        PartnerOrganisation organisation = body.as(id);
        Optional<Versioned<PartnerOrganisation>> known = organisations.known(id, intent.caller());
        if (known.isEmpty()) {
            return Answers.created(organisations.add(organisation, intent.command()), shown -> shown);
        }
        return Answers.ok(
                organisations.replace(organisation, intent.caller(), intent.ifVersion(), intent.command()),
                shown -> shown);
    }

    /** Those that take part on a day, today when absent. */
    @Permitted("see-partners")
    @GetMapping
    Page<PartnerOrganisation> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit,
            Caller caller) {
        LocalDate day = on == null ? VietnamDay.of(clock.instant()) : on;
        return organisations.on(day, caller, unit, cursor, limit);
    }
}
