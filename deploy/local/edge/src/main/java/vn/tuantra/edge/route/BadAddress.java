package vn.tuantra.edge.route;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import vn.tuantra.edge.front.Problems;

/** An address that is none, such as one with half an escape in its query. */
final class BadAddress extends IOException {

    private static final long serialVersionUID = 1L;

    BadAddress(IllegalArgumentException cause) {
        super(cause);
    }

    ProblemDetail problem() {
        return Problems.of(HttpStatus.BAD_REQUEST, "BAD_ADDRESS", "Địa chỉ không hợp lệ", "the address is malformed");
    }
}
