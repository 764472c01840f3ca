package vn.tuantra.patrol.position;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.store.IndexCreation;
import vn.tuantra.patrol.patrol.domain.GeoPoint;

/**
 * The points of all tracks, ten minutes of a patrol in a document, by the millisecond: the same point again, and in
 * whatever order, leaves what there is. One batch touches a document or two, whatever it holds.
 */
@Repository
class Tracks {

    private static final long SPAN = Duration.ofMinutes(10).toMillis();
    private static final String PATROL = "patrol";
    private static final String FROM = "from";
    private static final String POINTS = "points";

    private final MongoCollection<Document> pieces;
    private final MongoCollection<Document> summaries;

    Tracks(MongoDatabase database, IndexCreation indexes) {
        this.pieces = database.getCollection("tracks");
        this.summaries = database.getCollection("track_summaries");
        indexes.ensure(pieces, Indexes.ascending(PATROL, FROM), new IndexOptions());
        indexes.ensure(pieces, Indexes.ascending(FROM), new IndexOptions());
    }

    /** Keeps what is new and says what was there already. */
    Set<Instant> add(UUID patrolId, Collection<Sample> samples) {
        Map<Long, List<Sample>> byPiece = samples.stream()
                .collect(Collectors.groupingBy(
                        sample -> Math.floorDiv(sample.at().toEpochMilli(), SPAN)));
        Set<Instant> known = new HashSet<>();
        byPiece.forEach((piece, points) -> known.addAll(addTo(patrolId, piece, points)));
        return known;
    }

    private Set<Instant> addTo(UUID patrolId, long piece, List<Sample> points) {
        String id = patrolId + "/" + piece;
        Bson set = Updates.combine(Stream.concat(
                        Stream.of(
                                Updates.setOnInsert(PATROL, patrolId),
                                Updates.setOnInsert(FROM, Instant.ofEpochMilli(piece * SPAN))),
                        points.stream().map(Tracks::set))
                .toList());
        Document before = pieces.findOneAndUpdate(
                Filters.eq("_id", id),
                set,
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
        if (before == null) {
            return Set.of();
        }
        Document kept = before.get(POINTS, new Document());
        return points.stream()
                .map(Sample::at)
                .filter(at -> kept.containsKey(key(at)))
                .collect(Collectors.toSet());
    }

    private static Bson set(Sample sample) {
        List<Object> stored = new ArrayList<>(
                List.of(sample.place().latitude(), sample.place().longitude()));
        if (sample.accuracyMetres() != null) {
            stored.add(sample.accuracyMetres());
        }
        return Updates.set(POINTS + "." + key(sample.at()), stored);
    }

    Track of(UUID patrolId) {
        return new Track(
                pieces.find(Filters.eq(PATROL, patrolId)).sort(Sorts.ascending(FROM)).into(new ArrayList<>()).stream()
                        .flatMap(piece -> piece.get(POINTS, new Document()).entrySet().stream())
                        .map(point -> sample(point.getKey(), point.getValue()))
                        .sorted(Comparator.comparing(Sample::at))
                        .toList());
    }

    Optional<TrackSummary> summary(UUID patrolId) {
        return Optional.ofNullable(summaries.find(Filters.eq("_id", patrolId)).first())
                .map(found -> new TrackSummary(found.getLong("length"), found.getLong("area")));
    }

    /** Patrols of which nothing is newer than that, at most as many. */
    List<UUID> olderThan(Instant moment, int limit) {
        Set<UUID> old = pieces
                .find(Filters.lt(FROM, moment.minusMillis(SPAN)))
                .projection(Projections.include(PATROL))
                .sort(Sorts.ascending(FROM))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(piece -> piece.get(PATROL, UUID.class))
                .collect(Collectors.toSet());
        return old.stream()
                .filter(patrol -> pieces.countDocuments(
                                Filters.and(Filters.eq(PATROL, patrol), Filters.gte(FROM, moment.minusMillis(SPAN))))
                        == 0)
                .toList();
    }

    /** Leaves length and area. The summary is written first: whoever is killed in between does it again. */
    void reduce(UUID patrolId) {
        TrackSummary summary = TrackSummary.of(of(patrolId));
        summaries.replaceOne(
                Filters.eq("_id", patrolId),
                new Document("_id", patrolId)
                        .append("length", summary.lengthMetres())
                        .append("area", summary.areaSquareMetres()),
                new ReplaceOptions().upsert(true));
        pieces.deleteMany(Filters.eq(PATROL, patrolId));
    }

    private static Sample sample(String key, Object stored) {
        List<?> values = (List<?>) stored;
        GeoPoint place =
                new GeoPoint(number(values, 0).doubleValue(), number(values, 1).doubleValue());
        Integer accuracy = values.size() > 2 ? number(values, 2).intValue() : null;
        return new Sample(Instant.ofEpochMilli(Long.parseLong(key)), place, accuracy);
    }

    private static Number number(List<?> values, int index) {
        return (Number) values.get(index);
    }

    private static String key(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
