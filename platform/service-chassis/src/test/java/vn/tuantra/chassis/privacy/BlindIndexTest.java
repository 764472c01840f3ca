package vn.tuantra.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTest {

    private static final String NAME = "Nguyễn Thị Minh Phương";

    private final BlindIndex index = index('a');

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn", "nguyen", "phuong nguyen", "Minh Phươ", "NGUYEN THI MINH PHUONG", "ph"})
    void findsByWordsAndTheirBeginningsWithAndWithoutMarks(String query) {
        assertThat(index.tokens(NAME)).containsAll(index.query(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"huong", "nguyen van", "phuongg"})
    void doesNotFindOtherWords(String query) {
        assertThat(index.tokens(NAME).containsAll(index.query(query))).isFalse();
    }

    @Test
    void saysNothingWithoutTheKey() {
        Set<String> tokens = index.tokens(NAME);
        List<String> otherKey = index('b').query("nguyen");

        assertThat(tokens).doesNotContainAnyElementsOf(otherKey).noneMatch(token -> token.contains("nguyen"));
    }

    private static BlindIndex index(char letter) {
        String key = Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new BlindIndex(new PrivacyProperties(key, List.of(), key));
    }
}
