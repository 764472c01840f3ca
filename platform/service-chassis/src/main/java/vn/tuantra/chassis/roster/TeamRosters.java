package vn.tuantra.chassis.roster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.team.RosterMember;
import vn.tuantra.contract.team.TeamRosterChanged;

/**
 * All teams as last published, in memory: read from the beginning of {@code team.roster} at every start and followed from
 * then on. It may be a moment behind.
 */
public final class TeamRosters {

    /** @param sequence of the fact: a record that is sent again must not bring back what was before it */
    private record Known(long sequence, TeamRosterChanged team) {}

    private final Map<UUID, Known> teams = new ConcurrentHashMap<>();
    private final Set<UUID> members = ConcurrentHashMap.newKeySet();
    private final TopicFollower follower;

    public TeamRosters(PlainConsumers consumers) {
        this.follower = new TopicFollower(
                Topic.TEAM_ROSTER.topicName(),
                consumers,
                TopicFollower::atTheFirst,
                record -> EventReader.read(record.headers(), record.partition(), record.offset(), record.value())
                        .ifPresent(received -> {
                            if (received.payload() instanceof TeamRosterChanged team) {
                                keep(team, received.sequence());
                            }
                        }));
    }

    TopicFollower follower() {
        return follower;
    }

    /** Empty for a team that nobody has told of. */
    public Optional<TeamRosterChanged> find(UUID teamId) {
        return Optional.ofNullable(teams.get(teamId)).map(Known::team);
    }

    /**
     * Whether nobody is known as a member of any team, now or earlier. Not before everything was read: what a team reports
     * must not be refused because this service has just started.
     */
    public boolean isStranger(UUID memberId) {
        return follower.isCaughtUp() && !members.contains(memberId);
    }

    private void keep(TeamRosterChanged team, long sequence) {
        team.members().stream().map(RosterMember::memberId).forEach(members::add);
        teams.merge(
                team.teamId(),
                new Known(sequence, team),
                (before, now) -> now.sequence() > before.sequence() ? now : before);
    }
}
