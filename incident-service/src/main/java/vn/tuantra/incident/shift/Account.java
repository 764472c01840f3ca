package vn.tuantra.incident.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * The account of a shift: what came, who took it and how fast, and what is still open.
 *
 * @param to its end; it may lie ahead
 * @param drawnAt as of when
 * @param by who asked for it
 * @param complete false when there may be more cases, notes or reliefs than an account holds; the figures then count
 *     those in it
 * @param wards the same by ward, where there are several
 * @param cases in the order in which they came
 */
record Account(
        UUID unitId,
        Instant from,
        Instant to,
        Instant drawnAt,
        Actor by,
        boolean complete,
        Figures figures,
        List<WardLine> wards,
        List<CaseLine> cases,
        List<Note> notes,
        List<Relief> reliefs) {

    /** One ward of several. */
    record WardLine(UUID wardId, Figures figures) {}
}
