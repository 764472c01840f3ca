package vn.tuantra.incident.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import vn.tuantra.testkit.infra.RunningService;

/** One shared context for all tests that need the running service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningService
@TestPropertySource(
        properties = {
            "incident.escalation.intervals.s2=1500ms",
            "incident.escalation.poll=50ms",
            "incident.evidence.largest=200KB",
        })
@interface IncidentIT {}
