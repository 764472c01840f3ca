package vn.tuantra.reporting.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.consolidation.domain.Seal;
import vn.tuantra.reporting.submission.NextNumber;
import vn.tuantra.reporting.submission.domain.DocumentNumber;

/** Gives a consolidation its number and its final file with the signature. */
@Component
class SignConsolidation {

    private static final String STEP = "sign-consolidation";

    private final Consolidations consolidations;
    private final GatherReports gather;
    private final PrintConsolidation print;

    SignConsolidation(Consolidations consolidations, GatherReports gather, PrintConsolidation print) {
        this.consolidations = consolidations;
        this.gather = gather;
        this.print = print;
    }

    /** @throws Refusal as the domain */
    Versioned<Consolidation> sign(UUID id, Intent intent, @Nullable String signerName) {
        Consolidation known = consolidations.visible(id, intent.caller()).state();
        Gathered fresh = GatherReports.accepted(gather.lines(known.owed()));
        Instant now = gather.now();
        return NextNumber.signed(() -> {
            Seal seal = new Seal(next(known, now), now, intent.by(), signerName, null);
            return consolidations.change(id, intent.caller(), intent.ifVersion(), intent.command(), current -> {
                Consolidation.STEPS.require(STEP, current.status());
                return current.sign(fresh, print.sealed(current, seal));
            });
        });
    }

    private DocumentNumber next(Consolidation consolidation, Instant now) {
        List<DocumentNumber> given = consolidations.of(consolidation.owed().unitId()).stream()
                .map(Consolidation::seal)
                .flatMap(Stream::ofNullable)
                .map(Seal::number)
                .toList();
        return DocumentNumber.next(
                consolidation.owed().type(), VietnamDay.of(now).getYear(), given);
    }
}
