package vn.tuantra.chassis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    private static final String ISSUER = "https://id.example/realms/hanoi";

    @Test
    void letsTheImportMapThroughByItsHashAndNothingElseInline() {
        String policy = ContentPolicy.of(
                "<script type=\"importmap\">{}</script>\n<script type=\"module\" src=\"app.js\"></script>",
                ISSUER,
                null);

        // printf '{}' | openssl dgst -sha256 -binary | base64
        assertThat(policy)
                .contains("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=';")
                .doesNotContain("unsafe");
    }

    @Test
    void letsThePageReachItsIssuerAndTheTileServerOnly() {
        String policy = ContentPolicy.of(
                "", ISSUER, new PageProperties.Tiles("https://{s}.tiles.example/{z}/{x}/{y}.png", "© example", 19));

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self'; ")
                .contains("connect-src 'self' https://id.example;")
                .contains("img-src 'self' data: https://*.tiles.example;");
    }

    @Test
    void refusesAnIssuerThatIsNoAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContentPolicy.of("", "'unsafe-inline'", null));
    }
}
