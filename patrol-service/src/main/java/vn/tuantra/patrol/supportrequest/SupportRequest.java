package vn.tuantra.patrol.supportrequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.community.SupportAccepted;
import vn.tuantra.contract.community.SupportAsked;
import vn.tuantra.contract.community.SupportDeclined;
import vn.tuantra.contract.community.SupportGiven;
import vn.tuantra.contract.community.SupportRequestEvent;
import vn.tuantra.contract.community.SupportRequestWithdrawn;

/**
 * A request to teams of one ward, each of which answers for itself.
 *
 * @param wardId of the teams when they were asked; a merger does not change it
 * @param units whose business it is: the unit that asks, and the residential groups of the teams
 * @param authority who needs the support, in words
 * @param withdrawnBecause in words that may name people
 */
record SupportRequest(
        UUID requestId,
        UUID wardId,
        UUID askingUnitId,
        List<UUID> units,
        String authority,
        String legalBasis,
        String content,
        Instant from,
        Instant until,
        List<Share> shares,
        @Nullable String withdrawnBecause) {

    /** What can be done in which state, in the words of the permission table: of the team's share, or of the whole. */
    static final Steps<SupportState> STEPS = Steps.<SupportState>table()
            .step("accept-support", SupportState.ASKED)
            .step("decline-support", SupportState.ASKED, SupportState.ACCEPTED)
            .step("give-support", SupportState.ACCEPTED)
            .step("withdraw-support-request", SupportState.ASKED, SupportState.ACCEPTED, SupportState.DECLINED)
            .build();

    SupportRequest {
        units = List.copyOf(units);
        shares = List.copyOf(shares);
    }

    /** A request that was made. */
    Change<SupportRequest, SupportRequestEvent> ask(Actor by) {
        return Change.of(
                this,
                new SupportAsked(
                        requestId,
                        wardId,
                        askingUnitId,
                        shares.stream().map(Share::teamId).toList(),
                        from,
                        until,
                        by));
    }

    /** Of all teams together: one that has done it is enough, and one that comes. */
    SupportState state() {
        if (withdrawnBecause != null) {
            return SupportState.WITHDRAWN;
        }
        return Stream.of(SupportState.GIVEN, SupportState.ACCEPTED, SupportState.ASKED)
                .filter(each -> shares.stream().anyMatch(share -> share.state() == each))
                .findFirst()
                .orElse(SupportState.DECLINED);
    }

    /** How far it has come for one team; absent when that team was not asked. */
    @Nullable
    SupportState stateOf(@Nullable UUID teamId) {
        if (withdrawnBecause != null) {
            return SupportState.WITHDRAWN;
        }
        return shares.stream()
                .filter(share -> share.teamId().equals(teamId))
                .map(Share::state)
                .findFirst()
                .orElse(null);
    }

    /** @throws Refusal {@code NOT_YOUR_TEAM}, {@code ILLEGAL_TRANSITION} */
    Change<SupportRequest, SupportRequestEvent> accept(UUID teamId, Actor by) {
        require("accept-support", teamId);
        return Change.of(with(teamId, Share::accepted), new SupportAccepted(requestId, wardId, teamId, by));
    }

    /** @throws Refusal the same; also who has accepted may find that it cannot come */
    Change<SupportRequest, SupportRequestEvent> decline(UUID teamId, String reason, Actor by) {
        require("decline-support", teamId);
        return Change.of(
                with(teamId, share -> share.declined(reason)), new SupportDeclined(requestId, wardId, teamId, by));
    }

    /** @throws Refusal the same; {@code TIME_NOT_POSSIBLE} before it begins */
    Change<SupportRequest, SupportRequestEvent> give(
            UUID teamId, Instant at, int people, @Nullable String result, Actor by) {
        require("give-support", teamId);
        if (at.isBefore(from)) {
            throw Refusal.invalid("TIME_NOT_POSSIBLE", Map.of("field", "at"));
        }
        return Change.of(
                with(teamId, share -> share.given(at, people, result)),
                new SupportGiven(requestId, wardId, teamId, at, people, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} once a team has done it */
    Change<SupportRequest, SupportRequestEvent> withdraw(String reason, Actor by) {
        STEPS.require("withdraw-support-request", state());
        return Change.of(
                new SupportRequest(
                        requestId,
                        wardId,
                        askingUnitId,
                        units,
                        authority,
                        legalBasis,
                        content,
                        from,
                        until,
                        shares,
                        reason),
                new SupportRequestWithdrawn(requestId, wardId, by));
    }

    private void require(String step, UUID teamId) {
        SupportState state = stateOf(teamId);
        if (shares.stream().noneMatch(share -> share.teamId().equals(teamId))) {
            throw Refusal.forbidden("NOT_YOUR_TEAM", Map.of("team", teamId));
        }
        STEPS.require(step, Objects.requireNonNull(state));
    }

    private SupportRequest with(UUID teamId, UnaryOperator<Share> change) {
        return new SupportRequest(
                requestId,
                wardId,
                askingUnitId,
                units,
                authority,
                legalBasis,
                content,
                from,
                until,
                shares.stream()
                        .map(share -> share.teamId().equals(teamId) ? change.apply(share) : share)
                        .toList(),
                withdrawnBecause);
    }
}
