package vn.tuantra.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule is able to fail. */
class ArchitectureRulesTest {

    private static final JavaClasses FIXTURES =
            new ClassFileImporter().importPackages("vn.tuantra.testkit.architecture.fixture");

    @ParameterizedTest
    @CsvSource({
        "domain,      ImpureDomain",
        "application, ForwardUseCase",
        "clock,       ClockReader",
        "injection,   InjectedField",
        "names,       ThingManager",
        "names,       Bits",
        "controllers, PublicController",
        "outbox,      DirectSender",
    })
    void everyRuleCatchesItsFixture(String rule, String fixture) {
        EvaluationResult result =
                Objects.requireNonNull(ArchitectureRules.all().get(rule)).evaluate(FIXTURES);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(fixture));
    }

    @Test
    void aServiceThatKnowsAnotherIsCaught() {
        JavaClasses classes = new ClassFileImporter()
                .importPackages("vn.tuantra.testkit.architecture.fixture", "vn.tuantra.contract.incident");

        assertThat(ArchitectureRules.strangers(
                                "vn.tuantra.testkit.architecture.fixture", "vn.tuantra.contract.incident..")
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void featuresThatKnowEachOtherInACircleAreCaught() {
        assertThat(ArchitectureRules.featuresAreFreeOfCycles("vn.tuantra.testkit.architecture.fixture.circle")
                        .evaluate(FIXTURES)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void aPackageWithoutClassesIsAFailureAndNotASuccess() {
        assertThatThrownBy(() -> ArchitectureRules.check("vn.tuantra.nothing.here"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no classes");
    }
}
