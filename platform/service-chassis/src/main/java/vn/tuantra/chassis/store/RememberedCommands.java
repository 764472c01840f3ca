package vn.tuantra.chassis.store;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * The last commands of an aggregate, kept in its document, so that one that comes again changes nothing: known by its
 * key, or as a step that is the last one taken.
 */
final class RememberedCommands {

    private static final String COMMANDS = "commands";
    private static final int MOST = 50;

    private RememberedCommands() {}

    static boolean mayBeRepeated(Command command) {
        return command.key() != null || command.step();
    }

    /** What to write along with the command's change. */
    static Optional<Bson> update(Command command) {
        if (!mayBeRepeated(command)) {
            return Optional.empty();
        }
        Document remembered = new Document("key", command.key())
                .append("print", command.fingerprint())
                .append("step", command.step());
        return Optional.of(Updates.pushEach(COMMANDS, List.of(remembered), new PushOptions().slice(-MOST)));
    }

    /** @throws Refusal {@code IDEMPOTENCY_KEY_REUSED} when another command came under the key */
    static boolean contain(Document aggregate, Command command) {
        List<Document> commands = aggregate.getList(COMMANDS, Document.class, List.of());
        if (command.key() == null) {
            return command.step() && command.fingerprint().equals(printOfLastStep(commands));
        }
        return commands.stream()
                .filter(remembered -> command.key().equals(remembered.getString("key")))
                .findFirst()
                .map(remembered -> isSame(remembered, command))
                .orElse(false);
    }

    private static boolean isSame(Document remembered, Command command) {
        if (!command.fingerprint().equals(remembered.getString("print"))) {
            throw Refusal.invalid("IDEMPOTENCY_KEY_REUSED", Map.of("field", "Idempotency-Key"));
        }
        return true;
    }

    private static @Nullable String printOfLastStep(List<Document> commands) {
        return commands.reversed().stream()
                .filter(remembered -> remembered.getBoolean("step", false))
                .findFirst()
                .map(remembered -> remembered.getString("print"))
                .orElse(null);
    }
}
