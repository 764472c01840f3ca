package vn.tuantra.stories;

import java.util.List;
import java.util.Map;
import vn.tuantra.local.demo.DemoDistrict;

/** A place in Trúc Bạch that the stories watch. */
final class DemoHotspot {

    private DemoHotspot() {}

    static Map<String, Object> called(String name) {
        List<List<Double>> triangle = List.of(
                List.of(105.840, 21.044), List.of(105.842, 21.044), List.of(105.842, 21.046), List.of(105.840, 21.044));
        return Map.of(
                "wardIds",
                List.of(DemoDistrict.TRUC_BACH),
                "name",
                name,
                "category",
                "EVL-01",
                "level",
                "HIGH",
                "geometry",
                Map.of("type", "Polygon", "coordinates", List.of(triangle)),
                "validFrom",
                "2022-04-01");
    }
}
