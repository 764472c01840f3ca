package vn.tuantra.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a document by the schema of its kind: fields that there are not, fields that are missing, values of
 * another type. Kubernetes itself drops an unknown field without a word.
 */
final class Schemas {

    private static final Map<String, Class<?>> KUBERNETES = Map.of(
            "v1/ConfigMap", V1ConfigMap.class,
            "v1/Service", V1Service.class,
            "v1/ServiceAccount", V1ServiceAccount.class,
            "apps/v1/Deployment", V1Deployment.class,
            "batch/v1/Job", V1Job.class,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class,
            "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class,
            "networking.k8s.io/v1/Ingress", V1Ingress.class);

    private static final Map<String, Class<?>> MODELS = Map.of(
            "kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1/KafkaUser", KafkaUser.class,
            "monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class,
            "monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class,
            "gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class);

    /** No library has these: the fields that we use, written down from their documentation. */
    private static final Map<String, String> WRITTEN_DOWN = Map.of(
            "keda.sh/v1alpha1/ScaledObject", "scaledobject.json",
            "mongodbcommunity.mongodb.com/v1/MongoDBCommunity", "mongodbcommunity.json");

    private Schemas() {}

    static List<String> problems(Manifest manifest) {
        String type = manifest.type();
        if (KUBERNETES.containsKey(type)) {
            return byKubernetes(manifest, KUBERNETES.get(type));
        }
        if (MODELS.containsKey(type)) {
            return OperatorModels.problems(manifest, MODELS.get(type));
        }
        if (WRITTEN_DOWN.containsKey(type)) {
            return bySchema(manifest, WRITTEN_DOWN.get(type));
        }
        return List.of(manifest + ": no schema for " + type);
    }

    private static List<String> byKubernetes(Manifest manifest, Class<?> model) {
        var json = JSON.getGson().toJsonTree(manifest.tree());
        try {
            model.getMethod("validateJsonElement", com.google.gson.JsonElement.class)
                    .invoke(null, json);
            Object read = JSON.getGson().fromJson(json, model);
            return read == null ? List.of(manifest + ": nothing to read") : List.of();
        } catch (ReflectiveOperationException | RuntimeException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            return List.of(manifest + ": "
                    + String.valueOf(reason.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<String> bySchema(Manifest manifest, String file) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(file), InputFormat.JSON);
        String json = JSON.getGson().toJson(manifest.tree());
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .map(error -> manifest + ": " + error)
                .toList();
    }

    private static String resource(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
