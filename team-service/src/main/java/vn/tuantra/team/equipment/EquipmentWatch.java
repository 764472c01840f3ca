package vn.tuantra.team.equipment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.VietnamDay;

/** Looks for items that did not come back and for permits that end. What was told is kept with the item. */
@Configuration
class EquipmentWatch {

    private static final Command SYSTEM =
            Command.ofSystem(new Actor("equipment-watch", "SYSTEM", null), "watch", "equipment");

    @Bean
    PeriodicJob equipmentWatchJob(Items items, EquipmentSettings settings, Clock clock) {
        int longest = settings.remindDaysBefore().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return new PeriodicJob("equipment-watch", settings.checkEvery(), () -> {
            Instant now = clock.instant();
            LocalDate today = VietnamDay.of(now);
            items.outSince(now.minus(settings.checkInGrace()))
                    .forEach(late ->
                            items.watch(late.id(), SYSTEM, item -> item.missIfLate(now, settings.checkInGrace())));
            items.permitsEnding(today, today.plusDays(longest))
                    .forEach(ending -> items.watch(
                            ending.id(), SYSTEM, item -> item.remindOfPermit(today, settings.remindDaysBefore())));
        });
    }
}
