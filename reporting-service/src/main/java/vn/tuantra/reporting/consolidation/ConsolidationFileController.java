package vn.tuantra.reporting.consolidation;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.FileFormat;
import vn.tuantra.reporting.consolidation.domain.Consolidation;

/** A consolidation as a file. */
@RestController
@RequestMapping("/api/reports/consolidations/{id}")
class ConsolidationFileController {

    private final Consolidations consolidations;
    private final PrintConsolidation print;

    ConsolidationFileController(Consolidations consolidations, PrintConsolidation print) {
        this.consolidations = consolidations;
        this.print = print;
    }

    @Permitted("download-consolidation")
    @GetMapping("/document.{format}")
    ResponseEntity<byte[]> get(@PathVariable UUID id, @PathVariable String format, Caller caller) {
        Consolidation compiled = consolidations.visible(id, caller).state();
        FileFormat form = FileFormat.of(format);
        return form.download("tong-hop-" + compiled.owed().period().code(), print.print(compiled, form));
    }
}
