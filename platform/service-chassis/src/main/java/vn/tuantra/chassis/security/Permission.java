package vn.tuantra.chassis.security;

import java.util.List;
import java.util.Optional;

/**
 * One row of a service's {@link Permissions}.
 *
 * @param action the use case in the words of the API; also its name in the audit trail
 * @param resource the kind of thing it is done with; also its name in the audit trail
 * @param roles who may, the one under which somebody with several of them acts first
 */
public record Permission(String action, String resource, Kind kind, Whose whose, List<Role> roles) {

    /** Whether something changes. */
    public enum Kind {
        /** Something changes each time that it is sent. */
        COMMAND,
        /** The thing moves on, and cannot do so twice: the same sent again at once is a repetition. */
        STEP,
        VIEW
    }

    /** Whether nothing changes. */
    public boolean isView() {
        return kind == Kind.VIEW;
    }

    public Permission {
        roles = List.copyOf(roles);
    }

    /** The role under which the caller may. */
    public Optional<Role> roleOf(Caller caller) {
        return roles.stream().filter(caller::has).findFirst();
    }
}
