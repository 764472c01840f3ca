package vn.tuantra.patrol.supportrequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/** Requests for support: made by authorities, answered by leaders and deputies. */
@RestController
@RequestMapping("/api/support-requests")
class SupportRequestController {

    /** Why a team cannot come, or why nobody has to. */
    record ReasonBody(@NotBlank @Size(min = 5, max = 500) String reason) {}

    /**
     * What a team has done.
     *
     * @param at now when absent
     */
    record GivenBody(
            @Nullable Instant at,
            @NotNull @Min(1) @Max(1000) Integer people,
            @Nullable @Size(max = 1000) String result) {}

    /** @param allowed what the caller may do with it now */
    record RequestView(
            UUID id,
            UUID wardId,
            UUID askingUnitId,
            SupportState state,
            String authority,
            String legalBasis,
            String content,
            Instant from,
            Instant until,
            List<Share> shares,
            @Nullable String withdrawnBecause,
            List<String> allowed) {

        static RequestView of(SupportRequest request, List<String> allowed) {
            return new RequestView(
                    request.requestId(),
                    request.wardId(),
                    request.askingUnitId(),
                    request.state(),
                    request.authority(),
                    request.legalBasis(),
                    request.content(),
                    request.from(),
                    request.until(),
                    request.shares(),
                    request.withdrawnBecause(),
                    allowed);
        }
    }

    private final AskForSupport askForSupport;
    private final AnswerRequest answerRequest;
    private final SupportRequests requests;
    private final AllowedAnswers allowed;

    SupportRequestController(
            AskForSupport askForSupport,
            AnswerRequest answerRequest,
            SupportRequests requests,
            AllowedAnswers allowed) {
        this.askForSupport = askForSupport;
        this.answerRequest = answerRequest;
        this.requests = requests;
        this.allowed = allowed;
    }

    @Permitted("ask-for-support")
    @PostMapping
    ResponseEntity<RequestView> ask(@Valid @RequestBody AskBody body, Intent intent) {
        return Answers.created(askForSupport.ask(body, intent.caller(), intent.command()), shown(intent.caller()));
    }

    @Permitted("accept-support")
    @PostMapping("/{id}/acceptance")
    ResponseEntity<RequestView> accept(@PathVariable UUID id, Intent intent) {
        return Answers.ok(answerRequest.accept(id, intent), shown(intent.caller()));
    }

    @Permitted("decline-support")
    @PostMapping("/{id}/refusal")
    ResponseEntity<RequestView> decline(@PathVariable UUID id, @Valid @RequestBody ReasonBody body, Intent intent) {
        return Answers.ok(answerRequest.decline(id, body.reason(), intent), shown(intent.caller()));
    }

    @Permitted("give-support")
    @PostMapping("/{id}/result")
    ResponseEntity<RequestView> give(@PathVariable UUID id, @Valid @RequestBody GivenBody body, Intent intent) {
        return Answers.ok(
                answerRequest.give(id, body.at(), body.people(), body.result(), intent), shown(intent.caller()));
    }

    @Permitted("withdraw-support-request")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<RequestView> withdraw(@PathVariable UUID id, @Valid @RequestBody ReasonBody body, Intent intent) {
        return Answers.ok(answerRequest.withdraw(id, body.reason(), intent), shown(intent.caller()));
    }

    @Permitted("see-support-request")
    @GetMapping("/{id}")
    ResponseEntity<RequestView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(requests.visible(id, caller), shown(caller));
    }

    @Permitted("list-support-requests")
    @GetMapping
    Page<RequestView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return requests.list(caller, unit, team, cursor, limit).map(shown(caller));
    }

    private Function<SupportRequest, RequestView> shown(Caller caller) {
        return request -> RequestView.of(request, allowed.of(request, caller));
    }
}
