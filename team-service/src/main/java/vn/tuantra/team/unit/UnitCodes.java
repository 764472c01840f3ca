package vn.tuantra.team.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/**
 * Lets only one of two units have a code on a day, also when both are entered at one moment. Overlapping days are no
 * unique index: whoever is about to write a unit claims its code first, in the one document of that code.
 */
@Component
class UnitCodes {

    /** Longer than any write takes; by then the unit itself is there, or it never will be. */
    private static final Duration HELD = Duration.ofMinutes(1);

    private static final Command CLAIM =
            Command.ofSystem(new Actor("team-service", "SYSTEM", null), "claim-code", "unit-code");

    /** The claims of a code that are still held. */
    record UnitCode(String code, List<Claim> claims) {

        UnitCode {
            claims = List.copyOf(claims);
        }

        private UnitCode claimed(Unit unit, List<Unit> registered, Instant now) {
            List<Claim> held = claims.stream()
                    .filter(claim -> claim.at().plus(HELD).isAfter(now))
                    .filter(claim -> !claim.unit().unitId().equals(unit.unitId()))
                    .toList();
            // What is registered is as it is now, and not as it was once claimed.
            List<Unit> waiting = held.stream()
                    .map(Claim::unit)
                    .filter(other -> registered.stream()
                            .noneMatch(known -> known.unitId().equals(other.unitId())))
                    .toList();
            UnitRules.requireOwnCode(
                    unit, Stream.concat(registered.stream(), waiting.stream()).toList());
            return new UnitCode(
                    code,
                    Stream.concat(held.stream(), Stream.of(new Claim(unit.with(null), now)))
                            .toList());
        }
    }

    record Claim(Unit unit, Instant at) {}

    private final AggregateStore<UnitCode> store;
    private final Clock clock;

    UnitCodes(AggregateStores stores, Clock clock) {
        this.store = stores.of(UnitCode.class, "unit-code", "unit_codes");
        this.clock = clock;
    }

    /**
     * @param registered the units of a code
     * @throws Refusal {@code UNIT_CODE_USED}
     */
    void claim(Unit unit, Function<String, List<Unit>> registered) {
        UUID id = UUID.nameUUIDFromBytes(("unit-code/" + unit.code()).getBytes(UTF_8));
        if (store.find(id).isEmpty()) {
            store.create(id, CLAIM, Change.<UnitCode, DomainEvent>quietly(new UnitCode(unit.code(), List.of())));
        }
        store.change(
                id,
                CLAIM,
                code -> Change.<UnitCode, DomainEvent>quietly(
                        code.claimed(unit, registered.apply(unit.code()), clock.instant())));
    }
}
