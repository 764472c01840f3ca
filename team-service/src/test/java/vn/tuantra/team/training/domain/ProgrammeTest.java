package vn.tuantra.team.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tuantra.contract.training.TrainingTopic.FIRST_AID;
import static vn.tuantra.contract.training.TrainingTopic.LAW;
import static vn.tuantra.contract.training.TrainingTopic.PATROL_METHOD;
import static vn.tuantra.contract.training.TrainingTopic.SUPPORT_TOOLS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.training.ProgrammeAdopted;
import vn.tuantra.contract.training.ProgrammeEnded;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Programme.Status;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

class ProgrammeTest {

    private static final Actor BY = new Actor("trainer", "MOVEMENT_TEAM", null);
    private static final UUID PROGRAMME = new UUID(6, 6);
    private static final UUID POLICE = new UUID(3, 3);
    private static final Set<TrainingTopic> TAUGHT = Set.of(SUPPORT_TOOLS, LAW, FIRST_AID);

    private static final Map<String, UnaryOperator<Programme>> COMMANDS =
            Map.of("end-programme", programme -> programme.end(BY).state());

    private static final String ALLOWED = """
            ADOPTED end-programme ENDED
            """;

    @TestFactory
    Stream<DynamicTest> goesItsWay() {
        return TransitionTable.of(
                        new Life<>(
                                Status.class,
                                status -> in(status),
                                Programme::status,
                                Programme.STEPS.names(),
                                Programme.STEPS::allows),
                        COMMANDS)
                .tests(ALLOWED);
    }

    @Test
    void tellsWhatItTeachesInOneOrder() {
        assertThat(in(Status.ADOPTED).adopted(BY).events())
                .containsExactly(new ProgrammeAdopted(PROGRAMME, POLICE, List.of(LAW, FIRST_AID, SUPPORT_TOOLS), BY));
        assertThat(in(Status.ADOPTED).end(BY).events())
                .containsExactly(new ProgrammeEnded(PROGRAMME, POLICE, List.of(LAW, FIRST_AID, SUPPORT_TOOLS), BY));
    }

    @Test
    void changesNothingElseAtItsEnd() {
        assertThat(in(Status.ADOPTED).end(BY).state()).isEqualTo(in(Status.ENDED));
    }

    /** A repetition is known by the digest of what the record says of itself. */
    @Test
    void saysTheSameOfItselfInWhateverOrderTheTopicsCame() {
        List<TrainingTopic> backwards = List.of(TrainingTopic.values()).reversed();
        Programme programme = in(Status.ADOPTED, new LinkedHashSet<>(backwards));
        assertThat(programme.topics()).containsExactly(TrainingTopic.values());
        assertThat(programme.toString())
                .isEqualTo(
                        in(Status.ADOPTED, EnumSet.allOf(TrainingTopic.class)).toString());
        assertThat(course(new LinkedHashSet<>(backwards), 8).topics()).containsExactly(TrainingTopic.values());
    }

    @Test
    void cannotBeChangedThroughItsTopics() {
        Set<TrainingTopic> topics = in(Status.ADOPTED).topics();
        assertThatThrownBy(() -> topics.add(PATROL_METHOD)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest(name = "{0} hours")
    @CsvSource({"7, false", "8, true", "9, true"})
    void asksForItsHours(int hours, boolean enough) {
        Course course = course(Set.of(LAW), hours);
        if (enough) {
            assertThatCode(() -> in(Status.ADOPTED).requireRoomFor(course)).doesNotThrowAnyException();
        } else {
            refused(
                    in(Status.ADOPTED),
                    course,
                    Refusal.Kind.INVALID,
                    "TOO_FEW_HOURS",
                    Map.of("field", "hours", "minimum", 8));
        }
    }

    @ParameterizedTest
    @EnumSource(TrainingTopic.class)
    void hasRoomForItsOwnTopicsOnly(TrainingTopic topic) {
        Course course = course(EnumSet.of(LAW, topic), 8);
        if (TAUGHT.contains(topic)) {
            assertThatCode(() -> in(Status.ADOPTED).requireRoomFor(course)).doesNotThrowAnyException();
        } else {
            refused(
                    in(Status.ADOPTED),
                    course,
                    Refusal.Kind.INVALID,
                    "TOPIC_NOT_IN_PROGRAMME",
                    Map.of("field", "topics", "topic", topic.name()));
        }
    }

    @Test
    void hasRoomForNothingAfterItsEnd() {
        refused(
                in(Status.ENDED),
                course(Set.of(PATROL_METHOD), 1),
                Refusal.Kind.CONFLICT,
                "PROGRAMME_ENDED",
                Map.of("programme", PROGRAMME));
    }

    private static void refused(
            Programme programme, Course course, Refusal.Kind kind, String code, Map<String, Object> details) {
        assertThatThrownBy(() -> programme.requireRoomFor(course)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.details()).isEqualTo(details);
        });
    }

    private static Programme in(Status status) {
        return in(status, TAUGHT);
    }

    private static Programme in(Status status, Set<TrainingTopic> topics) {
        return new Programme(PROGRAMME, POLICE, "Tập huấn 2024", "Pháp luật; sơ cứu", topics, 8, "12/KH-CAQ", status);
    }

    private static Course course(Set<TrainingTopic> topics, int hours) {
        return new Course(
                new UUID(7, 7),
                POLICE,
                PROGRAMME,
                "Nhà văn hóa",
                LocalDate.of(2024, 3, 1),
                hours,
                "Đội XDPT",
                topics,
                Course.Status.PLANNED,
                List.of());
    }
}
