package vn.tuantra.edge.route;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** No replica of a service answers. */
final class UpstreamUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String service;

    UpstreamUnreachable(String service, IOException cause) {
        super(service + " cannot be reached", cause);
        this.service = service;
    }

    ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Dịch vụ " + service + " chưa sẵn sàng, hãy thử lại / the " + service
                        + " service cannot be reached, try again");
        problem.setProperty("code", "SERVICE_UNAVAILABLE");
        return problem;
    }
}
