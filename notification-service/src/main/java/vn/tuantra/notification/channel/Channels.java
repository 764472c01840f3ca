package vn.tuantra.notification.channel;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.alert.Channel;

/** The channels that this installation has, each with its own breaker and bulkhead. */
@Component
public class Channels {

    private final Map<Channel, ChannelPort> ports = new EnumMap<>(Channel.class);

    Channels(List<ChannelPort> available, MeterRegistry meters) {
        available.forEach(port -> ports.put(port.channel(), new ResilientChannel(port, meters)));
    }

    public Optional<ChannelPort> of(Channel channel) {
        return Optional.ofNullable(ports.get(channel));
    }

    public boolean has(Channel channel) {
        return ports.containsKey(channel);
    }
}
