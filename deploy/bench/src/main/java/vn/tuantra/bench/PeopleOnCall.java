package vn.tuantra.bench;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoDistrict;

/** The people of the demo who are called about every report; without them screens alone are measured. */
final class PeopleOnCall {

    private record Post(UUID unit, String officer) {}

    private static final List<Post> POSTS = List.of(
            new Post(DemoDistrict.TRUC_BACH_POLICE, "trucban.trucbach"),
            new Post(DemoDistrict.DISTRICT_POLICE, "trucban.quan"),
            new Post(DemoDistrict.CITY_POLICE, "trucban.thanhpho"));

    private PeopleOnCall() {}

    /** Takes them off the lists of the three posts whose screens are watched; returns how many. */
    static int sendHome(LocalStack stack) {
        int gone = 0;
        for (Post post : POSTS) {
            JsonNode people = stack.client()
                    .get(post.officer(), "/api/duty/contacts?unit=" + post.unit())
                    .orFail()
                    .json();
            for (JsonNode person : people) {
                stack.client()
                        .delete(
                                post.officer(),
                                "/api/duty/contacts/" + person.path("id").asString())
                        .orFail();
                gone++;
            }
        }
        return gone;
    }
}
