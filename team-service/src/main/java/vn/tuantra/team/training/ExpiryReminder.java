package vn.tuantra.team.training;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.training.domain.Expiries;

/** Looks for certificates that are about to expire. What was told is kept with the course, so a restart tells nothing twice. */
@Configuration
class ExpiryReminder {

    @Bean
    PeriodicJob trainingExpiries(Courses courses, CurrentMembers members, TrainingSettings settings, Clock clock) {
        Command system = Command.ofSystem(new Actor("training-expiries", "SYSTEM", null), "remind", "course");
        int longest = settings.remindDaysBefore().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return new PeriodicJob("training-expiries", settings.checkEvery(), () -> {
            LocalDate today = VietnamDay.of(clock.instant());
            courses.expiring(today, today.plusDays(longest))
                    .forEach(course -> courses.remind(
                            course.id(),
                            system,
                            now -> Expiries.due(
                                    now,
                                    today,
                                    settings.remindDaysBefore(),
                                    member -> members.isAnywhere(member, today))));
        });
    }
}
