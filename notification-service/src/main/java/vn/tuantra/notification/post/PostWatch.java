package vn.tuantra.notification.post;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.alert.ReachabilityProblem;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.notification.channel.Channels;
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.Contacts;
import vn.tuantra.notification.duty.OnCall;
import vn.tuantra.notification.duty.Rotas;
import vn.tuantra.notification.stream.LiveScreens;

/**
 * Looks at every police unit that exists now: does it have a live screen, is somebody on duty without a gap, can those on
 * duty be called at all? Changes become events and metrics before they matter.
 */
@Component
class PostWatch {

    private final UnitDirectory directory;
    private final LiveScreens screens;
    private final Rotas rotas;
    private final Contacts contacts;
    private final Channels channels;
    private final Posts posts;
    private final PostProperties properties;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<UUID, Instant> lastScreen = new HashMap<>();
    private final Map<ReachabilityProblem, AtomicInteger> counts = new EnumMap<>(ReachabilityProblem.class);

    PostWatch(
            UnitDirectory directory,
            LiveScreens screens,
            Rotas rotas,
            Contacts contacts,
            Channels channels,
            Posts posts,
            PostProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.directory = directory;
        this.screens = screens;
        this.rotas = rotas;
        this.contacts = contacts;
        this.channels = channels;
        this.posts = posts;
        this.properties = properties;
        this.clock = clock;
        this.startedAt = clock.instant();
        for (ReachabilityProblem problem : ReachabilityProblem.values()) {
            AtomicInteger count = new AtomicInteger();
            counts.put(problem, count);
            meters.gauge("tuantra.reachability.posts", Tags.of("problem", problem.name()), count);
        }
    }

    void round() {
        Instant now = clock.instant();
        Set<UUID> live = screens.count().keySet();
        Map<ReachabilityProblem, Integer> found = new EnumMap<>(ReachabilityProblem.class);
        for (OrgUnit unit : postsAt(now)) {
            List<ReachabilityProblem> problems = problemsOf(unit.id(), live, now);
            problems.forEach(problem -> found.merge(problem, 1, Integer::sum));
            posts.found(unit.id(), problems, now);
        }
        counts.forEach((problem, count) -> count.set(found.getOrDefault(problem, 0)));
    }

    /** Every police unit that exists at an instant. */
    List<OrgUnit> postsAt(Instant now) {
        return directory.tree().validAt(now, Line.POLICE).stream()
                .filter(unit -> unit.level() != Level.OFFICE)
                .toList();
    }

    private List<ReachabilityProblem> problemsOf(UUID unitId, Set<UUID> live, Instant now) {
        List<ReachabilityProblem> problems = new ArrayList<>();
        if (live.contains(unitId)) {
            lastScreen.put(unitId, now);
        } else if (lastScreen.getOrDefault(unitId, startedAt).isBefore(now.minus(properties.screenAbsence()))) {
            problems.add(ReachabilityProblem.NO_SCREEN);
        }
        if (rotas.firstGap(unitId, now, now.plus(properties.rotaAhead())).isPresent()) {
            problems.add(ReachabilityProblem.ROTA_GAP);
        }
        List<OnCall> onCall = rotas.onCall(unitId, now);
        if (onCall.isEmpty() || onCall.stream().anyMatch(person -> !canBeCalled(person.contact()))) {
            problems.add(ReachabilityProblem.NO_CHANNEL);
        }
        return problems;
    }

    private boolean canBeCalled(Contact contact) {
        return contact.addresses().stream()
                .anyMatch(address -> channels.has(address.channel())
                        && contacts.open(contact, address.channel()).isPresent());
    }
}
