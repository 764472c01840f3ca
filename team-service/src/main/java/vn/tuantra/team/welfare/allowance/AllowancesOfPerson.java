package vn.tuantra.team.welfare.allowance;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.team.person.KnownOfPerson;
import vn.tuantra.team.welfare.allowance.domain.AllowanceLine;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;

/** What a person was paid, month by month. */
@Component
class AllowancesOfPerson implements KnownOfPerson {

    private final AllowanceRuns runs;

    AllowancesOfPerson(AllowanceRuns runs) {
        this.runs = runs;
    }

    /**
     * One month.
     *
     * @param amountVnd in whole đồng
     * @param reversed whether it was taken back
     */
    record Paid(
            String month,
            AllowanceRun.Status status,
            long amountVnd,
            List<AllowanceLine.Part> parts,
            boolean reversed) {}

    @Override
    public String part() {
        return "allowances";
    }

    @Override
    public List<Paid> of(UUID memberId) {
        return runs.of(memberId).stream().map(run -> paid(run, memberId)).toList();
    }

    private static Paid paid(AllowanceRun run, UUID memberId) {
        AllowanceLine line = run.lineOf(memberId);
        boolean reversed =
                run.reversals().stream().anyMatch(one -> one.memberId().equals(memberId));
        return new Paid(run.month(), run.status(), line.amountVnd(), line.parts(), reversed);
    }
}
