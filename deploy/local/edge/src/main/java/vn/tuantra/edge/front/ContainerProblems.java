package vn.tuantra.edge.front;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** What the container refuses before the edge has seen it, as a problem instead of a page. */
final class ContainerProblems extends ErrorReportValve {

    private final Problems problems;

    ContainerProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(response, Statuses.problem(HttpStatusCode.valueOf(status)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Who asked has hung up, or has had the beginning of another answer.
            container.getLogger().debug("no answer possible", gone);
        }
    }
}
