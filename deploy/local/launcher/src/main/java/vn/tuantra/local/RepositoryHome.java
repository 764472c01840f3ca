package vn.tuantra.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the folder of the repository, which holds the jars to start. */
final class RepositoryHome {

    private RepositoryHome() {}

    static Path find() {
        String told = System.getProperty("tuantra.home");
        if (told != null) {
            return Path.of(told);
        }
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/kafka/topics.yaml"))) {
                return at;
            }
        }
        throw new IllegalStateException("Not inside the repository; set -Dtuantra.home=<folder>");
    }
}
