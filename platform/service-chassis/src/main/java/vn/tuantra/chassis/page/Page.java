package vn.tuantra.chassis.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** One page: its HTML and what a browser may do on it. */
record Page(String name, String html, String contentPolicy) {

    static Page read(String name, String issuer, PageProperties properties) {
        try (InputStream file = new ClassPathResource("page/" + name + "/index.html").getInputStream()) {
            String html = new String(file.readAllBytes(), UTF_8);
            return new Page(name, html, ContentPolicy.of(html, issuer, properties.tiles()));
        } catch (IOException cause) {
            throw new UncheckedIOException("page " + name, cause);
        }
    }

    String path() {
        return "/" + name + "/";
    }
}
