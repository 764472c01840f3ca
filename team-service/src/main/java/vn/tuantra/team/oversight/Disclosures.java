package vn.tuantra.team.oversight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.oversight.Look;
import vn.tuantra.chassis.oversight.Looks;
import vn.tuantra.chassis.store.Page;

/**
 * Writes down every look at personal data before it happens: by person, with its purpose and with the words that somebody
 * gave as a reason.
 */
@Component
public class Disclosures {

    private final Looks looks;

    Disclosures(Looks looks) {
        this.looks = looks;
    }

    /** Somebody is about to be shown these persons and says why. */
    public void note(Command command, List<UUID> persons, Purpose purpose, String reason) {
        looks.note(command.because(purpose.name()), persons, reason);
    }

    /** The same where nobody is asked for words. */
    public void note(Command command, List<UUID> persons, Purpose purpose) {
        looks.note(command.because(purpose.name()), persons);
    }

    /** Who looked at a person, the newest first. */
    public Page<Look> at(UUID person, @Nullable String cursor, int limit) {
        return looks.at(person, cursor, limit);
    }
}
