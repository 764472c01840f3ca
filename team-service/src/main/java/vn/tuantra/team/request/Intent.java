package vn.tuantra.team.request;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;

/**
 * Who wants something, and on which version of it.
 *
 * @param ifVersion the version that the caller has seen ({@code If-Match}), if it says so
 */
public record Intent(
        Caller caller, HttpServletRequest request, @Nullable Long ifVersion) {

    /** The command to be stored with its effect. */
    public Command command(Role role, String action, String resource, Object content) {
        return Commands.of(request, caller, role, action, resource, content);
    }
}
