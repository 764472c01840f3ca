package vn.tuantra.chassis.web;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.tuantra.chassis.store.Versioned;

/** Answers that carry the version of what they show, for the next {@code If-Match}. */
public final class Answers {

    private Answers() {}

    public static <S, V> ResponseEntity<V> ok(Versioned<S> stored, Function<S, V> view) {
        return of(HttpStatus.OK, stored, view);
    }

    /** 201 the first time, 200 for a repetition. */
    public static <S, V> ResponseEntity<V> created(Versioned<S> stored, Function<S, V> view) {
        return of(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED, stored, view);
    }

    private static <S, V> ResponseEntity<V> of(HttpStatus status, Versioned<S> stored, Function<S, V> view) {
        return ResponseEntity.status(status)
                .eTag(EntityVersion.tag(stored.version()))
                .body(view.apply(stored.state()));
    }
}
