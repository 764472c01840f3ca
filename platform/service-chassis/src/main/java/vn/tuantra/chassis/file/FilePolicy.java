package vn.tuantra.chassis.file;

import java.util.Set;
import org.springframework.util.unit.DataSize;

/** What a use case takes: which kinds and how much. */
public record FilePolicy(Set<FileKind> kinds, DataSize largest) {

    public FilePolicy {
        kinds = Set.copyOf(kinds);
    }
}
