package vn.tuantra.edge.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in, known to the services by {@code sub} only.
 *
 * @param labelVi the office held, in Vietnamese; no names
 * @param unit the organisation unit acted for
 * @param team the patrol team led or belonged to
 * @param member which member of it
 */
public record DemoUser(
        String username,
        String labelVi,
        String labelEn,
        UUID sub,
        List<String> roles,
        @Nullable UUID unit,
        @Nullable UUID team,
        @Nullable UUID member) {}
