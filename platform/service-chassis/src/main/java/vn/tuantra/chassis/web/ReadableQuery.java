package vn.tuantra.chassis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.tuantra.chassis.aggregate.Refusal;

/** Refuses a query that is no escaped UTF-8 by the name of its parameter; the container only fails on it, somewhere. */
final class ReadableQuery extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    ReadableQuery(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> unreadable = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> !isReadable(pair))
                .map(ReadableQuery::nameOf)
                .findFirst();
        if (unreadable.isPresent()) {
            problems.resolveException(
                    request, response, null, Refusal.invalid("MALFORMED_VALUE", Map.of("field", unreadable.get())));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String nameOf(String pair) {
        String name = pair.substring(0, Math.max(0, pair.indexOf('=')));
        return name.chars().allMatch(c -> c < 0x80) && isReadable(name) ? name : "?";
    }

    private static boolean isReadable(String text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(unescaped(text)));
            return true;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException for half an escape */
    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                if (i + 2 >= text.length()) {
                    throw new IllegalArgumentException();
                }
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
