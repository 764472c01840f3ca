package vn.tuantra.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Admitted;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permission;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.Actor;

/**
 * What somebody wants who has passed the door: the permission table has said yes, and everything that a command needs
 * besides its body is known. Controllers take one as a parameter and see no headers, keys or roles.
 */
public final class Intent {

    private final Admitted admitted;
    private final @Nullable Long ifVersion;
    private final @Nullable String key;
    private final Fingerprints fingerprints;
    private final HttpServletRequest request;

    Intent(
            Admitted admitted,
            @Nullable Long ifVersion,
            @Nullable String key,
            Fingerprints fingerprints,
            HttpServletRequest request) {
        this.admitted = admitted;
        this.ifVersion = ifVersion;
        this.key = key;
        this.fingerprints = fingerprints;
        this.request = request;
    }

    public Caller caller() {
        return admitted.caller();
    }

    /** The role under which the caller acts. */
    public Role role() {
        return admitted.role();
    }

    /** The caller as events name it. */
    public Actor by() {
        return caller().as(role());
    }

    /** The version that the caller has seen ({@code If-Match}), if it says so. */
    public @Nullable Long ifVersion() {
        return ifVersion;
    }

    /**
     * The command to be stored with its effect. Its fingerprint covers who, where and everything that was sent, so that
     * only the very same request by the same person is a repetition.
     */
    public Command command() {
        return command(null);
    }

    /** The same with a reason for the audit trail; a reason that may name a person does not belong there. */
    public Command command(@Nullable String reason) {
        return commandWith(fingerprints.of(admitted, request), reason);
    }

    /**
     * The command where not the whole body tells a repetition but what identifies its content: a report with its time of
     * reporting anew, a file by its digest. Who asks and for what is always part of it.
     */
    public Command commandIdentifiedBy(String... content) {
        String[] parts = new String[content.length + 2];
        parts[0] = admitted.permission().action();
        parts[1] = caller().subject();
        System.arraycopy(content, 0, parts, 2, content.length);
        return commandWith(fingerprints.of(parts), null);
    }

    private Command commandWith(String fingerprint, @Nullable String reason) {
        Permission row = admitted.permission();
        Command command = new Command(by(), row.action(), row.resource(), key, fingerprint, reason).having(seen());
        return row.kind() == Permission.Kind.STEP ? command.asStep() : command;
    }

    /** The version is one of what the path names. */
    private Command.@Nullable Seen seen() {
        return ifVersion == null ? null : new Command.Seen(ifVersion, PathIds.of(request));
    }
}
