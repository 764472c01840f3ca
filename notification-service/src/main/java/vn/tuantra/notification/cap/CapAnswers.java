package vn.tuantra.notification.cap;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.UndeliveredReason;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;
import vn.tuantra.notification.calling.AlertCalls;

/** What a centre's answer does to the delivery of an alert. */
@Component
class CapAnswers {

    private final Alerts alerts;
    private final AlertCalls calls;
    private final Clock clock;

    CapAnswers(Alerts alerts, AlertCalls calls, Clock clock) {
        this.alerts = alerts;
        this.calls = calls;
        this.clock = clock;
    }

    /** An Ack closes the delivery: the centre holds the alert. An Error fails it: others are called at once. */
    void apply(Alert alert, CapAnswer.Kind kind, Command command) {
        Instant now = clock.instant();
        switch (kind) {
            case ACK -> {
                alerts.change(alert.id(), current -> current.delivered(Channel.CAP, now));
                alerts.command(alert.id(), command, current -> current.seen(command.by(), now));
            }
            case ERROR -> {
                alerts.change(alert.id(), current -> current.undelivered(UndeliveredReason.REFUSED_BY_CENTRE, now));
                calls.lookSoon(alert.id());
            }
        }
    }
}
