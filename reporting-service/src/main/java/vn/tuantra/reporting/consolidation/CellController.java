package vn.tuantra.reporting.consolidation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.consolidation.domain.Missing;

/** One number of a consolidation, and the units' numbers that it is the sum of (REQ-REP-6). */
@RestController
@RequestMapping("/api/reports/consolidations/{id}/cell")
class CellController {

    private final Consolidations consolidations;

    CellController(Consolidations consolidations) {
        this.consolidations = consolidations;
    }

    /** @param missing units that are in no number, not with zero either */
    record CellView(String code, String part, long value, List<Share> shares, List<Missing> missing) {

        /** A unit's part; {@code /api/reports/submissions/{id}/cell} shows the events behind it. */
        record Share(UUID unitId, String unitNameVi, UUID submissionId, int version, long value) {}
    }

    @Permitted("see-consolidated-cell")
    @GetMapping
    CellView get(
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 10) String code,
            @RequestParam(defaultValue = "") @Size(max = 60) String part,
            Caller caller) {
        Consolidation compiled = consolidations.visible(id, caller).state();
        Gathered gathered = compiled.gathered();
        if (gathered.total().cells().stream().noneMatch(cell -> cell.isAt(code, part))) {
            throw Refusal.invalid("NO_SUCH_CELL", Map.of("field", "code"));
        }
        return new CellView(
                code,
                part,
                gathered.total().at(code, part),
                gathered.parts().stream()
                        .map(each -> new CellView.Share(
                                each.unitId(),
                                each.unitNameVi(),
                                each.submissionId(),
                                each.version(),
                                each.figures().at(code, part)))
                        .toList(),
                gathered.missing());
    }
}
