package vn.tuantra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tuantra.local.app.Folders;

/** The folders of one stack under {@code deploy/.local}; what is extracted and trained is shared by all stacks. */
record Workspace(Path home, int portBase) {

    static Workspace of(StackOptions options) {
        return new Workspace(options.home(), options.ports().base());
    }

    Path folder() {
        return home.resolve("deploy/.local").resolve(Integer.toString(portBase));
    }

    Path data() {
        return folder().resolve("data");
    }

    Path logs() {
        return folder().resolve("logs");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    Path runFile() {
        return folder().resolve("running");
    }

    Path applications() {
        return home.resolve("deploy/.local/applications");
    }

    Path topicsFile() {
        return home.resolve("deploy/kafka/topics.yaml");
    }

    /** The executable jar that the build makes of a module. */
    Path jarOf(String modulePath, String artifact) {
        return home.resolve(modulePath).resolve("target").resolve(artifact + "-0.1.0-SNAPSHOT.jar");
    }

    void create() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(logs());
        Files.createDirectories(applications());
    }

    void forgetData() throws IOException {
        Folders.delete(data());
    }
}
