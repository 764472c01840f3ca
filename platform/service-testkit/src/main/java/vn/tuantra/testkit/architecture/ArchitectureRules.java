package vn.tuantra.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The rules of the house. Each is proven able to fail by a fixture in this module's tests.
 *
 * <p>Inside a feature, {@code web | messaging | mongo | channel → application → domain}; a domain sees the JDK,
 * JSpecify, the event contracts and {@code chassis.aggregate} only.
 */
public final class ArchitectureRules {

    public static final ArchRule DOMAIN_IS_PURE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "vn.tuantra.contract..",
                            "vn.tuantra.chassis.aggregate",
                            "..domain..")))
            .as("a domain package sees the JDK, JSpecify, the event contracts and chassis.aggregate only")
            .allowEmptyShould(true);

    public static final ArchRule APPLICATION_KNOWS_NO_ADAPTER = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat(resideInAPackage("..web..")
                    .or(resideInAPackage("vn.tuantra..mongo.."))
                    .or(resideInAPackage("vn.tuantra..messaging..")
                            .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                    resideInAPackage("vn.tuantra.chassis.."))))
                    .or(resideInAPackage("vn.tuantra..channel..")))
            .as("use cases do not know their adapters")
            .allowEmptyShould(true);

    public static final ArchRule NOBODY_READS_THE_SYSTEM_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .as("time comes from the one Clock bean: deadlines and timers depend on it");

    public static final ArchRule NO_FIELD_INJECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
            .as("constructor injection only");

    public static final ArchRule NO_EMPTY_WORDS_IN_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info")
            .orShould()
            .resideInAnyPackage("..impl..", "..util..", "..common..", "..dto..", "..service..", "..helper..")
            .as("names say what a thing is");

    public static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .as("controllers are package-private")
            .allowEmptyShould(true);

    public static final ArchRule EVENTS_LEAVE_THROUGH_THE_OUTBOX = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tuantra.chassis..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.cloud.stream.function.StreamBridge")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate")
            .as("events leave through the outbox, or they can be lost");

    private static final List<String> SERVICES = List.of("team", "patrol", "incident", "reporting", "notification");

    private ArchitectureRules() {}

    /** Every rule, by the name used in failures. */
    public static Map<String, ArchRule> all() {
        return Map.of(
                "domain", DOMAIN_IS_PURE,
                "application", APPLICATION_KNOWS_NO_ADAPTER,
                "clock", NOBODY_READS_THE_SYSTEM_CLOCK,
                "injection", NO_FIELD_INJECTION,
                "names", NO_EMPTY_WORDS_IN_NAMES,
                "controllers", CONTROLLERS_ARE_PACKAGE_PRIVATE,
                "outbox", EVENTS_LEAVE_THROUGH_THE_OUTBOX);
    }

    /** Checks all rules over the main classes below a package. Fails when there are none: a rule over nothing lies. */
    public static void check(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes below " + packageName);
        }
        all().values().forEach(rule -> rule.check(classes));
        featuresAreFreeOfCycles(packageName).check(classes);
        servicesAreStrangers(packageName).check(classes);
    }

    /** Features of a service form no cycle. */
    public static ArchRule featuresAreFreeOfCycles(String packageName) {
        return slices().matching(packageName + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    /** A service never depends on another service. */
    public static ArchRule servicesAreStrangers(String packageName) {
        String[] others = SERVICES.stream()
                .map(service -> "vn.tuantra." + service + "..")
                .filter(other -> !other.equals(packageName + ".."))
                .toArray(String[]::new);
        return strangers(packageName, others);
    }

    static ArchRule strangers(String packageName, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(packageName + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("services know each other by events only");
    }
}
