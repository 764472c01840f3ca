package vn.tuantra.notification.duty;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.team.TeamRosterChanged;

/** In which residential group each team works, kept up from {@code team.roster}. */
final class TeamPlaces {

    private final Map<UUID, UUID> groups = new ConcurrentHashMap<>();

    /** The group of a team; empty for a team that nobody has told of. */
    Optional<UUID> groupOf(UUID teamId) {
        return Optional.ofNullable(groups.get(teamId));
    }

    void put(TeamRosterChanged team) {
        groups.put(team.teamId(), team.residentialGroupId());
    }

    @Configuration(proxyBeanMethods = false)
    static class TeamPlacesConfiguration {

        @Bean
        TeamPlaces teamPlaces() {
            return new TeamPlaces();
        }

        @Bean
        TopicFollower teamPlacesFollower(PlainConsumers consumers, TeamPlaces places) {
            return new TopicFollower(
                    Topic.TEAM_ROSTER.topicName(),
                    consumers,
                    TopicFollower::atTheFirst,
                    record -> EventReader.read(record.headers(), record.partition(), record.offset(), record.value())
                            .ifPresent(received -> {
                                if (received.payload() instanceof TeamRosterChanged team) {
                                    places.put(team);
                                }
                            }));
        }
    }
}
