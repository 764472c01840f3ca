package vn.tuantra.chassis.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The pages of a service.
 *
 * @param names each page lives below {@code /<name>/} and in the jar's {@code page/<name>/}
 * @param clientId the public OpenID Connect client of the pages
 * @param scope what the pages ask for at log-in
 * @param tiles background of the maps; without it maps show areas and points on plain ground
 */
@Validated
@ConfigurationProperties(prefix = "tuantra.page", ignoreUnknownFields = false)
public record PageProperties(
        @NotEmpty List<@NotNull @Pattern(regexp = "[a-z][a-z-]*") String> names,
        @NotBlank @DefaultValue("tuantra-web") String clientId,
        @NotBlank @DefaultValue("openid") String scope,
        @Valid @Nullable Tiles tiles) {

    /**
     * A tile server.
     *
     * @param url with {@code {z}}, {@code {x}}, {@code {y}} and, where there are several hosts, {@code {s}}
     * @param attribution whose map it is, shown on it as text
     * @param maxZoom closest zoom that the server draws
     */
    public record Tiles(
            @NotNull @Pattern(regexp = "https?://[^\\s;,'\"/]+/\\S+")
            String url,

            @NotBlank String attribution,
            @Min(1) @Max(22) @DefaultValue("19") int maxZoom) {}
}
