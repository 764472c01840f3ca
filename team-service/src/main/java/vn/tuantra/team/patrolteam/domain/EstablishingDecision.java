package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    /** The paper as handed in; which ward it belongs to follows from the team. */
    public record Paper(
            String number, LocalDate decidedOn, LocalDate effectiveOn, List<AcknowledgedWarning> acknowledgements) {

        public Paper {
            acknowledgements = List.copyOf(acknowledgements);
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
            for (String warning : warnings) {
                if (!acknowledges(warning)) {
                    throw Refusal.conflict("WARNING_NOT_ACKNOWLEDGED", Map.of("warning", warning));
                }
            }
        }

        boolean acknowledges(String warning) {
            return acknowledgements.stream().anyMatch(known -> known.code().equals(warning));
        }

        List<AcknowledgedWarning> reasonsFor(List<String> warnings) {
            return acknowledgements.stream()
                    .filter(known -> warnings.contains(known.code()))
                    .toList();
        }

        String registerEntry(UUID wardId) {
            return "%s/%d/%s"
                    .formatted(
                            wardId,
                            decidedOn.getYear(),
                            number.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
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
