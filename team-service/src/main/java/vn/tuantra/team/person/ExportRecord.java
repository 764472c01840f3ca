package vn.tuantra.team.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.team.oversight.Disclosures;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.person.domain.DataRequest;

/** Makes the copy that a person has asked for. Whoever makes it sees it too, so it is noted as a look first. */
@Component
class ExportRecord {

    private final DataRequests requests;
    private final GatherRecord record;
    private final Disclosures disclosures;
    private final Clock clock;

    ExportRecord(DataRequests requests, GatherRecord record, Disclosures disclosures, Clock clock) {
        this.requests = requests;
        this.record = record;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND}; {@code ILLEGAL_TRANSITION} once it was answered */
    PersonalRecord.Copy export(UUID id, Caller caller, @Nullable Long ifVersion, Command command) {
        DataRequest seen = requests.visible(id, caller).state();
        DataRequest.STEPS.require("export-person", seen.status());
        disclosures.note(command, List.of(seen.memberId()), Purpose.DATA_SUBJECT);
        PersonalRecord.Copy copy = record.copyFor(seen.memberId());
        Instant now = clock.instant();
        requests.change(id, caller, ifVersion, command, one -> one.exported(now, command.by()));
        return copy;
    }
}
