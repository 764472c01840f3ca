package vn.tuantra.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Admitted;

/** Gives controllers the {@link Intent} as a parameter. */
final class IntentResolver implements HandlerMethodArgumentResolver {

    private static final String KEY = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 100;

    private final Fingerprints fingerprints;

    IntentResolver(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Intent.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Admitted admitted = Admitted.of(request);
        return new Intent(
                admitted,
                EntityVersion.parse(request.getHeader(HttpHeaders.IF_MATCH)),
                scopedKey(request.getHeader(KEY), admitted),
                fingerprints,
                request);
    }

    /** Keys of different callers never meet. */
    private static @Nullable String scopedKey(@Nullable String key, Admitted admitted) {
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", KEY));
        }
        return admitted.caller().subject() + "/" + key;
    }
}
