package vn.tuantra.reporting.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.reporting.indicator.CountFigures;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.submission.domain.Submission;

/** One number of a report and what is behind it (REQ-REP-6). */
@RestController
@RequestMapping("/api/reports/submissions/{id}/cell")
class ReportCellController {

    private final Submissions submissions;
    private final CountFigures figures;

    ReportCellController(Submissions submissions, CountFigures figures) {
        this.submissions = submissions;
        this.figures = figures;
    }

    /**
     * @param reported the number that was signed; zero while nothing is
     * @param now what it comes to now; where they differ, the next report has a supplement
     * @param skipped how many things come before these
     */
    record ReportCell(
            String code, String part, long reported, long now, int things, int skipped, List<Counted.Source> behind) {}

    /** @param skip how many things were seen before */
    @Permitted("see-report-cell")
    @GetMapping
    ReportCell get(
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 10) String code,
            @RequestParam(defaultValue = "") @Size(max = 60) String part,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit,
            Caller caller) {
        Submission report = submissions.visible(id, caller).state();
        Obligation owed = report.owed();
        List<Counted.Source> all = figures.behind(
                code, part, owed.units(), owed.period().start(), owed.period().end());
        return new ReportCell(
                code,
                part,
                report.lastFrozen()
                        .map(frozen -> frozen.counted().at(code, part))
                        .orElse(0L),
                all.stream().mapToLong(Counted.Source::value).sum(),
                all.size(),
                skip,
                all.stream().skip(skip).limit(limit).toList());
    }
}
