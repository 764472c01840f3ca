package vn.tuantra.team.equipment.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The permit of a support tool or weapon.
 *
 * @param expiresOn first day without a permit
 * @param reminded steps of the expiry that were told, in days before it
 */
public record Permit(String number, LocalDate expiresOn, List<Integer> reminded) {

    public Permit {
        reminded = List.copyOf(reminded);
    }
}
