package vn.tuantra.chassis.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.tuantra.chassis.text.Folding;

/**
 * Makes sealed names findable: keyed digests of the words and of their beginnings, with and without tone marks alike.
 * Who reads the store learns which records share a word, but no word. Tokens are deleted with the person: they are data
 * about the name.
 */
public final class BlindIndex {

    private static final int SHORTEST_PREFIX = 2;
    private static final int LONGEST_PREFIX = 12;
    private static final int TOKEN_BYTES = 9;

    private final SecretKeySpec key;

    BlindIndex(PrivacyProperties properties) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(properties.indexKey()), "HmacSHA256");
    }

    /** What to store beside a sealed text. */
    public Set<String> tokens(String text) {
        Set<String> tokens = new TreeSet<>();
        for (String word : Folding.words(text)) {
            IntStream.rangeClosed(SHORTEST_PREFIX, Math.min(word.length(), LONGEST_PREFIX))
                    .forEach(length -> tokens.add(token(word.substring(0, length))));
            tokens.add(token(word));
        }
        return tokens;
    }

    /** The tokens that all must be present; every word of the query may be the beginning of a word of the text. */
    public List<String> query(String text) {
        return Folding.words(text).stream().map(this::token).distinct().toList();
    }

    private String token(String word) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = Arrays.copyOf(mac.doFinal(word.getBytes(UTF_8)), TOKEN_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
