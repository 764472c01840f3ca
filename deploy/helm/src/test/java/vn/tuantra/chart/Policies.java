package vn.tuantra.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What every pod of ours keeps to, beyond what a schema can say. */
final class Policies {

    private Policies() {}

    static List<String> problems(List<Manifest> manifests) {
        List<String> problems = new ArrayList<>();
        for (Manifest manifest : manifests) {
            manifest.pod().forEach(pod -> {
                ofPod(pod).forEach(problem -> problems.add(manifest + ": " + problem));
                pod.containers()
                        .flatMap(container ->
                                ofContainer(container).map(problem -> container.at("name") + " " + problem))
                        .forEach(problem -> problems.add(manifest + ": " + problem));
            });
            if (manifest.kind().equals("Deployment")) {
                ofDeployment(manifest, manifests).forEach(problem -> problems.add(manifest + ": " + problem));
            }
            if (manifest.kind().equals("ServiceAccount")) {
                problems.addAll(
                        unless(isFalse(manifest.at("automountServiceAccountToken")), manifest + ": gives out a token")
                                .toList());
            }
        }
        return problems;
    }

    private static Stream<String> ofPod(Manifest pod) {
        return Stream.of(
                        unless(isTrue(pod.at("securityContext", "runAsNonRoot")), "may run as root"),
                        unless(
                                Objects.equals(pod.at("securityContext", "seccompProfile", "type"), "RuntimeDefault"),
                                "has no seccomp profile"),
                        unless(isFalse(pod.at("automountServiceAccountToken")), "mounts a token"),
                        unless(pod.list("volumes").allMatch(Policies::isBounded), "has a volume without a limit"))
                .flatMap(problem -> problem);
    }

    private static boolean isBounded(Manifest volume) {
        return volume.at("hostPath") == null
                && (volume.at("emptyDir") == null || volume.at("emptyDir", "sizeLimit") != null);
    }

    private static Stream<String> ofContainer(Manifest container) {
        String image = String.valueOf(container.at("image"));
        return Stream.of(
                        unless(isFalse(container.at("securityContext", "allowPrivilegeEscalation")), "may gain rights"),
                        unless(
                                isTrue(container.at("securityContext", "readOnlyRootFilesystem")),
                                "writes to its image"),
                        unless(
                                Objects.equals(container.at("securityContext", "capabilities", "drop"), List.of("ALL")),
                                "keeps capabilities"),
                        unless(container.at("resources", "limits", "memory") != null, "has no limit of memory"),
                        unless(container.at("resources", "requests", "cpu") != null, "asks for no processor"),
                        unless(isPinned(image), "runs " + image),
                        unless(
                                container.list("env").noneMatch(Policies::isSecretInTheOpen),
                                "has a secret in its environment"))
                .flatMap(problem -> problem);
    }

    private static boolean isPinned(String image) {
        return image.matches(".+(@sha256:[0-9a-f]{64}|:(?!latest$)[A-Za-z0-9_.-]+)");
    }

    private static boolean isSecretInTheOpen(Manifest variable) {
        return variable.at("value") != null
                && String.valueOf(variable.at("name")).matches(".*(PASSWORD|SECRET|KEY|JAAS_CONFIG|MONGODB_URI)$");
    }

    private static Stream<String> ofDeployment(Manifest deployment, List<Manifest> all) {
        Object labels = Objects.requireNonNullElse(deployment.at("spec", "selector", "matchLabels"), Map.of());
        Stream<String> always = deployment
                .pod()
                .flatMap(pod -> pod.list("containers"))
                .flatMap(container -> Stream.of("startupProbe", "livenessProbe", "readinessProbe", "lifecycle")
                        .filter(field -> container.at(field) == null)
                        .map(field -> container.at("name") + " has no " + field));
        if (deployment.name().endsWith("-edge")) {
            return always;
        }
        return Stream.of(
                        always,
                        unless(
                                Objects.equals(deployment.at("spec", "strategy", "rollingUpdate", "maxUnavailable"), 0),
                                "goes before another is ready"),
                        unless(selecting("PodDisruptionBudget", all).anyMatch(labels::equals), "has no budget"),
                        unless(
                                deployment
                                        .pod()
                                        .anyMatch(pod -> pod.list("topologySpreadConstraints")
                                                        .count()
                                                == 2),
                                "is not spread"),
                        unless(drainsInTime(deployment), "is killed before it has drained"))
                .flatMap(problem -> problem);
    }

    /** The time before the kill holds the pause, two phases of shutdown and some more. */
    private static boolean drainsInTime(Manifest deployment) {
        return deployment.pod().allMatch(pod -> {
            int grace = Integer.parseInt(String.valueOf(pod.at("terminationGracePeriodSeconds")));
            return pod.list("containers")
                    .map(container -> container.at("lifecycle", "preStop", "sleep", "seconds"))
                    .allMatch(pause -> pause != null && grace >= Integer.parseInt(pause.toString()) + 30);
        });
    }

    private static Stream<Object> selecting(String kind, List<Manifest> all) {
        return all.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .map(manifest -> manifest.at("spec", "selector", "matchLabels"))
                .map(labels -> labels == null ? Map.of() : labels);
    }

    private static Stream<String> unless(boolean kept, String problem) {
        return kept ? Stream.empty() : Stream.of(problem);
    }

    private static boolean isTrue(@org.jspecify.annotations.Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isFalse(@org.jspecify.annotations.Nullable Object value) {
        return Boolean.FALSE.equals(value);
    }
}
