package vn.tuantra.team.patrolteam.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void leavesInitialsOfANameAndTheEndOfANumber() {
        assertThat(Masked.name(" Đặng  Văn An ")).isEqualTo("Đ. V. A.");
        assertThat(Masked.phone("0912345678")).isEqualTo("*******678");
        assertThat(Masked.phone("12")).isEqualTo("12");
    }
}
