package vn.tuantra.team.welfare.budget.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.welfare.SpendingPurpose;

class BudgetTest {

    private static final Actor WARD = new Actor("ward", "WARD_PC_STAFF", null);
    private static final Actor OFFICE = new Actor("office", "DISTRICT_OFFICE", null);
    private static final Budget ESTIMATED =
            Budget.estimated(new UUID(1, 1), new UUID(2, 2), 2024, 1_000, WARD).state();
    private static final Budget ALLOCATED = ESTIMATED.allocate(800, OFFICE).state();

    @Test
    void spendsToTheLastDongAndNotOneMore() {
        Budget spent = ALLOCATED.spend(entry(1, 799)).state();
        assertThatThrownBy(() -> spent.spend(entry(2, 2))).hasMessageContaining("OVER_ALLOCATION");
        assertThat(spent.spend(entry(2, 1)).state().spentVnd()).isEqualTo(800);
    }

    @Test
    void spendsAnEntryOnce() {
        Budget spent = ALLOCATED.spend(entry(1, 500)).state();
        assertThat(spent.spend(entry(1, 500)).events()).isEmpty();
        assertThat(spent.spend(entry(1, 500)).state().spentVnd()).isEqualTo(500);
    }

    @Test
    void givesBackWhatWasSpent() {
        Budget spent = ALLOCATED.spend(entry(1, 500)).state();
        assertThat(spent.spend(entry(2, -500)).state().spentVnd()).isZero();
        assertThatThrownBy(() -> spent.spend(entry(2, -501))).hasMessageContaining("NOTHING_TO_GIVE_BACK");
    }

    @Test
    void refusesWhatComesOutOfOrder() {
        assertThatThrownBy(() -> ESTIMATED.spend(entry(1, 1))).hasMessageContaining("NOT_ALLOCATED");
        assertThatThrownBy(() -> ESTIMATED.allocate(800, WARD)).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> ALLOCATED.estimate(2_000, WARD)).hasMessageContaining("ALREADY_ALLOCATED");
        Budget spent = ALLOCATED.spend(entry(1, 500)).state();
        assertThatThrownBy(() -> spent.allocate(499, OFFICE)).hasMessageContaining("ALLOCATION_BELOW_SPENT");
        assertThat(spent.allocate(500, OFFICE).state().allocatedVnd()).isEqualTo(500);
    }

    private static Budget.Entry entry(int id, long amount) {
        return new Budget.Entry(
                new UUID(7, id), SpendingPurpose.ALLOWANCE, amount, WARD, Instant.parse("2024-08-01T00:00:00Z"));
    }
}
