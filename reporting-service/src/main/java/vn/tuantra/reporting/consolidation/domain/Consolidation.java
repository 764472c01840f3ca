package vn.tuantra.reporting.consolidation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.Subject;
import vn.tuantra.contract.report.ConsolidationSent;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.submission.domain.DocumentNumber;

/**
 * The reports of a period put together (IV.2, REQ-REP-7). While nothing is compiled it is open or collecting, which is
 * seen from the reports and stored nowhere.
 *
 * @param gathered what was added up, snapshots of accepted versions only
 * @param sentAt when the server had the command
 * @param numbers of its signature, made unique by the store; absent before it
 */
public record Consolidation(
        UUID consolidationId,
        Obligation owed,
        Status status,
        Gathered gathered,
        Instant compiledAt,
        @Nullable Seal seal,
        @Nullable Instant sentAt,
        @Nullable List<String> numbers) {

    /** Life of what is compiled. */
    public enum Status {
        COMPILED,
        SIGNED,
        SENT
    }

    /** What can be done with it in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("compile-consolidation", Status.COMPILED)
            .step("sign-consolidation", Status.COMPILED)
            .step("send-consolidation", Status.SIGNED)
            .build();

    public Consolidation {
        numbers = seal == null ? null : DocumentNumber.keys(owed.unitId(), List.of(seal.number()));
    }

    /** The same for the same obligation, whoever compiles it. */
    public static UUID idOf(UUID obligationId) {
        return Subject.of("consolidation", obligationId);
    }

    /** Adds up what there is; units that are missing are named. */
    public static Change<Consolidation, ConsolidationSent> compile(Obligation owed, Gathered gathered, Instant at) {
        return Change.quietly(
                new Consolidation(idOf(owed.id()), owed, Status.COMPILED, gathered, at, null, null, null));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} once it is signed */
    public Change<Consolidation, ConsolidationSent> recompile(Gathered fresh, Instant at) {
        STEPS.require("compile-consolidation", status);
        return compile(owed, fresh, at);
    }

    /**
     * @param now what it would add up if it were compiled now
     * @throws Refusal {@code ILLEGAL_TRANSITION}; {@code COMPILE_ANEW} where a report was accepted or corrected since
     */
    public Change<Consolidation, ConsolidationSent> sign(Gathered now, Seal signature) {
        STEPS.require("sign-consolidation", status);
        if (!now.parts().equals(gathered.parts())) {
            throw Refusal.conflict("COMPILE_ANEW", Map.of());
        }
        return Change.quietly(
                new Consolidation(consolidationId, owed, Status.SIGNED, gathered, compiledAt, signature, null, null));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Consolidation, ConsolidationSent> send(Instant at, Actor by) {
        STEPS.require("send-consolidation", status);
        Consolidation next =
                new Consolidation(consolidationId, owed, Status.SENT, gathered, compiledAt, seal, at, null);
        return Change.of(
                next,
                new ConsolidationSent(
                        consolidationId,
                        owed.id(),
                        owed.unitId(),
                        owed.type().name(),
                        owed.period().code(),
                        gathered.parts().size(),
                        gathered.missing().stream().map(Missing::unitId).toList(),
                        at,
                        next.isLate(),
                        by));
    }

    /** Whether it was sent after the deadline. */
    public boolean isLate() {
        return sentAt != null && !owed.deadline().isMetAt(sentAt);
    }
}
