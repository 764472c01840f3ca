package vn.tuantra.team.welfare.allowance;

import java.util.List;
import java.util.UUID;
import vn.tuantra.team.welfare.allowance.domain.AllowanceLine;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;
import vn.tuantra.team.welfare.allowance.domain.Reversal;

/**
 * The allowances of a ward for a month as the API shows them.
 *
 * @param totalVnd what all lines come to, reversals apart
 * @param waitsFor roles of which somebody who has not signed yet takes the next step
 * @param allowed what the caller may do with it now, as the permission table names it
 */
record AllowanceView(
        UUID runId,
        UUID wardId,
        String month,
        AllowanceRun.Status status,
        List<AllowanceLine> lines,
        long totalVnd,
        AllowanceRun.Signatures signatures,
        List<Reversal> reversals,
        List<String> waitsFor,
        List<String> allowed) {

    static AllowanceView of(AllowanceRun run, List<String> waitsFor, List<String> allowed) {
        return new AllowanceView(
                run.runId(),
                run.wardId(),
                run.month(),
                run.status(),
                run.lines(),
                run.totalVnd(),
                run.signatures(),
                run.reversals(),
                waitsFor,
                allowed);
    }
}
