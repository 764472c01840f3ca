package vn.tuantra.incident.incident.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Severity;

/**
 * Severity and whether the case is "phức tạp về an ninh, trật tự". Any modifier makes it complicated and at least S2;
 * a weapon together with violence, or a death, makes it S1.
 */
public record Classification(Severity severity, boolean complicated) {

    /** From what the category says by default and the circumstances reported. */
    public static Classification of(
            Severity byCategory, boolean complicatedByCategory, Collection<Modifier> modifiers) {
        Set<Modifier> present = EnumSet.noneOf(Modifier.class);
        present.addAll(modifiers);
        Severity severity = byCategory;
        if (!present.isEmpty()) {
            severity = worse(severity, Severity.S2);
        }
        if (present.contains(Modifier.DEATH)
                || (present.contains(Modifier.WEAPON) && present.contains(Modifier.VIOLENCE))) {
            severity = Severity.S1;
        }
        boolean complicated =
                complicatedByCategory || !present.isEmpty() || severity == Severity.S1 || severity == Severity.S2;
        return new Classification(severity, complicated);
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
