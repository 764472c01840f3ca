package vn.tuantra.team.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.DutyRole;

/**
 * In whose hands a thing is next. The permission table names the offices of the ward and of the district together; which
 * of them it is follows whoever holds the duty today (REQ-ORG-6).
 */
@Component
public class NextHands {

    private final Permissions permissions;
    private final DutyHolders duties;

    NextHands(Permissions permissions, DutyHolders duties) {
        this.permissions = permissions;
        this.duties = duties;
    }

    /** Roles of which somebody takes a step that the ward or the district may take. */
    public List<String> of(String step, DutyRole duty, UUID wardId) {
        return duties.areTheWards(duty, wardId) ? roles(step, NextHands::ofTheWard) : roles(step, _ -> true);
    }

    /** The same for a step that nobody but the holder of the duty takes. */
    public List<String> ofTheHolder(String step, DutyRole duty, UUID wardId) {
        boolean wards = duties.areTheWards(duty, wardId);
        return roles(step, role -> ofTheWard(role) == wards);
    }

    private List<String> roles(String step, Predicate<Role> wanted) {
        return permissions.get(step).roles().stream()
                .filter(wanted)
                .map(Role::name)
                .toList();
    }

    private static boolean ofTheWard(Role role) {
        return role.name().startsWith("WARD_");
    }
}
