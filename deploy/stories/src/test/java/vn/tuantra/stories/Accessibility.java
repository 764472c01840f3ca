package vn.tuantra.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Holds a page as it stands against the rules of WCAG 2.1, levels A and AA, contrast among them. */
final class Accessibility {

    private static final String AXE = read();

    private Accessibility() {}

    /** Fails naming each rule that is broken and where. */
    static void requireOf(Page page) {
        // Through the debugger, which the content policy of the page does not bind.
        page.evaluate("() => { " + AXE + " }");
        Object broken = page.evaluate("""
                async () => {
                  const answer = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
                  return answer.violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                    `${id}: ${node.target.join(' ')} – ${node.failureSummary.split('\\n').slice(1, 3).join(';').trim()}`));
                }""");
        assertThat(broken)
                .as(page.url())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    private static String read() {
        try (InputStream script =
                Objects.requireNonNull(Accessibility.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
