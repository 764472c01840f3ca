package vn.tuantra.chassis.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Security-Policy of a page: its own origin only, the issuer for log-in, the tile server for pictures.
 * Browsers take an import map from the page itself only, so exactly that text is let through, by its hash.
 */
final class ContentPolicy {

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/]+");

    private ContentPolicy() {}

    static String of(String html, String issuer, PageProperties.@Nullable Tiles tiles) {
        String inline = INLINE_SCRIPT
                .matcher(html)
                .results()
                .map(script -> " 'sha256-" + hash(script) + "'")
                .collect(Collectors.joining());
        String pictures = tiles == null ? "" : " " + origin(tiles.url()).replace("{s}", "*");
        return "default-src 'none'; script-src 'self'" + inline + "; style-src 'self'; font-src 'self'"
                + "; img-src 'self' data:" + pictures + "; connect-src 'self' " + origin(issuer)
                + "; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(String address) {
        Matcher origin = ORIGIN.matcher(address);
        if (!origin.lookingAt()) {
            throw new IllegalArgumentException("not an address of the web: " + address);
        }
        return origin.group();
    }

    private static String hash(MatchResult script) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
