package vn.tuantra.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.demo.DemoDistrict;

/** The people of the stories and the screens that watch them. */
final class Stage implements AutoCloseable {

    static final String LEADER = "totruong.trucbach";
    static final String WARD_DUTY = "trucban.trucbach";
    static final String WARD_COMMAND = "chihuy.trucbach";
    static final String DISTRICT_DUTY = "trucban.quan";
    static final String CITY_DUTY = "trucban.thanhpho";

    private static final Duration LONGEST_HOP = Duration.ofSeconds(10);

    private final EdgeClient client;
    private final Post ward;
    private final Post district;
    private final Post city;

    Stage(EdgeClient client) {
        this.client = client;
        this.ward = open("ward", "Công an phường", "ward", WARD_DUTY, DemoDistrict.TRUC_BACH_POLICE);
        this.district = open("district", "Công an quận", "district", DISTRICT_DUTY, DemoDistrict.DISTRICT_POLICE);
        this.city = open("city", "Công an thành phố", "city", CITY_DUTY, DemoDistrict.CITY_POLICE);
    }

    /** A command post with an open screen. */
    record Post(String key, String vi, String en, AlertScreen screen) {}

    private Post open(String key, String vi, String en, String username, UUID unit) {
        return new Post(key, vi, en, AlertScreen.open(client, username, unit));
    }

    /**
     * Lets every process on the way do once what it is about to be timed at, without leaving a trace: a Java process
     * seconds old answers its first requests ten times slower than all others.
     */
    void rehearse() {
        for (int round = 0; round < 5; round++) {
            client.get(WARD_DUTY, "/api/incidents?unit=" + DemoDistrict.TRUC_BACH_POLICE);
            client.get(WARD_DUTY, "/api/alerts?unit=" + DemoDistrict.TRUC_BACH_POLICE);
            // Refused, because it says nothing.
            client.post(LEADER, "/api/incidents", Map.of());
            client.post(WARD_DUTY, "/api/incidents/" + UUID.randomUUID() + "/acknowledgement", Map.of());
        }
    }

    EdgeClient client() {
        return client;
    }

    Post ward() {
        return ward;
    }

    Post district() {
        return district;
    }

    List<Post> everyPost() {
        return List.of(ward, district, city);
    }

    /** Reports a case in Trúc Bạch as its team leader; the clock of the story starts when the button is pressed. */
    UUID report(Timeline timeline, String category, List<String> modifiers) {
        UUID incident = UUID.randomUUID();
        client.tokenOf(LEADER);
        timeline.reportingNow();
        String pressed = Instant.now().toString();
        act(
                timeline,
                "reported",
                LEADER,
                "/api/incidents",
                Map.of(
                        "id", incident,
                        "category", category,
                        "place", Map.of("latitude", 21.0459, "longitude", 105.8412, "address", "Phố Trấn Vũ"),
                        "unitId", DemoDistrict.TRUC_BACH,
                        "modifiers", modifiers,
                        "detectedAt", pressed,
                        "reportedAt", pressed),
                "Hệ thống nhận báo cáo " + category,
                "the report is taken");
        return incident;
    }

    /** Posts something that must be accepted. */
    void act(Timeline timeline, String hop, String username, String path, Object body, String vi, String en) {
        Answer answer = client.post(username, path, body);
        if (!answer.isSuccess()) {
            throw timeline.missed(hop, vi, en, answer.status() + " " + answer.text());
        }
        timeline.happened(hop, vi, en);
    }

    /** Waits until a post's screen shows a fact about an incident. */
    void sees(Timeline timeline, Post post, UUID incident, Fact fact) {
        String hop = post.key() + "." + fact.key();
        String vi = "Màn hình " + post.vi() + ": " + fact.vi();
        String en = "the " + post.en() + "'s screen shows: " + fact.en();
        AlertScreen.Arrival arrival = post.screen()
                .await(fact.type(), incident, LONGEST_HOP)
                .orElseThrow(() -> timeline.missed(hop, vi, en, "nothing after " + LONGEST_HOP.toSeconds() + " s"));
        timeline.happened(hop, vi, en, arrival.atNanos());
    }

    @Override
    public void close() {
        everyPost().forEach(post -> post.screen().close());
    }
}
