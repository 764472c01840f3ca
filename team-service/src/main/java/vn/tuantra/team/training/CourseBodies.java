package vn.tuantra.team.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Course;

/** What is sent about courses. */
final class CourseBodies {

    private CourseBodies() {}

    record Plan(
            @NotNull UUID id,
            @NotNull UUID unitId,
            @NotNull UUID programmeId,
            @NotBlank @Size(max = 200) String place,
            @NotNull LocalDate heldOn,
            @Min(1) @Max(200) int hours,
            @NotBlank @Size(max = 200) String trainer,
            @NotNull @Size(min = 1, max = 8) Set<@NotNull TrainingTopic> topics) {

        Course asCourse() {
            return new Course(
                    id,
                    unitId,
                    programmeId,
                    place.strip(),
                    heldOn,
                    hours,
                    trainer.strip(),
                    topics,
                    Course.Status.PLANNED,
                    List.of());
        }
    }

    record Enrol(@NotNull @Size(min = 1, max = 200) List<@Valid @NotNull Attendee> members) {}

    record Attendee(@NotNull UUID teamId, @NotNull UUID memberId) {}

    record Members(@NotNull @Size(max = 500) Set<@NotNull UUID> memberIds) {}
}
