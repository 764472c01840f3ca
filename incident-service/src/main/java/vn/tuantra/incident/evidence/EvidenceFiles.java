package vn.tuantra.incident.evidence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.file.ReceivedFile;
import vn.tuantra.chassis.file.SealedFiles;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;

/** Evidence and its bytes. Bytes come first, under an id that nobody else has: a description never lacks its file. */
@Repository
public class EvidenceFiles {

    private final AggregateStore<Evidence> store;
    private final SealedFiles files;
    private final PersonalKeys keys;
    private final EvidenceProperties properties;
    private final Clock clock;

    EvidenceFiles(
            AggregateStores stores, SealedFiles files, PersonalKeys keys, EvidenceProperties properties, Clock clock) {
        this.store = stores.of(Evidence.class, "evidence", "evidence");
        this.files = files;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
        store.ensureIndex(Indexes.ascending("state.incidentId"), false);
    }

    /**
     * Stores a file. The same file again changes nothing.
     *
     * @throws Refusal {@code FILE_NOT_THE_SAME} for another file or another incident under the same id,
     *     {@code TOO_MUCH_EVIDENCE}
     */
    Versioned<Evidence> add(UUID id, UUID incidentId, ReceivedFile file, @Nullable Instant capturedAt, Command command)
            throws IOException {
        var known = store.find(id);
        if (known.isPresent()) {
            return same(known.get(), incidentId, file);
        }
        if (store.count(Filters.eq("state.incidentId", incidentId)) >= properties.perIncident()) {
            throw Refusal.conflict("TOO_MUCH_EVIDENCE", Map.of("limit", properties.perIncident()));
        }
        UUID blobId = UUID.randomUUID();
        String sealedKey = files.put(blobId, file, keys.obtain(id));
        Evidence evidence = new Evidence(
                id,
                incidentId,
                file.kind(),
                file.size(),
                file.sha256(),
                blobId,
                sealedKey,
                capturedAt,
                clock.instant(),
                command.by().subject(),
                List.of(),
                List.of(),
                null);
        return describe(evidence, file, command);
    }

    Evidence get(List<UUID> incidentIds, UUID id) {
        Evidence evidence = store.get(id).state();
        if (!incidentIds.contains(evidence.incidentId())) {
            throw Refusal.notFound("evidence");
        }
        return evidence;
    }

    List<Evidence> ofIncidents(List<UUID> incidentIds) {
        return store
                .query(
                        Filters.in("state.incidentId", incidentIds),
                        Sorts.ascending("state.uploadedAt"),
                        // All there can be, and those that came in the same moment as the last one allowed.
                        2 * properties.perIncident() * incidentIds.size())
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /** Those of these that are there, in no order. */
    List<Evidence> findAll(Collection<UUID> ids) {
        return store.findAll(ids).stream().map(Versioned::state).toList();
    }

    /** The bytes, after the look was written down. */
    InputStream open(List<UUID> incidentIds, UUID id, Evidence.Access access, Command command) {
        get(incidentIds, id);
        Evidence evidence = store.change(id, command, before -> Change.quietly(before.seenBy(access)))
                .state();
        PersonalKey key = keys.find(id).orElseThrow(() -> gone(id));
        return files.open(evidence.blobId(), evidence.sealedKey(), key).orElseThrow(() -> gone(id));
    }

    /**
     * @param first who has the original before it was handed over for the first time
     * @param givesFor whose handing on the caller may write down
     * @throws Refusal {@code NOT_THE_HOLDER}, {@code HAND_OVER_TO_ITSELF}
     */
    Evidence handOver(
            List<UUID> incidentIds,
            UUID id,
            UUID first,
            Predicate<UUID> givesFor,
            Evidence.HandoverReceipt receipt,
            Command command) {
        get(incidentIds, id);
        return store.change(id, command, before -> {
                    UUID holder = before.holder(first);
                    if (!givesFor.test(holder)) {
                        throw Refusal.conflict("NOT_THE_HOLDER", Map.of("holder", holder));
                    }
                    if (receipt.toUnitId().equals(holder)) {
                        throw Refusal.invalid("HAND_OVER_TO_ITSELF", Map.of("field", "toUnitId"));
                    }
                    return Change.quietly(before.handedOver(receipt));
                })
                .state();
    }

    /** Destroys key and bytes by the rule of retention. Doing so again changes nothing. */
    public void shred(UUID id, Command command) {
        keys.shred(id);
        Evidence evidence = store.get(id).state();
        files.delete(evidence.blobId());
        store.change(
                id,
                command,
                before -> before.shreddedAt() != null
                        ? Change.nothing(before)
                        : Change.quietly(before.shredded(clock.instant())));
    }

    /** Evidence that is not deleted and was uploaded before an instant, after an id, for the retention job. */
    public List<Evidence> uploadedBefore(Instant instant, UUID after, int limit) {
        return store
                .query(
                        Filters.and(
                                Filters.gt("_id", after),
                                Filters.exists("state.shreddedAt", false),
                                Filters.lt("state.uploadedAt", Date.from(instant))),
                        Sorts.ascending("_id"),
                        limit)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    private Versioned<Evidence> describe(Evidence evidence, ReceivedFile file, Command command) {
        try {
            Versioned<Evidence> stored = store.create(evidence.id(), command, Change.quietly(evidence));
            if (stored.replayed()) {
                files.delete(evidence.blobId());
            }
            return stored;
        } catch (Refusal taken) {
            // Somebody uploaded under this id in the same moment.
            files.delete(evidence.blobId());
            return same(store.get(evidence.id()), evidence.incidentId(), file);
        }
    }

    private static Versioned<Evidence> same(Versioned<Evidence> known, UUID incidentId, ReceivedFile file) {
        Evidence evidence = known.state();
        if (!evidence.sha256().equals(file.sha256()) || !evidence.incidentId().equals(incidentId)) {
            throw Refusal.conflict("FILE_NOT_THE_SAME", Map.of("id", evidence.id()));
        }
        return known.asReplayed();
    }

    private static Refusal gone(UUID id) {
        return Refusal.conflict("EVIDENCE_DELETED", Map.of("evidence", id));
    }
}
