package vn.tuantra.reporting.submission.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Calendars;
import vn.tuantra.reporting.obligation.domain.Due;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.Obligation.Kind;
import vn.tuantra.reporting.submission.domain.Submission.Status;

/** Reports of a ward in every state. */
final class Reports {

    static final UUID WARD = new UUID(5, 5);
    static final Actor CHAIR = new Actor("chair", "WARD_PC_CHAIR", WARD);
    static final Actor TEAM = new Actor("team", "MOVEMENT_TEAM", new UUID(5, 6));
    /** The last moment on which a half-year report of 2022 is in time. */
    static final Instant LAST_MOMENT = Instant.parse("2022-06-09T16:59:59.999Z");

    static final DocumentNumber NUMBER = new DocumentNumber("BC", 2022, 5);

    private Reports() {}

    static Obligation owed(String period) {
        return owed(period, Kind.WARD);
    }

    static Obligation owed(String period, Kind kind) {
        Due due = Calendars.ofThePlan().due(period).orElseThrow();
        return new Obligation(
                Obligation.idOf(kind, WARD, period),
                kind,
                WARD,
                "Phường Trúc Bạch",
                due.period(),
                due.deadline(),
                null,
                List.of(WARD));
    }

    static Draft complete() {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            texts.put(section, "Đã thực hiện");
        }
        return new Draft(texts, Map.of(ManualFigure.C3, 4L));
    }

    static Frozen frozen(Instant asOf, Cell... cells) {
        return new Frozen(NUMBER, asOf, Figures.of(List.of(cells)), List.of(), CHAIR, null, null);
    }

    static Submission drafted(String period) {
        return Submission.begin(owed(period), complete()).state();
    }

    static Submission underReview(String period) {
        return drafted(period).submit().state();
    }

    static Submission signed(String period, Frozen frozen) {
        return underReview(period).sign(frozen).state();
    }

    static Submission sent(String period, Instant at) {
        return signed(period, frozen(at, new Cell("I1", "ORD.S2", 3)))
                .send(at, CHAIR)
                .state();
    }

    static Submission in(Status status) {
        String half = "2022-H1";
        return switch (status) {
            case DRAFT -> drafted(half);
            case UNDER_REVIEW -> underReview(half);
            case SIGNED -> signed(half, frozen(LAST_MOMENT));
            case SENT -> sent(half, LAST_MOMENT);
            case RECEIVED -> in(Status.SENT).receive(LAST_MOMENT, TEAM).state();
            case RETURNED ->
                in(Status.RECEIVED).giveBack("Thiếu phụ lục", LAST_MOMENT, TEAM).state();
            case ACCEPTED -> in(Status.RECEIVED).accept(LAST_MOMENT, TEAM).state();
        };
    }
}
