package vn.tuantra.team.training.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member on the list of a course.
 *
 * @param wardId where the member's team was at enrolment
 * @param attended absent while nobody knows
 * @param passed absent until the course is closed
 * @param certificateId of the certificate, if the member passed
 * @param validUntil first day on which the certificate does not hold any more
 * @param reminded steps of the expiry that were told, in days before it
 */
public record Enrolment(
        UUID memberId,
        UUID teamId,
        UUID wardId,
        @Nullable Boolean attended,
        @Nullable Boolean passed,
        @Nullable UUID certificateId,
        @Nullable LocalDate validUntil,
        List<Integer> reminded) {

    public Enrolment {
        reminded = List.copyOf(reminded);
    }

    public static Enrolment of(UUID memberId, UUID teamId, UUID wardId) {
        return new Enrolment(memberId, teamId, wardId, null, null, null, null, List.of());
    }

    Enrolment attended(boolean came) {
        return new Enrolment(memberId, teamId, wardId, came, null, null, null, reminded);
    }

    Enrolment graded(boolean pass, UUID certificate, LocalDate until) {
        return new Enrolment(
                memberId, teamId, wardId, attended, pass, pass ? certificate : null, pass ? until : null, reminded);
    }

    Enrolment told(List<Integer> steps) {
        return new Enrolment(memberId, teamId, wardId, attended, passed, certificateId, validUntil, steps);
    }
}
