package vn.tuantra.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.tuantra.contract.EventJson;

/** The files of the demo district. */
final class DemoFile {

    private DemoFile() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream file = DemoFile.class.getResourceAsStream("/demo/" + name)) {
            return EventJson.mapper().readValue(Objects.requireNonNull(file, name), type);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
