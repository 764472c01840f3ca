package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.equipment.EquipmentCheckInMissed;
import vn.tuantra.contract.equipment.EquipmentCheckedIn;
import vn.tuantra.contract.report.ObligationDueSoon;
import vn.tuantra.contract.report.ObligationOverdue;
import vn.tuantra.contract.team.TeamPermitExpiring;
import vn.tuantra.contract.team.TeamTrainingExpiring;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.http.Api;

class ReminderIT extends Running {

    private static final LocalDate DUE = LocalDate.of(2022, 6, 9);

    private final UUID obligation = UUID.randomUUID();

    @Test
    void eachStepIsToldOnceHoweverOftenTheEventComes() {
        String mail = "staff-" + obligation + "@example.test";
        UUID contact = UUID.randomUUID();
        assertThat(staff().send(
                                "PUT",
                                "/api/duty/contacts/" + contact,
                                BodyPublishers.ofString("{\"unitId\":\"" + DIEN_BIEN
                                        + "\",\"name\":\"Lê Cán Bộ\",\"reminders\":true,\"addresses\":[{\"channel\":\"EMAIL\",\"address\":\""
                                        + mail + "\"}]}"),
                                Map.of())
                        .status())
                .isEqualTo(201);
        publish(new ObligationDueSoon(obligation, DIEN_BIEN, "HALF_YEAR", DUE, 7), 1);
        publish(new ObligationDueSoon(obligation, DIEN_BIEN, "HALF_YEAR", DUE, 7), 1);
        publish(new ObligationDueSoon(obligation, DIEN_BIEN, "HALF_YEAR", DUE, 3), 2);
        publish(new ObligationOverdue(obligation, DIEN_BIEN, "HALF_YEAR", DUE, 1), 3);

        assertThat(alertFacts("reminder.raised", 3, obligation.toString())).hasSize(3);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> mailsTo(mail) == 3);
        JsonNode open = staff().get("/api/reminders?unit=" + DIEN_BIEN).body();
        assertThat(open.valueStream().filter(this::isAboutIt)).singleElement().satisfies(reminder -> {
            assertThat(reminder.path("kind").asString()).isEqualTo("REPORT_OVERDUE");
            assertThat(reminder.path("text").asString()).isEqualTo("Báo cáo đã quá hạn 1 ngày (hạn 09/06/2022).");
        });
        staff().send("DELETE", "/api/duty/contacts/" + contact, BodyPublishers.noBody(), Map.of());
    }

    @Test
    void whatIsDoneIsDone() {
        publish(new ObligationDueSoon(obligation, DIEN_BIEN, "QUARTERLY", DUE, 7), 1);
        JsonNode reminder = Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> staff().get("/api/reminders?unit=" + DIEN_BIEN)
                                .body()
                                .valueStream()
                                .filter(this::isAboutIt)
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
        String path = "/api/reminders/" + reminder.path("id").asString() + "/done";

        assertThat(staff().post(path, "").status()).isEqualTo(200);
        assertThat(staff().post(path, "").status()).isEqualTo(200);

        assertThat(staff().get("/api/reminders?unit=" + DIEN_BIEN)
                        .body()
                        .valueStream()
                        .filter(this::isAboutIt))
                .isEmpty();
        assertThat(alertFacts("reminder.done", 1, reminder.path("id").asString()))
                .hasSize(1);
        assertThat(api(TRUC_BACH, "WARD_PC_STAFF").post(path, "").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void expiriesOfTrainingAndPermitsBecomeReminders() {
        UUID certificate = UUID.randomUUID();
        UUID baton = UUID.randomUUID();
        publish(
                new TeamTrainingExpiring(
                        UUID.randomUUID(), DIEN_BIEN, UUID.randomUUID(), UUID.randomUUID(), certificate, DUE, 30),
                1);
        publish(new TeamPermitExpiring(DIEN_BIEN, null, baton, DUE, 7), 1);

        assertThat(alertFacts("reminder.raised", 1, certificate.toString()).getFirst())
                .contains("TRAINING_EXPIRING");
        assertThat(alertFacts("reminder.raised", 1, baton.toString()).getFirst())
                .contains("PERMIT_EXPIRING");
    }

    @Test
    void equipmentThatDidNotComeBackIsToldToTheWardsPoliceOnDutyUntilItIsBack() {
        UUID item = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        // Entered in the international form, called in the national one: one number has one form.
        String phone = "090" + (1_000_000 + Math.floorMod(item.hashCode(), 9_000_000));
        String entered = "+84" + phone.substring(1);
        Api police = api(DIEN_BIEN_POLICE, "WARD_POLICE_COMMAND");
        assertThat(police.send(
                                "PUT",
                                "/api/duty/contacts/" + contact,
                                BodyPublishers.ofString("{\"unitId\":\"" + DIEN_BIEN_POLICE
                                        + "\",\"name\":\"Trực Ban\",\"reminders\":false,\"addresses\":"
                                        + "[{\"channel\":\"SMS\",\"address\":\"" + entered + "\"}]}"),
                                Map.of())
                        .status())
                .isEqualTo(201);
        try (Screen screen = Screen.open(port, token(DIEN_BIEN_POLICE, "WARD_POLICE_DUTY"), "", null)) {
            screen.awaitType("hello");
            EquipmentCheckInMissed missed = missed(item);
            publish(missed, 1);
            publish(missed, 1);

            screen.awaitType("vn.tuantra.reminder.raised.v1");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> !Surroundings.GATEWAY.to(phone).isEmpty());
            assertThat(about(police, item))
                    .singleElement()
                    .satisfies(reminder -> assertThat(reminder.path("text").asString())
                            .isEqualTo(
                                    "Một trang bị chưa được giao trả sau ca tuần tra ngày 02/07/2024. Kiểm tra ngay."));

            EquipmentCheckedIn sample = EventRecords.sample(EquipmentCheckedIn.class);
            publish(
                    new EquipmentCheckedIn(
                            item,
                            DIEN_BIEN,
                            sample.kind(),
                            sample.teamId(),
                            sample.memberId(),
                            sample.patrolId(),
                            sample.by()),
                    2);
            screen.awaitType("vn.tuantra.reminder.done.v1");
            assertThat(about(police, item)).isEmpty();
            // The second time came before the return: it was told once.
            // Whoever is on duty is also called about cases of other tests that wait.
            assertThat(Surroundings.GATEWAY.to(phone))
                    .filteredOn(sms -> sms.toString().contains("trang bị"))
                    .hasSize(1);
        } finally {
            police.send("DELETE", "/api/duty/contacts/" + contact, BodyPublishers.noBody(), Map.of());
        }
    }

    private static List<JsonNode> about(Api police, UUID item) {
        return police.get("/api/reminders?unit=" + DIEN_BIEN_POLICE)
                .body()
                .valueStream()
                .filter(reminder -> reminder.path("aboutId").asString().equals(item.toString()))
                .toList();
    }

    private static EquipmentCheckInMissed missed(UUID item) {
        EquipmentCheckInMissed sample = EventRecords.sample(EquipmentCheckInMissed.class);
        return new EquipmentCheckInMissed(
                item,
                DIEN_BIEN,
                sample.kind(),
                sample.teamId(),
                sample.memberId(),
                sample.patrolId(),
                sample.dueBackAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM_LEADER", "SYS_ADMIN", "AUDITOR", "INTEGRATION"})
    void othersAreNotReminded(String role) {
        assertThat(api(DIEN_BIEN, role).get("/api/reminders?unit=" + DIEN_BIEN).code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void remindersStayInTheSubtree() {
        assertThat(api(TRUC_BACH, "WARD_PC_STAFF")
                        .get("/api/reminders?unit=" + DIEN_BIEN)
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(api(DIEN_BIEN_POLICE, "WARD_POLICE_DUTY")
                        .get("/api/reminders?unit=" + DIEN_BIEN)
                        .status())
                .isEqualTo(200);
        assertThat(staff().post("/api/reminders/" + UUID.randomUUID() + "/done", "")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    private boolean isAboutIt(JsonNode reminder) {
        return reminder.path("aboutId").asString().equals(obligation.toString());
    }

    private static long mailsTo(String address) {
        return Arrays.stream(Surroundings.MAIL.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .count();
    }

    private Api staff() {
        return api(DIEN_BIEN, "WARD_PC_STAFF");
    }
}
