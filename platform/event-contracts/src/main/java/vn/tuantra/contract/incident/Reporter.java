package vn.tuantra.contract.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reported, without personal data: the pseudonymous subject of the token or the integration's id. */
public record Reporter(
        String subject, ReporterRole role, @Nullable UUID teamId) {}
