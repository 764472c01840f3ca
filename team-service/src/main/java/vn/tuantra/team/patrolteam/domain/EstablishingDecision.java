package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;

/**
 * The signed paper by which alone a team exists (II.1, REQ-TEAM-1).
 *
 * @param number as written on the paper, such as {@code 15/QĐ-UBND}
 * @param registerEntry ward, year and number in one value, unique over all teams: numbers start again every year
 */
public record EstablishingDecision(
        String number,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        List<AcknowledgedWarning> acknowledgedWarnings,
        Actor signer,
        String registerEntry) {

    public EstablishingDecision {
        acknowledgedWarnings = List.copyOf(acknowledgedWarnings);
    }

    /**
     * The paper as handed in; which ward it belongs to follows from the team.
     *
     * @param besides the team that it founds further, where its number is registered under another one already
     */
    public record Paper(
            String number,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            List<AcknowledgedWarning> acknowledgements,
            @Nullable TeamId besides) {

        /** A paper about one team. */
        public Paper(
                String number, LocalDate decidedOn, LocalDate effectiveOn, List<AcknowledgedWarning> acknowledgements) {
            this(number, decidedOn, effectiveOn, acknowledgements, null);
        }

        public Paper {
            acknowledgements = List.copyOf(acknowledgements);
        }

        /** The same paper as it founds a further team beside the one under which its number is registered. */
        public Paper foundingBesides(TeamId further) {
            return new Paper(number, decidedOn, effectiveOn, acknowledgements, further);
        }

        /** Whether a founding decision is this very paper: one decision may found several teams. */
        public boolean isSamePaperAs(EstablishingDecision other) {
            return normal(number).equals(normal(other.number()))
                    && decidedOn.equals(other.decidedOn())
                    && effectiveOn.equals(other.effectiveOn());
        }

        /** @throws Refusal {@code DECISION_IN_FUTURE}, {@code EFFECTIVE_BEFORE_DECISION} */
        void requireSigned(LocalDate today) {
            if (decidedOn.isAfter(today)) {
                throw Refusal.invalid("DECISION_IN_FUTURE", Map.of("field", "decisionDate"));
            }
            if (effectiveOn.isBefore(decidedOn)) {
                throw Refusal.invalid("EFFECTIVE_BEFORE_DECISION", Map.of("field", "effectiveDate"));
            }
        }

        /** @throws Refusal {@code NOT_YET_EFFECTIVE} and those of {@link #requireSigned} */
        void requireInForce(LocalDate today) {
            requireSigned(today);
            if (effectiveOn.isAfter(today)) {
                throw Refusal.conflict("NOT_YET_EFFECTIVE", Map.of("effectiveDate", effectiveOn));
            }
        }

        void requireAcknowledged(List<String> warnings) {
            List<String> open =
                    warnings.stream().filter(warning -> !acknowledges(warning)).toList();
            if (!open.isEmpty()) {
                throw Refusal.conflict(
                        "WARNING_NOT_ACKNOWLEDGED", Map.of("warning", open.getFirst(), "warnings", open));
            }
        }

        /** Whether it gives a reason for a warning. */
        public boolean acknowledges(String warning) {
            return acknowledgements.stream().anyMatch(known -> known.code().equals(warning));
        }

        List<AcknowledgedWarning> reasonsFor(List<String> warnings) {
            return acknowledgements.stream()
                    .filter(known -> warnings.contains(known.code()))
                    .toList();
        }

        String registerEntry(UUID wardId) {
            String entry = "%s/%d/%s".formatted(wardId, decidedOn.getYear(), normal(number));
            return besides == null ? entry : entry + "#" + besides.value();
        }

        private static String normal(String number) {
            return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        }
    }

    static EstablishingDecision of(Paper paper, List<String> warnings, UUID wardId, Actor signer) {
        return new EstablishingDecision(
                paper.number().strip(),
                paper.decidedOn(),
                paper.effectiveOn(),
                paper.reasonsFor(warnings),
                signer,
                paper.registerEntry(wardId));
    }
}
