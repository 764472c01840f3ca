package vn.tuantra.patrol.supportrequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A request as it is made.
 *
 * @param authority who needs the support, in words, without naming a person
 * @param legalBasis the document by which it is asked
 */
record AskBody(
        @NotNull UUID id,
        @NotNull UUID askingUnitId,
        @NotBlank @Size(max = 200) String authority,
        @NotBlank @Size(max = 200) String legalBasis,
        @NotBlank @Size(max = 1000) String content,
        @NotEmpty @Size(max = 20) Set<@NotNull UUID> teamIds,
        @NotNull Instant from,
        @NotNull Instant until) {}
