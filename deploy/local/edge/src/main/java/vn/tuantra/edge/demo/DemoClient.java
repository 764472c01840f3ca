package vn.tuantra.edge.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A machine that logs in with its own id and secret. */
public record DemoClient(
        String clientId,
        String secret,
        String labelVi,
        String labelEn,
        UUID sub,
        List<String> roles,
        @Nullable UUID unit) {}
