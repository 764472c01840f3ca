package vn.tuantra.team.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What differs from place to place and from law to law on papers.
 *
 * @param onBehalfOfCommittee whether a chair signs "TM. ỦY BAN NHÂN DÂN"; wards of Hanoi had no council from 2021 to 2025
 * @param legalBases what a founding decision stands on, by the policy of its day, without "Căn cứ"
 * @param recipients box 9b of a founding decision, after "Như Điều 3"
 */
@Validated
@ConfigurationProperties(prefix = "team.documents", ignoreUnknownFields = false)
public record PaperSettings(
        @DefaultValue("false") boolean onBehalfOfCommittee,
        @NotNull @DefaultValue Map<String, List<@NotBlank String>> legalBases,
        @NotNull @DefaultValue("Lưu: VT") List<@NotBlank String> recipients) {

    public PaperSettings {
        legalBases = Map.copyOf(legalBases);
        recipients = List.copyOf(recipients);
    }

    /** In the order in which they are named. */
    public List<String> basesOf(String policy) {
        return legalBases.getOrDefault(policy, List.of());
    }
}
