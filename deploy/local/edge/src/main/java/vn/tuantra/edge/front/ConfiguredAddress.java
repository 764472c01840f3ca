package vn.tuantra.edge.front;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tuantra.edge.EdgeProperties;

/**
 * Makes every request one to the configured address. What a caller writes into {@code Host} or {@code Forwarded} would
 * otherwise come back in redirects, and in the addresses that services write into their documents.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ConfiguredAddress extends OncePerRequestFilter {

    private final URI address;

    ConfiguredAddress(EdgeProperties edge) {
        this.address = edge.issuer();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AddressedRequest(request, address), new AddressedResponse(response, address));
    }
}
