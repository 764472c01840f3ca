package vn.tuantra.reporting.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.reporting.obligation.domain.Obligation;

/**
 * What differs from place to place on documents.
 *
 * @param onBehalfOfCommittee whether a chair signs "TM. ỦY BAN NHÂN DÂN"; wards of Hanoi had no council from 2021 to 2025
 * @param recipients box 9b by kind of report, each with its purpose (REQ-DOC-3)
 */
@Validated
@ConfigurationProperties(prefix = "reporting.documents", ignoreUnknownFields = false)
public record DocumentSettings(
        @DefaultValue("false") boolean onBehalfOfCommittee,
        @NotNull @DefaultValue Map<Obligation.Kind, List<@NotBlank String>> recipients) {

    public DocumentSettings {
        recipients = Map.copyOf(recipients);
    }

    /** At least the archive. */
    public List<String> recipientsOf(Obligation.Kind kind) {
        return recipients.getOrDefault(kind, List.of("Lưu: VT"));
    }
}
