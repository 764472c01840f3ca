package vn.tuantra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;

/** The heap of a service after a full collection. */
final class Heap {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Heap() {}

    /** Bytes; asks the process to collect first. */
    static long used(LocalStack stack, Service service) throws IOException, InterruptedException {
        collect(stack.pid(service.processName(1)));
        URI metrics = stack.management(service, 1).resolve("/actuator/prometheus");
        String text = HTTP.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return (long) text.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void collect(long pid) throws IOException, InterruptedException {
        String jcmd = System.getProperty("java.home") + "/bin/jcmd";
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
