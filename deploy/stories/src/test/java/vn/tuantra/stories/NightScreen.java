package vn.tuantra.stories;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.tuantra.local.LocalStack;

/**
 * A screen that is watched through a night by instruments of its own: when an S1 came by its stream, when a tone began,
 * which cases lay inside the window, and which orders left it under which keys.
 */
final class NightScreen implements AutoCloseable {

    /** The stream is read beside the page's own reader; what is in view is looked at five times a second. */
    private static final String INSTRUMENTS = """
            window.night = { came: {}, tones: [], viewed: new Set() };
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...when) {
              night.tones.push(performance.now());
              return start.apply(this, when);
            };
            const realFetch = window.fetch;
            window.fetch = async (...asked) => {
              const answer = await realFetch(...asked);
              if (!String(asked[0]).includes('/api/alert-stream') || !answer.ok) return answer;
              const [own, theirs] = answer.body.tee();
              (async () => {
                const reader = own.pipeThrough(new TextDecoderStream()).getReader();
                let text = '';
                for (;;) {
                  const { value, done } = await reader.read();
                  if (done) return;
                  const frames = (text + value).split('\\n\\n');
                  text = frames.pop();
                  for (const frame of frames) {
                    const data = /^data: ?(.*)$/m.exec(frame)?.[1];
                    if (/^event: ?vn\\.tuantra\\.incident\\.reported/m.test(frame) && data) {
                      const fact = JSON.parse(data);
                      if (fact.data.incident.severity === 'S1') night.came[fact.subject] ??= performance.now();
                    }
                  }
                }
              })().catch(() => {});
              return new Response(theirs, answer);
            };
            setInterval(() => document.querySelectorAll('[data-incident], [data-shows]').forEach((row) => {
              const box = row.getBoundingClientRect();
              if (box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth) {
                night.viewed.add(row.dataset.incident ?? row.dataset.shows);
              }
            }), 200);
            """;

    private final DutyScreen screen;
    private final Set<String> viewed = new HashSet<>();
    private final List<String> orders = new CopyOnWriteArrayList<>();
    private int alarmed;
    private int heard;
    private int alarmedBefore;
    private int heardBefore;

    NightScreen(BrowserContext window, LocalStack stack, String user) {
        window.addInitScript(INSTRUMENTS);
        this.screen = DutyScreen.of(window, stack, user);
        screen.page().onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/acknowledgement")) {
                orders.add(request.url().replaceAll(".*/incidents/([^/]+)/.*", "$1"));
            }
        });
        screen.page().onDialog(dialog -> dialog.accept());
        screen.page().mouse().click(5, 5);
    }

    DutyScreen screen() {
        return screen;
    }

    /** Takes the next case that waits, by the keys; does nothing where none waits. */
    void takeTheNext() {
        screen.press("j");
        screen.press("t");
        screen.page().waitForTimeout(150);
    }

    /** The clock of the machine is corrected back while timers run on. */
    void setClockBack(int milliseconds) {
        screen.page().evaluate("(by) => { const real = Date.now; Date.now = () => real() - by; }", milliseconds);
    }

    void cut() {
        screen.page().context().setOffline(true);
    }

    void mend() {
        screen.page().context().setOffline(false);
        screen.expectLive();
    }

    /** The machine sleeps: nothing of the page runs. */
    void sleep(boolean asleep) {
        screen.page()
                .context()
                .newCDPSession(screen.page())
                .send("Page.setWebLifecycleState", state(asleep ? "frozen" : "active"));
    }

    private static JsonObject state(String name) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("state", name);
        return parameters;
    }

    /** Reads the instruments. */
    @SuppressWarnings("unchecked") // What the script below answers.
    void note() {
        Map<String, Object> read = (Map<String, Object>) screen.page().evaluate("""
                () => {
                  const past = performance.now() - 3000;
                  const came = Object.values(night.came).filter((at) => at < past);
                  const heard = came.filter((at) => night.tones.some((tone) => tone >= at - 50 && tone <= at + 2000));
                  return { viewed: [...night.viewed], came: came.length, heard: heard.length };
                }""");
        viewed.addAll((List<String>) requireNonNull(read.get("viewed")));
        alarmed = (Integer) requireNonNull(read.get("came"));
        heard = (Integer) requireNonNull(read.get("heard"));
    }

    /** The same, before the page is loaded anew and the instruments begin at nothing. */
    void noteBeforeReload() {
        note();
        alarmedBefore += alarmed;
        heardBefore += heard;
    }

    /** S1 that came by this stream. */
    int alarmed() {
        return alarmedBefore + alarmed;
    }

    /** Those of them for which a tone began within two seconds. */
    int heard() {
        return heardBefore + heard;
    }

    boolean hadInView(UUID incident) {
        return viewed.contains(incident.toString());
    }

    /** The cases for which an order to take them has left, as often as it has. */
    List<String> orders() {
        return orders;
    }

    @Override
    public void close() {
        screen.close();
    }
}
