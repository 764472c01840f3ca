package vn.tuantra.team.equipment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.team.equipment.domain.Holding;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.person.KnownOfPerson;

/** What a person holds and held. */
@Component
class EquipmentOfPerson implements KnownOfPerson {

    private final Items items;
    private final EquipmentSettings settings;

    EquipmentOfPerson(Items items, EquipmentSettings settings) {
        this.items = items;
        this.settings = settings;
    }

    /** @param until absent while it is held */
    record Held(
            String typeNameVi,
            String serial,
            String decisionNumber,
            LocalDate issuedOn,
            @Nullable LocalDate until) {}

    @Override
    public String part() {
        return "equipment";
    }

    @Override
    public List<Held> of(UUID memberId) {
        return Stream.concat(
                        items.heldBy(memberId).stream()
                                .flatMap(item ->
                                        Stream.ofNullable(item.holding()).map(holding -> held(item, holding, null))),
                        items.heldBefore(memberId).stream()
                                .flatMap(item -> item.past().stream()
                                        .filter(past ->
                                                past.holding().memberId().equals(memberId))
                                        .map(past -> held(item, past.holding(), past.until()))))
                .toList();
    }

    private Held held(Item item, Holding holding, @Nullable LocalDate until) {
        return new Held(
                settings.nameOf(item.type()), item.serial(), holding.decisionNumber(), holding.issuedOn(), until);
    }
}
