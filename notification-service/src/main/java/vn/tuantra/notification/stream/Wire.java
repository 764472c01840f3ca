package vn.tuantra.notification.stream;

import java.io.IOException;

/**
 * The way to one screen. Nothing here ever waits: who writes to a thousand screens in a row must not stand still at one
 * that does not read.
 */
interface Wire {

    /**
     * Whether more may be written. Where it says no, {@link Connection#pump()} is called when there is room again.
     *
     * @throws IOException when the screen is gone
     */
    boolean isWritable() throws IOException;

    /** Takes all of the bytes, whether or not they can leave at once. */
    void write(byte[] bytes) throws IOException;

    /**
     * Hands over what was written.
     *
     * @return whether all of it has left; if not, the rest follows by itself and {@link Connection#pump()} is called
     */
    boolean flush() throws IOException;

    /** Hangs up at once; a second time does nothing. */
    void close();
}
