package vn.tuantra.patrol.patrol.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.patrol.patrol.domain.Patrol;

/** A patrol with its version. */
final class PatrolAnswers {

    private PatrolAnswers() {}

    static ResponseEntity<PatrolView> of(HttpStatus status, Versioned<Patrol> patrol) {
        return ResponseEntity.status(status)
                .eTag("\"" + patrol.version() + "\"")
                .body(PatrolView.of(patrol.state()));
    }
}
