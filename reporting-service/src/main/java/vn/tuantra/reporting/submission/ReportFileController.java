package vn.tuantra.reporting.submission;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.FileFormat;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.submission.domain.Submission;

/** A report as a file. */
@RestController
@RequestMapping("/api/reports/submissions/{id}")
class ReportFileController {

    private final Submissions submissions;
    private final SignReport signing;
    private final PrintReport print;

    ReportFileController(Submissions submissions, SignReport signing, PrintReport print) {
        this.submissions = submissions;
        this.signing = signing;
        this.print = print;
    }

    /** A draft has the figures of this moment and room for number, date and name. */
    @Permitted("download-report")
    @GetMapping("/document.{format}")
    ResponseEntity<byte[]> get(@PathVariable UUID id, @PathVariable String format, Caller caller) {
        Submission report = submissions.visible(id, caller).state();
        Figures live = report.frozen() == null ? signing.live(report.owed()) : Figures.NONE;
        FileFormat form = FileFormat.of(format);
        return form.download("bao-cao-" + report.owed().period().code(), print.print(report, live, form));
    }
}
