package vn.tuantra.local.demo;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The area of a ward on the map, made up: nobody publishes the boundaries of 2022. */
public record DemoArea(UUID unitId, String quality, String source, JsonNode geometry) {

    /** What is put under the unit's geometry. */
    record Body(String quality, String source, JsonNode geometry) {}

    Body body() {
        return new Body(quality, source, geometry);
    }
}
