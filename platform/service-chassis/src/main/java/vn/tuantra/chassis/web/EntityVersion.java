package vn.tuantra.chassis.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;

/** Versions as {@code ETag} and {@code If-Match} carry them. */
public final class EntityVersion {

    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,18})\"?");

    private EntityVersion() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal {@code INVALID_FIELD} for a tag that was never given out */
    public static @Nullable Long parse(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "If-Match"));
        }
        return Long.valueOf(matcher.group(1));
    }
}
