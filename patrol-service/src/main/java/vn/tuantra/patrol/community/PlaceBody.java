package vn.tuantra.patrol.community;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.geo.Country;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.contract.incident.Place;

/** A point, an address, or both. */
record PlaceBody(
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,

        @Size(max = 300) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
        String address) {

    @AssertTrue(message = "{place.known}")
    boolean isGiven() {
        return (latitude == null) == (longitude == null) && (latitude != null || address != null);
    }

    /** @throws Refusal {@code OUTSIDE_THE_COUNTRY} */
    Place toPlace() {
        if (latitude != null && longitude != null && !Country.contains(latitude, longitude)) {
            throw Refusal.invalid("OUTSIDE_THE_COUNTRY", Map.of("field", "place"));
        }
        return new Place(latitude, longitude, address);
    }
}
