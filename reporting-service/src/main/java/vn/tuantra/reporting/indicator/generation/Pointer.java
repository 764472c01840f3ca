package vn.tuantra.reporting.indicator.generation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of a family is in use, and which one is being built beside it; each by what follows the views' names in
 * those of their collections.
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
