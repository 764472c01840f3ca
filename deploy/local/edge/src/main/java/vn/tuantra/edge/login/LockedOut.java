package vn.tuantra.edge.login;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords in a row; the next is looked at after a while. */
public final class LockedOut extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    LockedOut(Duration left) {
        super("Too many wrong passwords");
        this.left = left;
    }

    /** For how many seconds to wait, at least one. */
    public long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
