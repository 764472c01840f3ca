package vn.tuantra.edge.front;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the edge itself, in the shape that the services use. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** A problem with its stable code: the title in Vietnamese, the detail in both languages because nobody was asked yet. */
    public static ProblemDetail of(HttpStatus status, String code, String vietnamese, String english) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, vietnamese + " / " + english);
        problem.setType(URI.create("urn:tuantra:problem:" + code));
        problem.setTitle(vietnamese);
        problem.setProperty("code", code);
        return problem;
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
