package vn.tuantra.chassis.problem;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the container refuses before anybody else has seen it (an address that is no UTF-8, a method that nobody takes)
 * in the shape of all other refusals, instead of a page.
 */
final class ContainerProblems extends ErrorReportValve {

    private final Problems problems;
    private final JsonMapper mapper;

    ContainerProblems(Problems problems, JsonMapper mapper) {
        this.problems = problems;
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(mapper.writeValueAsBytes(
                            problems.of(status, status.name(), Map.of(), Languages.of(request))));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Who asked has hung up, or has had the beginning of another answer.
            container.getLogger().debug("no answer possible", gone);
        }
    }
}
