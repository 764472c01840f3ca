package vn.tuantra.suite;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.contract.wiring.Wiring;
import vn.tuantra.testkit.wiring.ServiceSources;
import vn.tuantra.testkit.wiring.WiringCheck;

/** A service is connected as its wiring says, and to nothing else. */
public interface WiringSuite {

    @Test
    default void theServiceIsConnectedAsItSays(@Autowired ApplicationContext context) {
        Map<String, BindingProperties> bindings =
                context.getBean(BindingServiceProperties.class).getBindings();

        new WiringCheck(context.getBean(Wiring.class))
                .consumes(
                        incoming(bindings, BindingProperties::getDestination),
                        incoming(bindings, BindingProperties::getGroup))
                .follows(context.getBeansOfType(TopicFollower.class).entrySet().stream()
                        .collect(Collectors.toMap(
                                Entry::getKey, bean -> bean.getValue().topic())))
                .rebuilds(List.of(context.getBeanDefinitionNames()))
                .runs(context.getBeansOfType(PeriodicJob.class).values().stream()
                        .map(PeriodicJob::name)
                        .toList())
                .publishesAndStores(ServiceSources.ofThisModule())
                .isToldInReadme()
                .isGranted()
                .canSetAside()
                .holds(context.getBean(MongoDatabase.class)
                        .listCollectionNames()
                        .into(new ArrayList<>()));
    }

    private static Map<String, String> incoming(
            Map<String, BindingProperties> bindings, Function<BindingProperties, String> part) {
        return bindings.entrySet().stream()
                .filter(binding -> binding.getKey().endsWith("-in-0"))
                .collect(Collectors.toMap(Entry::getKey, binding -> part.apply(binding.getValue())));
    }
}
