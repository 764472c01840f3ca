package vn.tuantra.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.Patience;

/** Who would be called: two invented people per command post, one after the other, around the clock. */
final class DemoDuty {

    private static final Duration SHIFT = Duration.ofDays(1);
    private static final int DAYS = 7;
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(30);

    private final EdgeClient client;
    private final DemoUsers users;

    DemoDuty(EdgeClient client, DemoUsers users) {
        this.client = client;
        this.users = users;
    }

    /** A command post, who enters its people, and the last digits that tell its numbers from others'. */
    private record Post(UUID unit, String role, int number) {

        UUID contact(int person) {
            return UUID.fromString("60000000-0000-4000-8000-%012d".formatted(number * 10 + person));
        }
    }

    private static final List<Post> POSTS = List.of(
            new Post(DemoDistrict.TRUC_BACH_POLICE, "WARD_POLICE_DUTY", 4),
            new Post(DemoDistrict.DIEN_BIEN_POLICE, "WARD_POLICE_DUTY", 19),
            new Post(DemoDistrict.THANH_CONG_POLICE, "WARD_POLICE_DUTY", 34),
            new Post(DemoDistrict.DISTRICT_POLICE, "DISTRICT_POLICE_DUTY", 100),
            new Post(DemoDistrict.CITY_POLICE, "CITY_POLICE_DUTY", 200));

    /** Enters people where there are none, and a rota where it ends within a day: days pass between two runs. */
    int enter(Instant now) {
        return (int) POSTS.stream().filter(post -> enter(post, now)).count();
    }

    private boolean enter(Post post, Instant now) {
        String officer = users.holding(post.role(), post.unit());
        // Posts of a district that was put in just now become known to the service a moment later.
        Answer rota = Patience.until(
                        UNTIL_KNOWN, () -> client.get(officer, "/api/duty/rotas/" + post.unit()), Answer::isSuccess)
                .orFail();
        boolean empty = rota.json().path("shifts").isEmpty();
        if (!empty && !rota.json().hasNonNull("gapFrom")) {
            return false;
        }
        if (empty) {
            IntStream.rangeClosed(1, 2)
                    .forEach(person -> client.put(
                                    officer, "/api/duty/contacts/" + post.contact(person), contact(post, person))
                            .orFail());
        }
        client.put(officer, "/api/duty/rotas/" + post.unit(), Map.of("shifts", shifts(post, now)))
                .orFail();
        return true;
    }

    private static Map<String, Object> contact(Post post, int person) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("unitId", post.unit());
        body.put("name", "Trực ban Mẫu " + (person == 1 ? "Một" : "Hai"));
        String phone = "0900%04d%02d".formatted(post.number(), person);
        body.put(
                "addresses",
                List.of(Map.of("channel", "SMS", "address", phone), Map.of("channel", "VOICE", "address", phone)));
        body.put("reminders", true);
        return body;
    }

    private static List<Map<String, Object>> shifts(Post post, Instant now) {
        Instant from = now.minus(SHIFT);
        return IntStream.rangeClosed(0, DAYS)
                .boxed()
                .flatMap(day -> IntStream.of(1, 2)
                        .mapToObj(person -> Map.<String, Object>of(
                                "contactId", post.contact(person),
                                "from", from.plus(SHIFT.multipliedBy(day)),
                                "to", from.plus(SHIFT.multipliedBy(day + 1L)),
                                "order", person - 1)))
                .toList();
    }
}
