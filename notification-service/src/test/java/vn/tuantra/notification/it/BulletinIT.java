package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.bulletin.BulletinPublished;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;

class BulletinIT extends Running {

    @Test
    void theTeamsOfTheAreaAreToldOnceAndNobodyElse() {
        UUID concerned = leader(TRUC_BACH, District.GROUP_5, "0966000001");
        UUID elsewhere = leader(DIEN_BIEN, DIEN_BIEN, "0966000002");
        BulletinPublished sample = EventRecords.sample(BulletinPublished.class);
        BulletinPublished published = new BulletinPublished(
                UUID.randomUUID(),
                sample.kind(),
                sample.visibility(),
                List.of(TRUC_BACH),
                TRUC_BACH,
                List.of(TRUC_BACH),
                sample.publishedAt(),
                sample.expiresAt(),
                sample.by());
        publish(published, 1);
        publish(published, 1);

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> Surroundings.GATEWAY.to("0966000001").size() == 1);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> Surroundings.GATEWAY.to("0966000001").size() == 1);
        assertThat(Surroundings.GATEWAY.to("0966000001").getFirst().text()).startsWith("Có thông tin mới");
        assertThat(Surroundings.GATEWAY.to("0966000002")).isEmpty();
        List.of(concerned, elsewhere).forEach(this::forget);
    }

    private UUID leader(UUID unit, UUID group, String phone) {
        UUID id = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        known(team, unit, group);
        String body = """
                {"unitId":"%s","teamId":"%s","name":"Lê Tổ Trưởng","reminders":false,
                 "addresses":[{"channel":"SMS","address":"%s"}]}""".formatted(unit, team, phone);
        Api.Answer answer = api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send("PUT", "/api/duty/contacts/" + id, BodyPublishers.ofString(body), Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return id;
    }

    private void forget(UUID contact) {
        api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send("DELETE", "/api/duty/contacts/" + contact, BodyPublishers.noBody(), Map.of());
    }
}
