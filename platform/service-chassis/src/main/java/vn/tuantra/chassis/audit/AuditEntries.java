package vn.tuantra.chassis.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.contract.audit.AuditRecorded;

/** The audit entry of a command. Facts that the system produces itself speak for themselves and get none. */
public final class AuditEntries {

    private AuditEntries() {}

    public static Optional<AuditRecorded> of(Command command, UUID resourceId, Instant at) {
        if (command.by().unitId() == null && "SYSTEM".equals(command.by().role())) {
            return Optional.empty();
        }
        return Optional.of(new AuditRecorded(
                UUID.randomUUID(),
                command.by().subject(),
                List.of(command.by().role()),
                command.by().unitId(),
                command.action(),
                command.resource(),
                command.about() == null ? resourceId : command.about(),
                command.reason(),
                at));
    }
}
