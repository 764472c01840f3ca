package vn.tuantra.edge.route;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import vn.tuantra.edge.front.Problems;

/** More than may be sent to this path. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLarge(DataSize limit) {
        super("The body exceeds " + limit.toBytes() + " bytes");
        this.limit = limit.toBytes();
    }

    ProblemDetail problem() {
        ProblemDetail problem = Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "BODY_TOO_LARGE",
                "Nội dung gửi lên vượt quá " + limit + " byte",
                "the body exceeds " + limit + " bytes");
        problem.setProperty("limit", limit);
        return problem;
    }
}
