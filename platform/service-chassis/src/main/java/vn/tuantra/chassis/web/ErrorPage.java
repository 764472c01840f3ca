package vn.tuantra.chassis.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.tuantra.chassis.problem.Languages;
import vn.tuantra.chassis.problem.Problems;
import vn.tuantra.chassis.security.OpenToAll;

/** What failed outside every endpoint, in the shape of all other refusals. Asked for by itself it is no page. */
@Hidden
@Controller
class ErrorPage implements ErrorController {

    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @OpenToAll(because = "it says only that something failed")
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = failed instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        String code = status.is5xxServerError() ? "UNEXPECTED_FAILURE" : status.name();
        return ResponseEntity.status(status).body(problems.of(status, code, Map.of(), Languages.of(request)));
    }
}
