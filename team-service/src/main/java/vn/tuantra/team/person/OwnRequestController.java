package vn.tuantra.team.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.team.patrolteam.application.MembershipsOfPerson;
import vn.tuantra.team.person.domain.DataRequest;
import vn.tuantra.team.person.domain.DataRequest.Kind;

/** What people of the teams ask about their own data, and what became of it. */
@RestController
@RequestMapping("/api/teams/me/requests")
class OwnRequestController {

    private final OwnPerson own;
    private final MembershipsOfPerson memberships;
    private final DataRequests requests;
    private final ReceiveRequest receiveRequest;
    private final DataRequestView.Maker views;

    OwnRequestController(
            OwnPerson own,
            MembershipsOfPerson memberships,
            DataRequests requests,
            ReceiveRequest receiveRequest,
            DataRequestView.Maker views) {
        this.own = own;
        this.memberships = memberships;
        this.requests = requests;
        this.receiveRequest = receiveRequest;
        this.views = views;
    }

    record Wish(
            @NotNull UUID id,
            @NotNull Kind kind,
            @NotBlank @Size(max = 2000) String wish) {}

    /** All of them, the latest first. */
    record Mine(List<DataRequestView> items) {}

    @Permitted("request-own-data")
    @PostMapping
    ResponseEntity<DataRequestView> ask(@Valid @RequestBody Wish body, Intent intent) {
        UUID member = own.require(intent.caller());
        ReceiveRequest.Input input = new ReceiveRequest.Input(
                body.id(),
                memberships.latestTeamOf(member),
                member,
                body.kind(),
                DataRequest.Channel.OWN_ACCOUNT,
                body.wish().strip(),
                null);
        return Answers.created(
                receiveRequest.receive(input, intent.caller(), intent.command()),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("see-own-record")
    @GetMapping
    Mine mine(Caller caller) {
        return new Mine(requests.of(own.require(caller)).stream()
                .map(one -> views.of(one, caller))
                .toList());
    }
}
