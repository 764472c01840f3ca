package vn.tuantra.edge.route;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import vn.tuantra.edge.front.Problems;

/** No replica of a service answers. */
final class UpstreamUnreachable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String service;

    UpstreamUnreachable(String service, IOException cause) {
        super(service + " cannot be reached", cause);
        this.service = service;
    }

    ProblemDetail problem() {
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "SERVICE_UNAVAILABLE",
                "Dịch vụ " + service + " chưa sẵn sàng, hãy thử lại",
                "the " + service + " service cannot be reached, try again");
    }
}
