package vn.tuantra.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Constraints that look like constraints and are none. {@code Outer.@NotNull Inner} on a record component annotates the
 * use of the type and not the component: the validator never sees it, and a required field may be left out.
 */
public final class BodyRules {

    private static final String CONSTRAINTS = "jakarta.validation.constraints.";

    private BodyRules() {}

    /** Fails for every component below a package whose constraint is never checked. */
    public static void check(String packageName) {
        List<String> blind = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .forEach(record -> blind.addAll(unseenIn(record)));
        if (!blind.isEmpty()) {
            throw new AssertionError("constraints that nobody checks: " + blind);
        }
    }

    /** The components of a record whose constraint is never checked. */
    public static List<String> unseenIn(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> Arrays.stream(component.getAnnotatedType().getAnnotations())
                        .anyMatch(annotation -> isUnseen(record, component, annotation)))
                .map(component -> record.getSimpleName() + "." + component.getName())
                .toList();
    }

    private static boolean isUnseen(Class<?> record, RecordComponent component, Annotation annotation) {
        return annotation.annotationType().getName().startsWith(CONSTRAINTS)
                && !fieldOf(record, component).isAnnotationPresent(annotation.annotationType());
    }

    private static Field fieldOf(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
