#!/usr/bin/env bash
# Spring Cloud Gateway Server WebMVC 5.0.2 (Spring Cloud 2025.1.2, Spring Boot 4.1.0) in front of any HTTP service.
#
# A gateway is expected to pass a request's Content-Type on as it came. This one adds ";charset=UTF-8" to every type,
# also to those that have no such parameter: a PDF sent as "application/pdf" arrives as
# "application/pdf;charset=UTF-8", and so do images and application/octet-stream. A service that compares the declared
# type with what it accepts refuses scans and photographs through the gateway that it takes without it.
#
# Fails when the gateway passes the type on unchanged, or changes it otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java/probe"

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>4.1.0</version>
    <relativePath/>
  </parent>
  <groupId>probe</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.springframework.cloud</groupId>
      <artifactId>spring-cloud-starter-gateway-server-webmvc</artifactId>
      <version>5.0.2</version>
    </dependency>
  </dependencies>
</project>
POM

cat >"$work/src/main/java/probe/Probe.java" <<'JAVA'
package probe;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@SpringBootApplication
public class Probe {

    static int upstream;

    @Bean
    RouterFunction<ServerResponse> all() {
        return route("all")
                .route(RequestPredicates.path("/**"), http())
                .before(uri("http://127.0.0.1:" + upstream))
                .build();
    }

    public static void main(String[] args) throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            byte[] seen = exchange.getRequestHeaders().getFirst("Content-Type").getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
            exchange.close();
        });
        service.start();
        upstream = service.getAddress().getPort();
        ConfigurableApplicationContext context = SpringApplication.run(
                Probe.class, "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off",
                "--logging.level.root=error");
        String port = context.getEnvironment().getProperty("local.server.port");
        for (String type : new String[] {"application/pdf", "image/jpeg", "application/octet-stream"}) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/scan"))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
                    .build();
            String seen = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString()).body();
            System.out.println("SEEN " + type + " -> " + seen);
        }
        context.close();
        service.stop(0);
    }
}
JAVA

cd "$work"
mvn -B -q -ntp compile dependency:build-classpath -Dmdep.outputFile=classpath >build.log 2>&1 || { cat build.log; exit 1; }
java -cp "target/classes:$(cat classpath)" probe.Probe >out.log 2>&1 || { cat out.log; exit 1; }
grep '^SEEN' out.log || { cat out.log; exit 1; }
for type in application/pdf image/jpeg application/octet-stream; do
  grep -qix "SEEN $type -> $type;charset=UTF-8" out.log || { echo "changed: $type is not what was seen"; exit 1; }
done
echo "as described: the gateway adds a character set to every type"
