package vn.tuantra.edge.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who may log in; the password is public because nothing real is behind it. */
@Component
public class DemoDirectory {

    private final Content content;

    DemoDirectory(JsonMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("demo/users.json").getInputStream()) {
            this.content = json.readValue(file, Content.class);
        }
    }

    public String password() {
        return content.password();
    }

    public List<DemoUser> users() {
        return content.users();
    }

    public List<DemoClient> clients() {
        return content.clients();
    }

    public Optional<DemoUser> user(String username) {
        return users().stream().filter(user -> user.username().equals(username)).findFirst();
    }

    public Optional<DemoClient> client(String clientId) {
        return clients().stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst();
    }

    private record Content(String password, List<DemoUser> users, List<DemoClient> clients) {}
}
