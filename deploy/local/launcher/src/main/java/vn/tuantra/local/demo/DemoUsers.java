package vn.tuantra.local.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may log in, from the file that the edge reads too. */
public record DemoUsers(String password, List<User> users, List<Client> clients) {

    /** A person's office. */
    public record User(
            String username,
            String labelVi,
            String labelEn,
            UUID sub,
            List<String> roles,
            @Nullable UUID unit,
            @Nullable UUID team,
            @Nullable UUID member) {}

    /** A machine. */
    public record Client(
            String clientId,
            String secret,
            String labelVi,
            String labelEn,
            UUID sub,
            List<String> roles,
            @Nullable UUID unit) {}

    public static DemoUsers read() {
        return DemoFile.read("users.json", DemoUsers.class);
    }

    /** The name under which the holder of a role in a unit logs in. */
    public String holding(String role, UUID unit) {
        return users.stream()
                .filter(user -> user.roles().contains(role) && unit.equals(user.unit()))
                .map(User::username)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + role + " of " + unit));
    }

    public String secretOf(String clientId) {
        return clients.stream()
                .filter(client -> client.clientId().equals(clientId))
                .map(Client::secret)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client " + clientId));
    }
}
