package vn.tuantra.edge.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

/** The body of a request on its way through, never held as a whole and never longer than allowed. */
final class RequestBody {

    private final HttpServletRequest request;
    private final DataSize limit;
    private volatile boolean exceeded;

    private RequestBody(HttpServletRequest request, DataSize limit) {
        this.request = request;
        this.limit = limit;
    }

    /** @throws BodyTooLarge when the request announces more than allowed */
    static RequestBody of(HttpServletRequest request, DataSize limit) throws BodyTooLarge {
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw new BodyTooLarge(limit);
        }
        return new RequestBody(request, limit);
    }

    BodyPublisher publisher() {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return BodyPublishers.noBody();
        }
        BodyPublisher body = BodyPublishers.ofInputStream(this::input);
        return length < 0 ? body : BodyPublishers.fromPublisher(body, length);
    }

    /** Whether it went on for longer than allowed, its length unannounced. */
    boolean isTooLarge() {
        return exceeded;
    }

    BodyTooLarge tooLarge() {
        return new BodyTooLarge(limit);
    }

    private InputStream input() {
        try {
            return new Counting(request.getInputStream());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws BodyTooLarge {
            count += bytes;
            if (count > limit.toBytes()) {
                exceeded = true;
                throw new BodyTooLarge(limit);
            }
        }
    }
}
