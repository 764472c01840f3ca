package vn.tuantra.incident.category;

import java.util.List;
import vn.tuantra.contract.incident.Severity;

/**
 * A kind of incident.
 *
 * @param code stable, e.g. {@code CRM-03}; a category in use is retired, never deleted
 * @param severity before modifiers
 * @param complicated "vụ việc phức tạp về an ninh, trật tự" by default
 * @param violent violence is in its very name, so that a weapon makes it S1 whether or not anybody ticked it
 * @param alertUpperAtOnce the police above the ward are alerted together with the ward
 * @param emergencyNumbers numbers to offer for dialling; the system never replaces the call
 * @param sensitive who is hurt is kept from everybody who has no need to know; never hidden in a case of another kind
 * @param textRequired the report needs a description
 */
public record Category(
        String code,
        String nameVi,
        String nameEn,
        Severity severity,
        boolean complicated,
        boolean violent,
        boolean alertUpperAtOnce,
        List<String> emergencyNumbers,
        boolean sensitive,
        boolean textRequired) {

    /** Whether it is this category, or one of this group of categories, such as {@code CRM}. */
    public boolean isOf(String codeOrGroup) {
        return code.equals(codeOrGroup) || code.startsWith(codeOrGroup + "-");
    }
}
