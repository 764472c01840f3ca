package vn.tuantra.local.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes folders with everything in them. */
public final class Folders {

    private Folders() {}

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Deletes the folders that match, but for the newest: somebody may still be running from it. Its AOT cache, far
     * larger than the rest, is in memory then and need not stay.
     */
    static void deleteOlder(Path parent, String glob) throws IOException {
        List<Path> newestFirst = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, glob)) {
            folders.forEach(newestFirst::add);
        }
        newestFirst.sort(Comparator.comparing(Folders::lastModified).reversed());
        if (!newestFirst.isEmpty()) {
            deleteFiles(newestFirst.getFirst(), "*.aot");
        }
        for (Path folder : newestFirst.subList(Math.min(1, newestFirst.size()), newestFirst.size())) {
            delete(folder);
        }
    }

    private static void deleteFiles(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static FileTime lastModified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
