package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Severity;

class ClassificationTest {

    @ParameterizedTest
    @EnumSource(
            value = Modifier.class,
            names = {"DEATH"},
            mode = EnumSource.Mode.EXCLUDE)
    void anyModifierMakesACaseComplicatedAndAtLeastS2(Modifier modifier) {
        assertThat(Classification.of(Severity.S4, false, List.of(modifier)))
                .isEqualTo(new Classification(Severity.S2, true));
    }

    @Test
    void aDeathOrAWeaponWithViolenceIsS1() {
        assertThat(Classification.of(Severity.S3, false, List.of(Modifier.DEATH))
                        .severity())
                .isEqualTo(Severity.S1);
        assertThat(Classification.of(Severity.S2, true, List.of(Modifier.VIOLENCE, Modifier.WEAPON))
                        .severity())
                .isEqualTo(Severity.S1);
    }

    @Test
    void modifiersNeverLowerASeverity() {
        assertThat(Classification.of(Severity.S1, true, List.of(Modifier.MINOR)).severity())
                .isEqualTo(Severity.S1);
    }

    @ParameterizedTest
    @CsvSource({"S1,true", "S2,true", "S3,false", "S4,false"})
    void withoutModifiersComplicatedMeansS1OrS2(Severity severity, boolean complicated) {
        assertThat(Classification.of(severity, false, List.of())).isEqualTo(new Classification(severity, complicated));
    }
}
