package vn.tuantra.chassis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.tuantra.chassis.problem.TooBusy;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;

/**
 * Bounds what is worked on at the same time. Beyond it a request is answered at once, instead of piling up until the
 * process has no memory left and nobody is answered; and machines can never take all the room, so that a leader's report
 * gets through while a camera has gone mad.
 */
final class AdmissionFilter extends OncePerRequestFilter {

    private final Semaphore room;
    private final Semaphore machines;
    private final long patienceMillis;
    private final HandlerExceptionResolver problems;

    AdmissionFilter(AdmissionProperties properties, HandlerExceptionResolver problems) {
        this.room = new Semaphore(properties.maxInFlight(), true);
        this.machines = new Semaphore(Math.min(properties.machines(), properties.maxInFlight()));
        this.patienceMillis = properties.patience().toMillis();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean machine = isMachine();
        if (machine && !machines.tryAcquire()) {
            refuse(request, response);
            return;
        }
        try {
            if (!enter(machine)) {
                refuse(request, response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                room.release();
            }
        } finally {
            if (machine) {
                machines.release();
            }
        }
    }

    private boolean enter(boolean machine) {
        try {
            // Without a time it would take free room before people who wait for it.
            return room.tryAcquire(machine ? 0 : patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        problems.resolveException(request, response, null, new TooBusy());
    }

    private static boolean isMachine() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && Caller.from(token.getToken()).roles().stream().anyMatch(Role::isMachine);
    }
}
