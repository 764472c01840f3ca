package vn.tuantra.edge.route;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import vn.tuantra.edge.front.Problems;

/** As many requests wait for a service as may. */
final class UpstreamBusy extends IOException {

    private static final long serialVersionUID = 1L;

    private final String service;

    UpstreamBusy(String service) {
        super(service + " has enough to do");
        this.service = service;
    }

    ProblemDetail problem() {
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "SERVICE_BUSY",
                "Dịch vụ " + service + " đang có quá nhiều yêu cầu, hãy thử lại sau giây lát",
                "too many requests wait for the " + service + " service, try again in a moment");
    }
}
