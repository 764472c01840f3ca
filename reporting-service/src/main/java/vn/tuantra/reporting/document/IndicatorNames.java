package vn.tuantra.reporting.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Indicators and their parts in Vietnamese (5.1). */
@Component
public class IndicatorNames {

    private final Map<String, String> names = new TreeMap<>();

    IndicatorNames() {
        Properties file = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(new ClassPathResource("indicators_vi.properties").getInputStream(), UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.stringPropertyNames().forEach(key -> names.put(key, file.getProperty(key)));
    }

    /** Every name by its key; the parts of codes have keys that begin with {@code part.}. */
    public Map<String, String> all() {
        return Map.copyOf(names);
    }

    /** The indicator, or its code where it has no name. */
    public String of(String code) {
        return names.getOrDefault(code, code);
    }

    /** A part such as {@code ORD.S2}, each piece by its name. */
    public String ofPart(String part) {
        return Arrays.stream(part.split("\\."))
                .map(piece -> names.getOrDefault("part." + piece, piece))
                .collect(Collectors.joining(", "));
    }
}
