package vn.tuantra.patrol.partner;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;

/** All partner organisations; other features ask only whether one takes part on a day. */
@Repository
public class PartnerOrganisations {

    private final Register<PartnerOrganisation> register;

    PartnerOrganisations(Registers registers) {
        this.register = registers.of(
                PartnerOrganisation.class,
                "partner-organisation",
                "partner_organisations",
                "wardId",
                PartnerOrganisation::wardId);
    }

    /** Whether there is such an organisation that takes part on the day. */
    public boolean takesPart(UUID id, LocalDate day) {
        return register.store()
                .find(id)
                .filter(found -> found.state().isValidOn(day))
                .isPresent();
    }

    /** @throws Refusal {@code NOT_FOUND} when it is there and none of the caller's business */
    Optional<Versioned<PartnerOrganisation>> known(UUID id, Caller caller) {
        return register.known(id, caller);
    }

    Versioned<PartnerOrganisation> add(PartnerOrganisation organisation, Command command) {
        return register.create(organisation.organisationId(), command, Change.quietly(organisation));
    }

    /** @throws Refusal {@code WARD_CHANGED}: an organisation stays where it was entered */
    Versioned<PartnerOrganisation> replace(
            PartnerOrganisation organisation, Caller caller, @Nullable Long ifVersion, Command command) {
        return register.change(organisation.organisationId(), caller, ifVersion, command, known -> {
            if (!known.wardId().equals(organisation.wardId())) {
                throw Refusal.invalid("WARD_CHANGED", Map.of("field", "wardId"));
            }
            return Change.quietly(organisation);
        });
    }

    Page<PartnerOrganisation> on(
            LocalDate day, Caller caller, @Nullable UUID unitId, @Nullable String cursor, int limit) {
        return register.page(
                        caller,
                        unitId,
                        Filters.and(
                                Filters.lte("state.validFrom", day),
                                Filters.or(Filters.exists("state.validTo", false), Filters.gt("state.validTo", day))),
                        cursor,
                        limit)
                .map(Versioned::state);
    }
}
