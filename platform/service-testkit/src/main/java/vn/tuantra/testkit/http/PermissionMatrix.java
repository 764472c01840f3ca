package vn.tuantra.testkit.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuantra.testkit.token.TestTokens;

/**
 * Role × endpoint, written from a service's permission table and run against the service: whoever is not named is
 * refused before anything of the request is read, whoever is named is not refused for the role, and nobody gets in
 * without a token.
 */
public final class PermissionMatrix {

    /** An endpoint and the roles of its row. */
    public record Cell(String method, String path, String consumes, Set<String> roles) {

        private String uri() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }

    private PermissionMatrix() {}

    /** @return what is not as the table says; empty when all is well */
    public static List<String> violations(int port, List<Cell> cells, List<String> allRoles, @Nullable UUID unit) {
        List<String> wrong = new ArrayList<>();
        // One token each: signing and checking them anew took most of the time.
        Map<String, Api> people = allRoles.stream()
                .collect(Collectors.toMap(
                        Function.identity(), role -> new Api(port, TestTokens.of("matrix-" + role, unit, role))));
        for (Cell cell : cells) {
            if (send(new Api(port, null), cell).status() != 401) {
                wrong.add(cell + " is open without a token");
            }
            for (String role : allRoles) {
                Api.Answer answer = send(Objects.requireNonNull(people.get(role)), cell);
                boolean refused = answer.code().equals("ROLE_NOT_ALLOWED");
                if (refused == cell.roles().contains(role)) {
                    wrong.add("%s for %s: %d %s".formatted(cell, role, answer.status(), answer.code()));
                }
                if (answer.status() >= 500) {
                    wrong.add("%s for %s: %d".formatted(cell, role, answer.status()));
                }
            }
        }
        return wrong;
    }

    /** Without a readable body: a role that may is told what is wrong with it, and nothing is done. */
    private static Api.Answer send(Api api, Cell cell) {
        boolean reads = cell.method().equals("GET");
        return api.send(
                cell.method(),
                cell.uri(),
                reads || cell.method().equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("{"),
                Map.of("content-type", cell.consumes()));
    }
}
