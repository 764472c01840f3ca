package vn.tuantra.patrol.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;

/**
 * Somebody under management and education. Who that is stands in the police's own file: here is its number only.
 *
 * @param unitId the ward or residential group where the person lives
 * @param fileNumber of the police's file
 * @param legalBasis the decision by which the person is under management
 * @param officer the pseudonymous subject of who is responsible
 * @param endReason in words that may name people
 */
record SupportedPerson(
        UUID personId,
        UUID unitId,
        CareState state,
        String fileNumber,
        String legalBasis,
        String officer,
        LocalDate since,
        List<Contact> contacts,
        List<CareTask> tasks,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    /** What can be done in which state, in the words of the permission table. */
    static final Steps<CareState> STEPS = Steps.<CareState>table()
            .step("note-contact", CareState.UNDER_CARE)
            .step("give-care-task", CareState.UNDER_CARE)
            .step("end-care", CareState.UNDER_CARE)
            .build();

    private static final int MOST = 1000;

    SupportedPerson {
        contacts = List.copyOf(contacts);
        tasks = List.copyOf(tasks);
    }

    /** Where and how somebody was met. */
    enum ContactKind {
        VISIT,
        MEETING,
        CALL
    }

    /** How things go with the person. */
    enum Progress {
        BETTER,
        SAME,
        WORSE
    }

    /** @param note in words; seen by the police only */
    record Contact(
            UUID contactId,
            Instant at,
            ContactKind kind,
            Progress progress,
            @Nullable String note,
            Actor by) {

        boolean repeats(Contact known) {
            return contactId.equals(known.contactId)
                    && kind == known.kind
                    && progress == known.progress
                    && Objects.equals(note, known.note);
        }
    }

    /** Care that begins. */
    static SupportedPerson taken(
            UUID personId, UUID unitId, String fileNumber, String legalBasis, String officer, LocalDate since) {
        return new SupportedPerson(
                personId,
                unitId,
                CareState.UNDER_CARE,
                fileNumber,
                legalBasis,
                officer,
                since,
                List.of(),
                List.of(),
                null,
                null);
    }

    /**
     * The same contact again is known already.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION} after the end; {@code ID_ALREADY_USED}; {@code TOO_MANY_ENTRIES}
     */
    SupportedPerson met(Contact contact) {
        STEPS.require("note-contact", state);
        if (contacts.stream().anyMatch(contact::repeats)) {
            return this;
        }
        requireNew(contacts.stream().map(Contact::contactId).toList(), contact.contactId());
        List<Contact> all = new ArrayList<>(contacts);
        all.add(contact);
        return with(all, tasks);
    }

    /** @throws Refusal the same */
    SupportedPerson given(CareTask task) {
        STEPS.require("give-care-task", state);
        if (tasks.stream().anyMatch(task::repeats)) {
            return this;
        }
        requireNew(tasks.stream().map(CareTask::taskId).toList(), task.taskId());
        List<CareTask> all = new ArrayList<>(tasks);
        all.add(task);
        return with(contacts, all);
    }

    /** @throws Refusal {@code ALREADY_DONE}; also after the end a team may say that it did what it was asked */
    SupportedPerson done(UUID taskId, Instant at, @Nullable String result, Actor by) {
        return with(
                contacts,
                tasks.stream()
                        .map(task -> task.taskId().equals(taskId) ? task.done(at, result, by) : task)
                        .toList());
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} the second time; {@code END_BEFORE_START} */
    SupportedPerson ended(LocalDate on, String reason) {
        STEPS.require("end-care", state);
        if (on.isBefore(since)) {
            throw Refusal.invalid("END_BEFORE_START", Map.of("field", "on"));
        }
        return new SupportedPerson(
                personId,
                unitId,
                CareState.CARE_ENDED,
                fileNumber,
                legalBasis,
                officer,
                since,
                contacts,
                tasks,
                on,
                reason);
    }

    private static void requireNew(List<UUID> known, UUID id) {
        if (known.contains(id)) {
            throw Refusal.conflict("ID_ALREADY_USED", Map.of("field", "id"));
        }
        if (known.size() >= MOST) {
            throw Refusal.conflict("TOO_MANY_ENTRIES", Map.of("field", "id", "most", MOST));
        }
    }

    private SupportedPerson with(List<Contact> allContacts, List<CareTask> allTasks) {
        return new SupportedPerson(
                personId,
                unitId,
                state,
                fileNumber,
                legalBasis,
                officer,
                since,
                allContacts,
                allTasks,
                endedOn,
                endReason);
    }
}
