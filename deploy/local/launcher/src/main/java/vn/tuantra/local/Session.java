package vn.tuantra.local;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.EventJson;
import vn.tuantra.local.process.Progress;
import vn.tuantra.local.story.Playbill;

/** One run of {@code deploy/run}, from the first line to the exit code. */
final class Session {

    private static final int INTERRUPTED = 130;

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream errors;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Session(Arguments arguments, PrintStream out, PrintStream errors) {
        this.arguments = arguments;
        this.out = out;
        this.errors = errors;
        this.progress = new Progress(out);
    }

    int run() {
        LocalStack stack = new LocalStack(arguments.stackOptions(), progress);
        TerminalSignals.handle(() -> stopAndLeave(stack), () -> killAndLeave(stack));
        try {
            return run(stack);
        } catch (StackFailure failure) {
            if (stopping.getCount() == 0) {
                waitForTheEnd();
            }
            errors.println();
            errors.println(failure.getMessage());
            return arguments.once() ? leave(stack, new Summary(false, failure.getMessage(), List.of())) : 1;
        } finally {
            stack.stop();
        }
    }

    private int run(LocalStack stack) {
        progress.say("Tuần Tra – " + stack.edge() + "  (logs: " + stack.logFolder() + ")");
        Progress.Step whole = progress.begin("everything");
        stack.start();
        whole.end("ready");
        stack.startAgainWhatDies();
        List<Playbill.Outcome> outcomes = List.of();
        if (arguments.demo()) {
            stack.seed();
            outcomes = stack.playStories();
        }
        return arguments.once() ? leave(stack, Summary.of(outcomes)) : keepRunning(stack);
    }

    private int keepRunning(LocalStack stack) {
        progress.say("");
        progress.say("Đang chạy tại " + stack.edge() + "/ – Ctrl-C để dừng. / Running; Ctrl-C stops everything.");
        waitForTheEnd();
        return 0;
    }

    private int leave(LocalStack stack, Summary summary) {
        stack.stop();
        out.println(EventJson.mapper().writeValueAsString(summary));
        return summary.ok() ? 0 : 1;
    }

    /** The last line of {@code --once}. */
    private record Summary(boolean ok, @Nullable String failure, List<Playbill.Outcome> stories) {

        static Summary of(List<Playbill.Outcome> stories) {
            return new Summary(stories.stream().allMatch(Playbill.Outcome::ok), null, stories);
        }
    }

    private void stopAndLeave(LocalStack stack) {
        stopping.countDown();
        progress.say("");
        progress.say("Đang dừng … / Stopping … (Ctrl-C again kills)");
        stack.stop();
        progress.say("Đã dừng. / Stopped.");
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    private void killAndLeave(LocalStack stack) {
        stack.kill();
        progress.say("Đã buộc dừng. / Killed.");
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    /** The thread that handles the signal ends the program. */
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }
}
