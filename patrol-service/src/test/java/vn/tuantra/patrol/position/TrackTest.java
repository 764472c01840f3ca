package vn.tuantra.patrol.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuantra.patrol.patrol.domain.GeoPoint;

/** A hundredth of a degree north is 1,112 m, and east, at this latitude, 1,038 m. */
class TrackTest {

    private static final Instant TEN = Instant.parse("2026-11-28T15:00:00Z");

    @Test
    void isAsLongAsItsSteps() {
        assertThat(track(21.04, 105.84, 21.05, 105.84, 21.05, 105.85).lengthMetres())
                .isBetween(2145L, 2155L);
        assertThat(track(21.04, 105.84).lengthMetres()).isZero();
        assertThat(track().lengthMetres()).isZero();
    }

    @Test
    void hasTheAreaAroundIt() {
        Track square = track(21.04, 105.84, 21.05, 105.85, 21.05, 105.84, 21.04, 105.85, 21.045, 105.845);
        assertThat(square.areaSquareMetres()).isBetween(1_145_000L, 1_160_000L);
        assertThat(track(21.04, 105.84, 21.05, 105.84).areaSquareMetres()).isZero();
        assertThat(track(21.04, 105.84, 21.04, 105.84).areaSquareMetres()).isZero();
        assertThat(track().areaSquareMetres()).isZero();
    }

    @Test
    void leavesOutWhatLiesOnTheWay() {
        Track straight = track(21.04, 105.84, 21.042, 105.84001, 21.045, 105.84, 21.05, 105.84);
        assertThat(straight.simplified(10).samples()).hasSize(2);
        assertThat(straight.simplified(0).samples()).hasSize(4);
        Track corner = track(21.04, 105.84, 21.05, 105.84, 21.05, 105.85);
        assertThat(corner.simplified(10)).isEqualTo(corner);
        Track backAndForth = track(21.04, 105.84, 21.05, 105.84, 21.04, 105.84);
        assertThat(backAndForth.simplified(10)).isEqualTo(backAndForth);
    }

    @Test
    void noPointThatIsLeftOutLiesFurtherAway() {
        Random random = new Random(7);
        List<Sample> walk = IntStream.range(0, 6000)
                .mapToObj(i -> new Sample(
                        TEN.plusSeconds(5L * i),
                        new GeoPoint(
                                21.04 + 0.01 * Math.sin(i / 900.0) + random.nextGaussian() * 0.00002,
                                105.84 + 0.01 * Math.cos(i / 700.0) + random.nextGaussian() * 0.00002),
                        8))
                .toList();
        Track simple = new Track(walk).simplified(15);
        assertThat(simple.samples())
                .hasSizeLessThan(200)
                .startsWith(walk.getFirst())
                .endsWith(walk.getLast());
        for (int i = 1; i < simple.samples().size(); i++) {
            Sample from = simple.samples().get(i - 1);
            Sample to = simple.samples().get(i);
            assertThat(walk.subList(walk.indexOf(from), walk.indexOf(to)))
                    .allMatch(left -> distance(left.place(), from.place(), to.place()) < 15.1);
        }
    }

    /** By trying out many points of the line. */
    private static double distance(GeoPoint place, GeoPoint from, GeoPoint to) {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new GeoPoint(
                        from.latitude() + (to.latitude() - from.latitude()) * i / 100,
                        from.longitude() + (to.longitude() - from.longitude()) * i / 100))
                .mapToDouble(place::metresTo)
                .min()
                .orElseThrow();
    }

    private static Track track(double... degrees) {
        return new Track(IntStream.range(0, degrees.length / 2)
                .mapToObj(i -> new Sample(TEN.plusSeconds(i), new GeoPoint(degrees[2 * i], degrees[2 * i + 1]), null))
                .toList());
    }
}
