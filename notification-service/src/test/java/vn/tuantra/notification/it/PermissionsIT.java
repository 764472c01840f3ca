package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.PermittedEndpoints;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.testkit.architecture.BodyRules;
import vn.tuantra.testkit.contract.DocumentSection;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.PermissionMatrix;
import vn.tuantra.testkit.http.SchemaFuzz;
import vn.tuantra.testkit.token.TestTokens;

/** Who may do what. */
@NotificationIT
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PermissionsIT {

    private final PermittedEndpoints endpoints;
    private final Permissions permissions;

    @LocalServerPort
    private int port;

    PermissionsIT(PermittedEndpoints endpoints, Permissions permissions) {
        this.endpoints = endpoints;
        this.permissions = permissions;
    }

    /** Role × endpoint, from the table and against the service. */
    @Test
    void everyEndpointIsOpenToTheRolesOfItsRowAndToNoOther() {
        List<PermissionMatrix.Cell> cells = endpoints.all().stream()
                // A stream that is let in does not end.
                .filter(endpoint -> !endpoint.path().equals("/api/alert-stream"))
                .map(endpoint -> new PermissionMatrix.Cell(
                        endpoint.method(),
                        endpoint.path(),
                        endpoint.consumes(),
                        endpoint.permission().roles().stream().map(Role::name).collect(Collectors.toSet())))
                .toList();
        assertThat(cells).hasSizeGreaterThan(25);

        assertThat(PermissionMatrix.violations(
                        port,
                        cells,
                        Arrays.stream(Role.values()).map(Role::name).toList(),
                        District.TRUC_BACH_POLICE))
                .isEmpty();
    }

    @Test
    void theDocumentIsWrittenFromTheTable() {
        DocumentSection.check("docs/permissions.md", "notification-service", permissions.asMarkdown());
    }

    @Test
    void noConstraintOfABodyIsBlind() {
        BodyRules.check("vn.tuantra.notification");
    }

    /** {@code -Dtuantra.fuzz=4000} asks for more, {@code -Dtuantra.fuzz-seed=…} for others. */
    @Test
    void noRequestMakesTheServiceFailAndNoNonsenseIsTaken() {
        SchemaFuzz fuzz = new SchemaFuzz(
                new Api(port, null).get("/v3/api-docs").body(),
                Long.getLong("tuantra.fuzz-seed", 20_220_322L),
                List.of("/api/alert-stream"));

        assertThat(fuzz.run(
                        port,
                        Integer.getInteger("tuantra.fuzz", 250),
                        role -> TestTokens.of("fuzz-" + role, District.TRUC_BACH_POLICE, role)))
                .isEmpty();
    }
}
