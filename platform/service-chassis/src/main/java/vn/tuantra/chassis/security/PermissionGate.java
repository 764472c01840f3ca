package vn.tuantra.chassis.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks the permission table before anything of a request is read, and so before anything can be written. */
final class PermissionGate implements HandlerInterceptor {

    private final Permissions permissions;

    PermissionGate(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Permitted permitted = method.getMethodAnnotation(Permitted.class);
            if (permitted != null) {
                Caller caller = Caller.current();
                Permission permission = permissions.get(permitted.value());
                new Admitted(caller, permission, permissions.role(caller, permission.action())).putInto(request);
            }
        }
        return true;
    }
}
