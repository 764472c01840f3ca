package vn.tuantra.edge.front;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;

/** Redirects to a path of the one address; the container would complete it by the caller's {@code Host}. */
final class AddressedResponse extends HttpServletResponseWrapper {

    private final URI address;

    AddressedResponse(HttpServletResponse response, URI address) {
        super(response);
        this.address = address;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(complete(location));
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        super.sendRedirect(complete(location), status, clearBuffer);
    }

    private String complete(String location) {
        return location.startsWith("/") && !location.startsWith("//") ? address + location : location;
    }
}
