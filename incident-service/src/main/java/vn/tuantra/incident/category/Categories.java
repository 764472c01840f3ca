package vn.tuantra.incident.category;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The categories, read from {@code incident-categories.json}. */
@Component
public class Categories {

    private final List<Category> all;
    private final Map<String, Category> byCode;

    public Categories(JsonMapper mapper) {
        try (InputStream in = new ClassPathResource("incident-categories.json").getInputStream()) {
            this.all = List.copyOf(mapper.readValue(in, new TypeReference<List<Category>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.byCode = all.stream().collect(toUnmodifiableMap(Category::code, Function.identity()));
    }

    public List<Category> all() {
        return all;
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
