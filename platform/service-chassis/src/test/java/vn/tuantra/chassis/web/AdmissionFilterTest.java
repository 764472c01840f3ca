package vn.tuantra.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The rule of priority: machines never take the room that people need. */
class AdmissionFilterTest {

    private static final HandlerExceptionResolver BUSY = (request, response, handler, failure) -> {
        response.setStatus(503);
        return new ModelAndView();
    };

    private final AdmissionFilter filter =
            new AdmissionFilter(new AdmissionProperties(3, 2, Duration.ofMillis(50)), BUSY);
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final FilterChain slow = (request, response) -> {
        inside.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    @AfterEach
    void letGo() {
        end.countDown();
        clients.shutdown();
    }

    @Test
    void aFloodOfMachinesLeavesRoomForALeader() throws Exception {
        List<Future<Integer>> cameras = List.of(
                send("INTEGRATION", slow),
                send("INTEGRATION", slow),
                send("INTEGRATION", slow),
                send("INTEGRATION", slow));
        assertThat(cameras.stream().filter(Future::isDone).count()).isLessThanOrEqualTo(2);
        Awaitility.await()
                .until(() -> inside.get() == 2
                        && cameras.stream().filter(Future::isDone).count() == 2);

        Integer leader = send("TEAM_LEADER", (request, response) -> inside.incrementAndGet())
                .get();

        assertThat(leader).isEqualTo(200);
        assertThat(inside.get()).isEqualTo(3);
        end.countDown();
        assertThat(cameras.stream().map(AdmissionFilterTest::result)).containsExactlyInAnyOrder(200, 200, 503, 503);
    }

    @Test
    void beyondTheLimitPeopleWaitAMomentAndAreToldToComeAgain() throws Exception {
        List<Future<Integer>> people =
                List.of(send("TEAM_LEADER", slow), send("TEAM_LEADER", slow), send("TEAM_LEADER", slow));
        Awaitility.await().until(() -> inside.get() == 3);

        assertThat(send("TEAM_LEADER", slow).get()).isEqualTo(503);
        end.countDown();
        assertThat(people.stream().map(AdmissionFilterTest::result)).containsOnly(200);
        assertThat(send("TEAM_LEADER", slow).get()).isEqualTo(200);
    }

    private Future<Integer> send(String role, FilterChain chain) {
        return clients.submit(() -> {
            Jwt jwt = Jwt.withTokenValue("t")
                    .header("alg", "none")
                    .subject("s")
                    .claim("roles", List.of(role))
                    .build();
            SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt));
            MockHttpServletResponse response = new MockHttpServletResponse();
            filter.doFilter(new MockHttpServletRequest("POST", "/api/incidents"), response, chain);
            return response.getStatus();
        });
    }

    private static Integer result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
