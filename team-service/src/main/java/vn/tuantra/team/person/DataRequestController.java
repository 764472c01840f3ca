package vn.tuantra.team.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.team.person.domain.DataRequest;
import vn.tuantra.team.person.domain.DataRequest.Kind;

/** Requests about one's own data at the ward's office: on the clock, answered with a copy or in words. */
@RestController
@RequestMapping("/api/teams/data-requests")
class DataRequestController {

    private final DataRequests requests;
    private final ReceiveRequest receiveRequest;
    private final ExportRecord exportRecord;
    private final AnswerRequest answerRequest;
    private final DataRequestView.Maker views;

    DataRequestController(
            DataRequests requests,
            ReceiveRequest receiveRequest,
            ExportRecord exportRecord,
            AnswerRequest answerRequest,
            DataRequestView.Maker views) {
        this.requests = requests;
        this.receiveRequest = receiveRequest;
        this.exportRecord = exportRecord;
        this.answerRequest = answerRequest;
        this.views = views;
    }

    /** @param receivedOn the day on which the paper came; today when absent */
    record OnPaper(
            @NotNull UUID id,
            @NotNull UUID teamId,
            @NotNull UUID memberId,
            @NotNull Kind kind,
            @NotBlank @Size(max = 2000) String wish,
            @Nullable LocalDate receivedOn) {

        ReceiveRequest.Input asInput() {
            return new ReceiveRequest.Input(
                    id, teamId, memberId, kind, DataRequest.Channel.ON_PAPER, wish.strip(), receivedOn);
        }
    }

    record Words(@NotBlank @Size(min = 5, max = 2000) String words) {}

    @Permitted("enter-data-request")
    @PostMapping
    ResponseEntity<DataRequestView> enter(@Valid @RequestBody OnPaper body, Intent intent) {
        return Answers.created(
                receiveRequest.receive(body.asInput(), intent.caller(), intent.command()),
                one -> views.of(one, intent.caller()));
    }

    /** On record at the person before it is made; the request knows that it was. */
    @Permitted("export-person")
    @PostMapping("/{id}/copy.json")
    ResponseEntity<PersonalRecord.Copy> export(@PathVariable UUID id, Intent intent) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"du-lieu-ca-nhan.json\"")
                .body(exportRecord.export(id, intent.caller(), intent.ifVersion(), intent.command()));
    }

    @Permitted("answer-data-request")
    @PostMapping("/{id}/answer")
    ResponseEntity<DataRequestView> answer(@PathVariable UUID id, @Valid @RequestBody Words body, Intent intent) {
        return finished(id, body, intent, DataRequest::answer);
    }

    @Permitted("decline-data-request")
    @PostMapping("/{id}/refusal")
    ResponseEntity<DataRequestView> decline(@PathVariable UUID id, @Valid @RequestBody Words body, Intent intent) {
        return finished(id, body, intent, DataRequest::decline);
    }

    private ResponseEntity<DataRequestView> finished(UUID id, Words body, Intent intent, AnswerRequest.End end) {
        return Answers.ok(
                answerRequest.end(id, body.words().strip(), end, intent.caller(), intent.ifVersion(), intent.command()),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("see-data-request")
    @GetMapping("/{id}")
    ResponseEntity<DataRequestView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(requests.visible(id, caller), one -> views.of(one, caller));
    }

    @Permitted("list-data-requests")
    @GetMapping
    Page<DataRequestView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return requests.page(caller, unit, cursor, limit).map(one -> views.of(one.state(), caller));
    }
}
