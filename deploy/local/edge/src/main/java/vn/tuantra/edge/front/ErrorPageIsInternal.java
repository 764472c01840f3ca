package vn.tuantra.edge.front;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The path to which the container turns after a failure is no page: whoever asks for it himself finds nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ErrorPageIsInternal extends OncePerRequestFilter {

    private final Problems problems;

    ErrorPageIsInternal(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"/error".equals(request.getServletPath());
    }

    /** Reached by requests from outside only: the container's own turn to the path passes by. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        problems.write(response, Statuses.problem(HttpStatus.NOT_FOUND));
    }
}
