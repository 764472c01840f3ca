package vn.tuantra.edge.front;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The problem of a bare status, for what fails before or beside every route. */
final class Statuses {

    private static final Map<HttpStatus, String[]> WORDS = Map.of(
            HttpStatus.BAD_REQUEST, new String[] {"Yêu cầu không hợp lệ", "the request is malformed"},
            HttpStatus.NOT_FOUND, new String[] {"Không tìm thấy", "there is nothing here"},
            HttpStatus.METHOD_NOT_ALLOWED, new String[] {"Phương thức không được hỗ trợ", "no such method here"},
            HttpStatus.FORBIDDEN, new String[] {"Không được phép", "not allowed"});

    private Statuses() {}

    static ProblemDetail problem(HttpStatusCode code) {
        HttpStatus known = HttpStatus.resolve(code.value());
        HttpStatus status = known == null || known.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        if (status.is5xxServerError()) {
            return Problems.of(status, "UNEXPECTED_FAILURE", "Lỗi ngoài dự kiến", "unexpected failure");
        }
        String[] words = WORDS.getOrDefault(status, new String[] {"Yêu cầu bị từ chối", "the request is refused"});
        return Problems.of(status, status.name(), words[0], words[1]);
    }
}
