package vn.tuantra.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A section of a document that is written from the code. The test fails when they differ; run with
 * {@code -Dtuantra.write-documents=true} it writes the section anew.
 */
public final class DocumentSection {

    private DocumentSection() {}

    /**
     * Holds a section against what it should say.
     *
     * @param document below the root of the project
     * @param name of the section, between two marks of that name
     */
    public static void check(String document, String name, String wanted) {
        Path path = root().resolve(document);
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->";
        String text = read(path);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new AssertionError(document + " has no section " + name);
        }
        from += begin.length();
        if (!text.substring(from, to).equals(wanted)) {
            writeAnew(document, name, text.substring(0, from) + wanted + text.substring(to));
        }
    }

    /** Holds a file that is written from the code as a whole against what it should say. */
    public static void checkWhole(String document, String wanted) {
        Path path = root().resolve(document);
        if (!Files.exists(path) || !read(path).equals(wanted)) {
            writeAnew(document, "what it was written from", wanted);
        }
    }

    private static void writeAnew(String document, String name, String text) {
        if (!Boolean.getBoolean("tuantra.write-documents")) {
            throw new AssertionError(
                    "%s says something else than the code about %s; write it with -Dtuantra.write-documents=true"
                            .formatted(document, name));
        }
        write(root().resolve(document), text);
    }

    /** The root of the project above the working directory. */
    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("docs/domain.md"))) {
                return at;
            }
        }
        throw new IllegalStateException("no docs above the working directory");
    }

    /** The whole text of a file. */
    public static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
