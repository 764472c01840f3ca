package vn.tuantra.notification.duty;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.unit.Line;

/** Who is called for the police at night is decided by the police, whoever else may keep lists in the same ward. */
@Component
class DutyKeepers {

    private final Permissions permissions;
    private final UnitDirectory directory;

    DutyKeepers(Permissions permissions, UnitDirectory directory) {
        this.permissions = permissions;
        this.directory = directory;
    }

    /** @throws Refusal {@code ROLE_NOT_ALLOWED} for a police unit and a role that is none of the police */
    void require(Caller caller, UUID unitId, String action) {
        if (directory.tree().find(unitId).filter(unit -> unit.line() == Line.POLICE).isPresent()) {
            permissions.role(caller, action);
        }
    }
}
