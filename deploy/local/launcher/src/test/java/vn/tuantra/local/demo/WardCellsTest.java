package vn.tuantra.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;

/** The areas of the demo's wards: made up, and where people would look for them. */
class WardCellsTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Point TRUC_BACH_LAKE = GEOMETRY.createPoint(new Coordinate(105.8388, 21.0464));
    private static final Point THANH_CONG_LAKE = GEOMETRY.createPoint(new Coordinate(105.8150, 21.0196));

    private final Map<UUID, Geometry> drawn = WardCells.draw();

    @Test
    void trucBachLakeLiesInTrucBachAndThanhCongLakeInThanhCong() {
        assertThat(whereIs(TRUC_BACH_LAKE)).containsExactly(DemoDistrict.TRUC_BACH);
        assertThat(whereIs(THANH_CONG_LAKE)).containsExactly(DemoDistrict.THANH_CONG);
    }

    @Test
    void everyWardHasItsCentreAndNoTwoShareGround() {
        assertThat(drawn).hasSize(14);
        WardCells.CENTRES.forEach((unit, centre) ->
                assertThat(whereIs(GEOMETRY.createPoint(centre))).containsExactly(unit));
        drawn.forEach((one, cell) -> drawn.forEach((other, neighbour) -> assertThat(
                        one.equals(other) ? 0 : cell.intersection(neighbour).getArea())
                .isLessThan(1e-7)));
    }

    @Test
    void theFileIsWhatIsDrawnAndSaysThatItIsMadeUp() {
        JsonNode written = EventJson.mapper().readTree(WardCells.written(drawn));
        assertThat(DemoFile.read("areas.json", JsonNode.class)).isEqualTo(written);
        assertThat(DemoDistrict.areas())
                .allSatisfy(area -> assertThat(area.quality()).isEqualTo("SYNTHETIC"));
    }

    private List<UUID> whereIs(Point point) {
        return drawn.entrySet().stream()
                .filter(ward -> ward.getValue().contains(point))
                .map(Map.Entry::getKey)
                .toList();
    }
}
