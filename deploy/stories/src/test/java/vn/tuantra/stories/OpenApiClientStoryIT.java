package vn.tuantra.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;

/**
 * What others make of the documents of the running services: a generator of clients. It also saves the documents for
 * {@code deploy/contracts/lint}.
 */
@Tag("long")
@ExtendWith(RunningSystem.class)
class OpenApiClientStoryIT {

    private static final Path DOCUMENTS = Path.of("target/contracts");
    private static final Path LIBRARIES = Path.of("target/generator");
    private static final Path STORY = Path.of("src/test/resources/client/ReportAndRead.java");

    private final LocalStack stack = RunningSystem.stack();

    @TempDir
    private Path folder;

    @Test
    void aGeneratedClientCompilesForEveryServiceAndTellsAStory() throws Exception {
        for (Service service : Service.values()) {
            save(service, "v3/api-docs", "openapi");
            save(service, "asyncapi.json", "asyncapi");
            generate(service);
            compile(service, service == Service.INCIDENT ? List.of(STORY) : List.of());
        }

        UUID incident = UUID.randomUUID();
        String told = java(
                "-cp",
                classes(Service.INCIDENT) + File.pathSeparator + libraries(),
                "ReportAndRead",
                stack.edge().toString(),
                stack.tokens().of(Leader.NAME),
                stack.tokens().of("trucban.trucbach"),
                incident.toString());

        assertThat(told.lines())
                .containsSubsequence(
                        "reported " + incident + " REPORTED",
                        "taken " + incident + " ACKNOWLEDGED",
                        "read " + incident + " ACKNOWLEDGED");
    }

    private void save(Service service, String document, String kind) throws Exception {
        String body = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(stack.edge().resolve("/docs/" + service.shortName() + "/" + document))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Files.createDirectories(DOCUMENTS);
        Files.writeString(document(service, kind), body);
    }

    private void generate(Service service) throws Exception {
        java(
                "-cp",
                libraries(),
                "org.openapitools.codegen.OpenAPIGenerator",
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                document(service, "openapi").toString(),
                "-o",
                folder.resolve(service.shortName()).toString(),
                "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true,"
                        + "invokerPackage=client,apiPackage=client.api,modelPackage=client.model");
    }

    private void compile(Service service, List<Path> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-cp",
                libraries(),
                "-d",
                classes(service).toString()));
        try (Stream<Path> sources =
                Files.walk(folder.resolve(service.shortName()).resolve("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        more.forEach(source -> arguments.add(source.toString()));
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(null, null, complaints, arguments.toArray(String[]::new));
        assertThat(failed)
                .as("%s does not compile: %s", service, complaints.toString(UTF_8))
                .isZero();
    }

    private Path classes(Service service) {
        return folder.resolve(service.name().toLowerCase(Locale.ROOT) + "-classes");
    }

    private static Path document(Service service, String kind) {
        return DOCUMENTS.resolve(service.moduleName() + "." + kind + ".json");
    }

    /** A process of its own: the generator brings other versions of what the stories use. */
    private static String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            return String.join(
                    File.pathSeparator, jars.map(Path::toString).sorted().toList());
        }
    }

    private String java(String... arguments) throws Exception {
        Path said = Files.createTempFile(folder, "java", ".txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String words = Files.readString(said);
        assertThat(ended).as("ended in time: %s", words).isTrue();
        assertThat(process.exitValue()).as(words).isZero();
        return words;
    }
}
