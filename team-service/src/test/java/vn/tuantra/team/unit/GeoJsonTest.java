package vn.tuantra.team.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.geo.GeoJson;

class GeoJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void keepsAnAreaAndNothingBesideIt() {
        String area = "{\"type\":\"Polygon\",\"bbox\":[1],"
                + "\"coordinates\":[[[105.8,21.0],[105.9,21.0],[105.9,21.1],[105.8,21.0]]]}";
        assertThat(GeoJson.requireArea(JSON.readTree(area)))
                .isEqualTo("{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[105.8,21.0],[105.9,21.0],[105.9,21.1],[105.8,21.0]]]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type | {'type':'Point','coordinates':[105.8,21]}",
                "type | 7",
                "coordinates | {'type':'Polygon'}",
                "coordinates | {'type':'MultiPolygon','coordinates':[]}",
                "ring-too-short | {'type':'Polygon','coordinates':[[[105.8,21.0],[105.9,21.0],[105.8,21.0]]]}",
                "crosses-itself | {'type':'Polygon','coordinates':[[[105.8,21],[105.9,21.1],[105.9,21],[105.8,21.1],[105.8,21]]]}",
                "crosses-itself | {'type':'Polygon','coordinates':[[[105.8,21],[105.9,21],[105.8,21],[105.8,21]]]}",
                "ring-not-closed | {'type':'Polygon','coordinates':[[[105.8,21],[105.9,21],[105.9,21.1],[105.8,21.1]]]}",
                "position | {'type':'Polygon','coordinates':[[['x',21],[105.9,21],[105.9,21.1],['x',21]]]}",
                "position | {'type':'Polygon','coordinates':[[[105.8],[105.9,21],[105.9,21.1],[105.8]]]}",
                "outside-the-country | {'type':'Polygon','coordinates':[[[21,105.8],[21,105.9],[21.1,105.9],[21,105.8]]]}"
            })
    void saysWhatIsWrongWithOne(String problem, String area) {
        assertThatThrownBy(() -> GeoJson.requireArea(JSON.readTree(area.replace('\'', '"'))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.details()).containsEntry("problem", problem));
    }
}
