package vn.tuantra.team.person;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.PersonalKeys;

/** What people write about themselves, and what they are answered, sealed with their own key. */
@Component
class SealedWords {

    private static final String WORDS = "data-request";

    private final PersonalKeys keys;

    SealedWords(PersonalKeys keys) {
        this.keys = keys;
    }

    /** @throws Refusal {@code PERSON_ERASED}; no key is made for somebody who has none */
    String seal(UUID memberId, String words) {
        return keys.find(memberId)
                .orElseThrow(() -> Refusal.conflict("PERSON_ERASED", Map.of("member", memberId)))
                .seal(WORDS, words);
    }

    /** Nothing when nobody can read it any more. */
    @Nullable
    String open(UUID memberId, @Nullable String sealed) {
        return sealed == null
                ? null
                : keys.find(memberId).map(key -> key.open(WORDS, sealed)).orElse(null);
    }
}
