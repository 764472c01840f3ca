package vn.tuantra.reporting.indicator.incident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of the view is in use, and which one is being built beside it.
 *
 * @param building absent when no rebuild is under way
 */
record Pointer(String current, @Nullable String building) {

    /** Where a live event must go. */
    List<String> written() {
        return Stream.concat(Stream.of(current), Optional.ofNullable(building).stream())
                .toList();
    }
}
