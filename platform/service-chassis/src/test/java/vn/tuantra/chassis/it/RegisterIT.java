package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tuantra.testkit.district.District.BA_DINH;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.testkit.district.District;

/** One visibility, one page, one kind of refusal for every register. */
@ChassisIT
class RegisterIT {

    record Lamp(
            UUID id, UUID wardId, String number, @Nullable String note) {}

    private static final Command COMMAND = Command.ofSystem(new Actor("test", "SYSTEM", null), "enter", "lamp");

    @Autowired
    private Registers registers;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private UnitDirectory directory;

    private Register<Lamp> lamps;

    @BeforeEach
    void aRegister() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
        database.getCollection("lamps").deleteMany(new Document());
        lamps = registers
                .of(Lamp.class, "lamp", "lamps", "wardId", Lamp::wardId)
                .unique(lamp -> Refusal.conflict("NUMBER_USED", Map.of("field", "number")), "number");
    }

    @Test
    void everyPageHasTheNextUntilTheLast() {
        for (int i = 0; i < 7; i++) {
            enter(TRUC_BACH, "a" + i);
        }
        enter(DIEN_BIEN, "b");

        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Versioned<Lamp>> page = lamps.page(police(TRUC_BACH_POLICE), null, Filters.empty(), cursor, 3);
            page.items().forEach(lamp -> seen.add(lamp.state().number()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrder("a0", "a1", "a2", "a3", "a4", "a5", "a6");
        assertThat(lamps.page(police(BA_DINH_POLICE), null, Filters.empty(), null, 50)
                        .items())
                .hasSize(8);
        assertThat(lamps.page(police(BA_DINH_POLICE), DIEN_BIEN, Filters.empty(), null, 50)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatLiesElsewhereDoesNotExist() {
        UUID id = enter(DIEN_BIEN, "x");

        assertThat(codeOf(() -> lamps.visible(id, police(TRUC_BACH_POLICE)))).isEqualTo("NOT_FOUND");
        assertThat(codeOf(
                        () -> lamps.change(id, police(TRUC_BACH_POLICE), null, COMMAND, lamp -> Change.quietly(lamp))))
                .isEqualTo("NOT_FOUND");
        assertThat(codeOf(() -> lamps.page(police(TRUC_BACH_POLICE), BA_DINH, Filters.empty(), null, 5)))
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(codeOf(() -> lamps.page(police(TRUC_BACH_POLICE), null, Filters.empty(), "soon", 5)))
                .isEqualTo("INVALID_FIELD");
        assertThat(lamps.visible(id, police(BA_DINH_POLICE)).id()).isEqualTo(id);
    }

    @Test
    void aRuleOverAllHoldsWhetherSomethingIsEnteredOrChanged() {
        enter(TRUC_BACH, "one");
        UUID other = enter(TRUC_BACH, "two");

        assertThat(codeOf(() -> enter(DIEN_BIEN, "one"))).isEqualTo("NUMBER_USED");
        assertThat(codeOf(() -> lamps.change(
                        other,
                        police(TRUC_BACH_POLICE),
                        null,
                        COMMAND,
                        lamp -> Change.quietly(new Lamp(lamp.id(), lamp.wardId(), "one", null)))))
                .isEqualTo("NUMBER_USED");
    }

    @Test
    void eachOfTwoRulesSaysWhatItIsAbout() {
        Register<Lamp> notes = registers
                .of(Lamp.class, "lamp", "noted_lamps", "wardId", Lamp::wardId)
                .unique(lamp -> Refusal.conflict("NOTE_USED_THERE", Map.of("field", "note")), "note", "wardId")
                .unique(lamp -> Refusal.conflict("NOTE_USED", Map.of("field", "note")), "note");
        database.getCollection("noted_lamps").deleteMany(new Document());
        notes.create(UUID.randomUUID(), COMMAND, Change.quietly(noted(TRUC_BACH, "broken")));

        assertThat(codeOf(() -> notes.create(UUID.randomUUID(), COMMAND, Change.quietly(noted(DIEN_BIEN, "broken")))))
                .isEqualTo("NOTE_USED");
    }

    @Test
    void oneThatCannotBeReadTakesNoOtherWithItAndEndsNoPage() {
        for (int i = 0; i < 6; i++) {
            enter(TRUC_BACH, "c" + i);
        }
        for (String number : List.of("c1", "c3")) {
            database.getCollection("lamps")
                    .updateOne(Filters.eq("state.number", number), Updates.set("state._id", "no id any more"));
        }

        Page<Versioned<Lamp>> page = lamps.page(police(TRUC_BACH_POLICE), null, Filters.empty(), null, 3);

        assertThat(page.items()).hasSize(3);
        assertThat(lamps.page(police(TRUC_BACH_POLICE), null, Filters.empty(), page.next(), 3)
                        .items())
                .hasSize(1);
    }

    private static Lamp noted(UUID ward, String note) {
        return new Lamp(UUID.randomUUID(), ward, UUID.randomUUID().toString(), note);
    }

    private UUID enter(UUID ward, String number) {
        UUID id = UUID.randomUUID();
        lamps.create(id, COMMAND, Change.quietly(new Lamp(id, ward, number, null)));
        return id;
    }

    private static Caller police(UUID unit) {
        return new Caller("u", Set.of(Role.WARD_POLICE_DUTY), unit, null);
    }

    private static String codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        return refusal == null ? "" : refusal.code();
    }
}
