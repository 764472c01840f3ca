package vn.tuantra.incident.incident.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.domain.Circle;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.LifeCycle;

/** A search in the words of the store. A circle becomes the square around it; its corners are cut off by the caller. */
final class SearchFilters {

    static final String WARD = "state.jurisdiction.wardId";
    static final String RECEIVED = "state.report.receivedAt";

    static final String STATE = "state.state";

    private static final String HANDLING = "state.handlingUnitId";
    private static final String WARD_POLICE = "state.jurisdiction.wardPoliceId";
    private static final String BORDER_POLICE = "state.jurisdiction.borderPoliceId";
    private static final String ALERTED = "state.alerting.escalations.target.unitId";
    private static final String SUBJECT = "state.report.reporter.subject";
    private static final String TEAM = "state.report.reporter.teamId";
    private static final String LATITUDE = "state.report.place.latitude";
    private static final String LONGITUDE = "state.report.place.longitude";

    private SearchFilters() {}

    static Bson of(IncidentSearch search) {
        List<Bson> filters = new ArrayList<>();
        filters.add(drafts(search.author()));
        if (search.only() != null) {
            filters.add(ownCases(search.only()));
        }
        if (!search.wardIds().isEmpty() || !search.handlingUnitIds().isEmpty()) {
            filters.add(Filters.or(
                    Filters.in(WARD, search.wardIds()),
                    Filters.in("state.jurisdiction.borderWardId", search.wardIds()),
                    Filters.in(HANDLING, search.handlingUnitIds())));
        }
        if (!search.states().isEmpty()) {
            filters.add(
                    Filters.in(STATE, search.states().stream().map(Enum::name).toList()));
        }
        if (!search.severities().isEmpty()) {
            filters.add(Filters.in(
                    "state.classification.severity",
                    search.severities().stream().map(Enum::name).toList()));
        }
        if (!search.categories().isEmpty()) {
            filters.add(Filters.or(search.categories().stream()
                    .map(code -> Filters.regex("state.report.category", "^" + Pattern.quote(code)))
                    .toList()));
        }
        time(filters, search.receivedFrom(), search.receivedTo());
        text(filters, search.words(), search.number());
        if (search.near() != null) {
            filters.add(square(search.near()));
        }
        if (search.after() != null) {
            filters.add(
                    new PageCursor(search.after().receivedAt(), search.after().id()).after(RECEIVED));
        }
        return Filters.and(filters);
    }

    /** Unfinished cases that an ended unit still handles, or whose ended ward has a successor that does not know them. */
    static Bson leftBehind(Map<UUID, List<UUID>> successors) {
        List<Bson> units = new ArrayList<>();
        successors.forEach((ended, following) -> units.add(Filters.or(
                Filters.eq(HANDLING, ended),
                Filters.and(
                        Filters.or(Filters.eq(WARD_POLICE, ended), Filters.eq(BORDER_POLICE, ended)),
                        Filters.ne(ALERTED, following.getFirst())))));
        return Filters.and(
                Filters.in(STATE, LifeCycle.UNFINISHED.stream().map(Enum::name).toList()), Filters.or(units));
    }

    /** Drafts are nobody else's business. */
    private static Bson drafts(@Nullable String author) {
        Bson reported = Filters.ne(STATE, IncidentState.DRAFT.name());
        return author == null ? reported : Filters.or(reported, Filters.eq(SUBJECT, author));
    }

    private static Bson ownCases(IncidentSearch.NeedToKnow only) {
        Bson own = Filters.eq(SUBJECT, only.subject());
        return only.teamId() == null ? own : Filters.or(own, Filters.eq(TEAM, only.teamId()));
    }

    private static void text(List<Bson> filters, List<String> words, @Nullable String number) {
        if (words.isEmpty()) {
            return;
        }
        Bson said = Filters.and(words.stream()
                .map(word -> Filters.regex("state.report.words", "^" + word))
                .toList());
        filters.add(
                number == null
                        ? said
                        : Filters.or(said, Filters.regex("state.number", "(^|-0*)" + Pattern.quote(number) + "$")));
    }

    private static void time(List<Bson> filters, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            filters.add(Filters.gte(RECEIVED, Date.from(from)));
        }
        if (to != null) {
            filters.add(Filters.lt(RECEIVED, Date.from(to)));
        }
    }

    private static Bson square(Circle circle) {
        return Filters.and(
                Filters.gte(LATITUDE, circle.latitude() - circle.latitudeSpan()),
                Filters.lte(LATITUDE, circle.latitude() + circle.latitudeSpan()),
                Filters.gte(LONGITUDE, circle.longitude() - circle.longitudeSpan()),
                Filters.lte(LONGITUDE, circle.longitude() + circle.longitudeSpan()));
    }
}
