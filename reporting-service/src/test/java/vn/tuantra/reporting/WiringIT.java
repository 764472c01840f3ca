package vn.tuantra.reporting;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.testkit.wiring.ServiceSources;
import vn.tuantra.testkit.wiring.WiringCheck;

class WiringIT extends RunningReportingService {

    private static final String IN = "-in-0";

    private final ApplicationContext context;

    WiringIT(UnitDirectory directory, ApplicationContext context) {
        super(directory);
        this.context = context;
    }

    @Test
    void theServiceIsConnectedAsItSays() {
        Map<String, BindingProperties> bindings =
                context.getBean(BindingServiceProperties.class).getBindings();

        new WiringCheck(ReportingWiring.WIRING)
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
                .holds(context.getBean(MongoDatabase.class)
                        .listCollectionNames()
                        .into(new ArrayList<>()));
    }

    private static Map<String, String> incoming(
            Map<String, BindingProperties> bindings, Function<BindingProperties, String> part) {
        return bindings.entrySet().stream()
                .filter(binding -> binding.getKey().endsWith(IN))
                .collect(Collectors.toMap(Entry::getKey, binding -> part.apply(binding.getValue())));
    }
}
