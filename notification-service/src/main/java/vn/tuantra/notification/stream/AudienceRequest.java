package vn.tuantra.notification.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Audience;
import vn.tuantra.notification.alert.Audiences;

/** Reads what a screen asks for from its query. */
@Component
class AudienceRequest {

    private final Access access;
    private final Audiences audiences;

    AudienceRequest(Access access, Audiences audiences) {
        this.access = access;
        this.audiences = audiences;
    }

    /** @throws Refusal for a unit outside the caller's, or a category that cannot exist */
    Audience read(
            Caller caller,
            @Nullable UUID unit,
            Audiences.Scope scope,
            Set<Severity> severities,
            List<String> categories) {
        UUID unitId = unit == null ? caller.unitId() : unit;
        if (unitId == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unit"));
        }
        access.requireUnit(caller, unitId);
        return audiences.of(unitId, scope, severities, categories);
    }
}
