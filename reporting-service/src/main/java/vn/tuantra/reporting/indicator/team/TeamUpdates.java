package vn.tuantra.reporting.indicator.team;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.team.RosterMember;
import vn.tuantra.contract.team.TeamActivated;
import vn.tuantra.contract.team.TeamDecided;
import vn.tuantra.contract.team.TeamDissolved;
import vn.tuantra.contract.team.TeamEvent;
import vn.tuantra.contract.team.TeamFellBelowMinimum;
import vn.tuantra.contract.team.TeamProposed;
import vn.tuantra.contract.team.TeamReassigned;
import vn.tuantra.contract.team.TeamResumed;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.contract.team.TeamStrengthRestored;
import vn.tuantra.contract.team.TeamSuspended;

/** What a fact leaves behind in the document of its team, each under its sequence: any order gives the same. */
final class TeamUpdates {

    private TeamUpdates() {}

    static List<Bson> of(TeamEvent event, long sequence, Instant at) {
        return switch (event) {
            case TeamProposed proposed ->
                List.of(place(sequence, Instant.EPOCH, proposed.wardId(), proposed.residentialGroupId()));
            case TeamDecided decided ->
                List.of(Updates.set("effectiveFrom", VietnamDay.startOf(decided.effectiveDate())));
            case TeamActivated activated -> List.of(state(sequence, at, TeamStatus.ACTIVE));
            case TeamSuspended suspended ->
                List.of(state(sequence, VietnamDay.startOf(suspended.effectiveDate()), TeamStatus.SUSPENDED));
            case TeamResumed resumed ->
                List.of(state(sequence, VietnamDay.startOf(resumed.effectiveDate()), TeamStatus.ACTIVE));
            case TeamDissolved dissolved ->
                List.of(state(sequence, VietnamDay.startOf(dissolved.effectiveDate()), TeamStatus.DISSOLVED));
            case TeamReassigned moved ->
                List.of(place(
                        sequence,
                        VietnamDay.startOf(moved.effectiveDate()),
                        moved.wardId(),
                        moved.residentialGroupId()));
            case TeamFellBelowMinimum low -> List.of(strength(sequence, at, true));
            case TeamStrengthRestored enough -> List.of(strength(sequence, at, false));
            // Who is a member is in the roster.
            default -> List.of();
        };
    }

    static Bson of(TeamRosterChanged roster, long sequence) {
        return Updates.max(
                "roster",
                new Document("seq", sequence)
                        .append(
                                "members",
                                roster.members().stream()
                                        .map(TeamUpdates::member)
                                        .toList()));
    }

    private static Document member(RosterMember member) {
        return new Document("role", member.role().name())
                .append("category", member.category().name())
                .append("sex", member.sex() == null ? null : member.sex().name())
                .append("from", VietnamDay.startOf(member.validFrom()))
                .append("until", member.validTo() == null ? null : VietnamDay.startOf(member.validTo()));
    }

    private static Bson state(long sequence, Instant at, TeamStatus status) {
        return Updates.set("states." + sequence, new Document("at", at).append("value", status.name()));
    }

    private static Bson strength(long sequence, Instant at, boolean low) {
        return Updates.set("strengths." + sequence, new Document("at", at).append("value", low));
    }

    private static Bson place(long sequence, Instant at, UUID ward, UUID group) {
        return Updates.set(
                "places." + sequence,
                new Document("at", at).append("value", new Document("ward", ward).append("group", group)));
    }
}
