package vn.tuantra.local.process;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A shell that ends the children when the launcher is gone without having done so, even by {@code kill -9}: it waits for
 * the end of a pipe that only the launcher holds open, then ends whatever still stands in the run file.
 */
public final class Guardian implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            each() {
              [ -f "$RUN_FILE" ] || return 0
              while read -r pid born name; do
                [ "$name" = launcher ] && continue
                case "$(ps -p "$pid" -o command= 2>/dev/null)" in *java*) kill "$1" "$pid" 2>/dev/null ;; esac
              done < "$RUN_FILE"
            }
            [ -f "$RUN_FILE" ] || exit 0
            each -TERM
            sleep 5
            each -KILL
            rm -f "$RUN_FILE"
            """;

    private final Process shell;

    private Guardian(Process shell) {
        this.shell = shell;
    }

    public static Guardian of(RunFile runFile) throws IOException {
        Path file = runFile.path().toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("RUN_FILE", file.toString());
        return new Guardian(builder.start());
    }

    /** To be called when the run file is empty: the guardian finds nothing to do and leaves. */
    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
    }
}
