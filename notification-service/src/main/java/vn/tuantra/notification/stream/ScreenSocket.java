package vn.tuantra.notification.stream;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * A screen's socket after its request was answered, taken over from Tomcat by the same door as its own WebSocket: an open
 * screen then costs its queue and two small buffers, but no thread, no stack and none of the buffers of a request. See
 * ADR 22.
 */
public final class ScreenSocket implements InternalHttpUpgradeHandler, Wire {

    private static final long FOR_EVER = -1;
    /** A screen has nothing to say after its request. */
    private static final int MOST_READ = 64 * 1024;

    private @Nullable SocketWrapperBase<?> socket;
    private @Nullable Connection connection;
    private Connection.@Nullable Opening opening;
    private int bytesRead;

    /** For Tomcat, which makes it. */
    public ScreenSocket() {}

    void carry(Connection joined, Connection.Opening with) {
        connection = joined;
        opening = with;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
        wrapper.setReadTimeout(FOR_EVER);
        wrapper.setWriteTimeout(FOR_EVER);
        // The channel still knows the input buffer of the request, and by it all that answered the request.
        wrapper.setAppReadBufHandler(ApplicationBufferHandler.EMPTY);
    }

    @Override
    public void init(WebConnection unused) {
        connection().open(this, requireNonNull(opening));
        opening = null;
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        boolean alive = switch (event) {
            case OPEN_WRITE -> true;
            case OPEN_READ -> reads();
            default -> false;
        };
        if (!alive) {
            connection().hangUp(Connection.End.GONE);
            return SocketState.CLOSED;
        }
        connection().pump();
        return SocketState.UPGRADED;
    }

    /** Whether the screen is still there; what it says is of no interest. */
    private boolean reads() {
        byte[] ignored = new byte[512];
        try {
            int count;
            do {
                count = socket().read(false, ignored, 0, ignored.length);
                bytesRead += Math.max(0, count);
            } while (count > 0 && bytesRead <= MOST_READ);
            return count == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean isWritable() {
        return socket().isReadyForWrite();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        socket().write(false, bytes, 0, bytes.length);
    }

    @Override
    public boolean flush() throws IOException {
        boolean left = !socket().flush(false);
        if (!left) {
            socket().registerWriteInterest();
        }
        return left;
    }

    @Override
    public void close() {
        socket().close();
    }

    @Override
    public void destroy() {
        connection().hangUp(Connection.End.GONE);
    }

    @Override
    public void timeoutAsync(long now) {
        // Its time-outs are those of the heartbeat.
    }

    @Override
    public void setSslSupport(SSLSupport sslSupport) {
        // Of no interest here.
    }

    @Override
    public void pause() {
        // The screens are told by the drain.
    }

    private SocketWrapperBase<?> socket() {
        return requireNonNull(socket);
    }

    private Connection connection() {
        return requireNonNull(connection);
    }
}
