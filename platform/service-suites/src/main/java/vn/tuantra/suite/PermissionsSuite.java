package vn.tuantra.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.PermittedEndpoints;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.wiring.Wiring;
import vn.tuantra.testkit.architecture.BodyRules;
import vn.tuantra.testkit.contract.DocumentSection;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.PermissionMatrix;
import vn.tuantra.testkit.http.SchemaFuzz;
import vn.tuantra.testkit.token.TestTokens;

/** Who may do what in a service, and what it makes of requests that nobody means. */
public interface PermissionsSuite {

    /** A stream that is let in does not end. */
    List<String> STREAMS = List.of("/api/alert-stream");

    /** The service has at least so many endpoints: an empty table would be kept by any service. */
    int leastEndpoints();

    /** The unit of those who ask. */
    default UUID unit() {
        return District.TRUC_BACH_POLICE;
    }

    /** Role × endpoint, from the table and against the service. */
    @Test
    default void everyEndpointIsOpenToTheRolesOfItsRowAndToNoOther(
            @Autowired PermittedEndpoints endpoints, @LocalServerPort int port) {
        List<PermissionMatrix.Cell> cells = endpoints.all().stream()
                .filter(endpoint -> !STREAMS.contains(endpoint.path()))
                .map(endpoint -> new PermissionMatrix.Cell(
                        endpoint.method(),
                        endpoint.path(),
                        endpoint.consumes(),
                        endpoint.permission().roles().stream().map(Role::name).collect(Collectors.toSet())))
                .toList();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(leastEndpoints());

        assertThat(PermissionMatrix.violations(
                        port,
                        cells,
                        Arrays.stream(Role.values()).map(Role::name).toList(),
                        unit()))
                .isEmpty();
    }

    @Test
    default void theDocumentIsWrittenFromTheTable(@Autowired Permissions permissions, @Autowired Wiring wiring) {
        DocumentSection.check("docs/permissions.md", wiring.service(), permissions.asMarkdown());
    }

    @Test
    default void noConstraintOfABodyIsBlind(@Autowired Wiring wiring) {
        BodyRules.check("vn.tuantra." + wiring.service().replace("-service", ""));
    }

    /** {@code -Dtuantra.fuzz=4000} asks for more, {@code -Dtuantra.fuzz-seed=…} for others. */
    @Test
    default void noRequestMakesTheServiceFailAndNoNonsenseIsTaken(@LocalServerPort int port) {
        SchemaFuzz fuzz = new SchemaFuzz(
                new Api(port, null).get("/v3/api-docs").body(),
                Long.getLong("tuantra.fuzz-seed", 20_220_322L),
                STREAMS);

        assertThat(fuzz.run(
                        port,
                        Integer.getInteger("tuantra.fuzz", 250),
                        role -> TestTokens.of("fuzz-" + role, unit(), role)))
                .isEmpty();
    }
}
