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

    /** Small enough to be handled by the team itself. */
    public boolean isForTheTeam() {
        return !complicated && severity.compareTo(Severity.S3) >= 0;
    }

    /** The reporter's own judgement: it can make a case complicated, and then at least S2. */
    public Classification flagged(boolean byReporter) {
        return byReporter ? atLeast(new Classification(Severity.S2, true)) : this;
    }

    public boolean isLessGraveThan(Classification other) {
        return severity.compareTo(other.severity) > 0 || (other.complicated && !complicated);
    }

    /** At least as grave as the other one, in both respects. */
    public Classification atLeast(Classification other) {
        return new Classification(worse(severity, other.severity), complicated || other.complicated);
    }

    String inWords() {
        return complicated ? severity + ", complicated" : severity.name();
    }

    /** The same that {@link #inWords} has said. */
    static Classification ofWords(String words) {
        return new Classification(Severity.valueOf(words.substring(0, 2)), words.endsWith("complicated"));
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
