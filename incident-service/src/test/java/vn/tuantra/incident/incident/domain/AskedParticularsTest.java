package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.incident.incident.domain.Particulars.Disarming;
import vn.tuantra.incident.incident.domain.Particulars.Escort;
import vn.tuantra.incident.incident.domain.Particulars.FirstAid;
import vn.tuantra.incident.incident.domain.Particulars.SceneProtection;

/** What the API says that an action needs later is what the case then cannot be closed without. */
class AskedParticularsTest {

    @Test
    void whatIsSaidToBeAskedLaterIsWhatIsMissing() {
        check(
                ActionType.SCENE_PROTECTION,
                new Particulars(
                        new SceneProtection("x", null, null, null, null), null, null, null, null, null, null, null));
        check(
                ActionType.FIRST_AID,
                new Particulars(
                        null,
                        new FirstAid(1, List.of(), FirstAid.Consciousness.YES, null, null, null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        check(
                ActionType.DISARM,
                new Particulars(
                        null,
                        null,
                        null,
                        new Disarming(
                                List.of(new Disarming.Item(Disarming.Kind.GUN, 1, null, null, null, null, null, null))),
                        null,
                        null,
                        null,
                        null));
        check(
                ActionType.ARREST_IN_FLAGRANTE,
                new Particulars(null, null, Stories.arrestOf(null, null, null, null), null, null, null, null, null));
        check(
                ActionType.ESCORT,
                new Particulars(
                        null,
                        null,
                        null,
                        null,
                        new Escort(
                                UUID.randomUUID(),
                                Instant.EPOCH,
                                UUID.randomUUID(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null,
                        null,
                        null));
    }

    private static void check(ActionType type, Particulars bare) {
        List<String> missing = AskedParticulars.missingAtTheEnd(bare).stream()
                .map(field -> field.replace("[0]", "[]"))
                .toList();
        List<String> said = AskedParticulars.askedLater(type).stream()
                .map(field -> field.replaceFirst(" (or|unless) .*", ""))
                .toList();
        // What depends on other actions or on what else is known is said in words.
        assertThat(said.stream().filter(field -> !field.contains(" ")).toList())
                .as(type.name())
                .containsExactlyInAnyOrderElementsOf(missing);
    }
}
