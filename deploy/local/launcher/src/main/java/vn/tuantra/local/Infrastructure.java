package vn.tuantra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tuantra.local.broker.Broker;
import vn.tuantra.local.process.Child;
import vn.tuantra.local.process.JavaCommand;

/** The processes below the applications: the broker and the document store. */
final class Infrastructure {

    private final StackOptions options;
    private final Workspace workspace;

    Infrastructure(StackOptions options, Workspace workspace) {
        this.options = options;
        this.workspace = workspace;
    }

    Child startBroker() throws IOException {
        PortPlan ports = options.ports();
        return new Broker(
                        classPath(),
                        ports.broker(),
                        ports.controller(),
                        workspace.data().resolve("broker"),
                        workspace.log("broker"))
                .start(options.jvmFlagsOf("broker"));
    }

    Child startStore() throws IOException {
        Path folder = workspace.data().resolve("store");
        Files.createDirectories(folder);
        List<String> command = JavaCommand.java()
                .with("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")
                .with(options.jvmFlagsOf("store"))
                .with("-Dlog4j2.configurationFile=classpath:log4j2-child.xml", "-cp", classPath())
                .with("vn.tuantra.local.store.DocumentStore")
                .with(folder.resolve("documents.mv").toString())
                .with(Integer.toString(options.ports().store()))
                .words();
        return Child.start("store", command, workspace.log("store"));
    }

    /** The launcher's own jars as the build left them; a program that uses the stack as a library has others too. */
    private String classPath() {
        Path target = workspace.home().resolve("deploy/local/launcher/target");
        Path jar = target.resolve("local-launcher-0.1.0-SNAPSHOT.jar");
        return Files.exists(jar) ? jar + ":" + target.resolve("lib") + "/*" : System.getProperty("java.class.path");
    }
}
