package vn.tuantra.notification.channel;

import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.alert.Channel;

/** One way to reach people. Implementations are thread-safe and bounded in time. */
public interface ChannelPort {

    Channel channel();

    /**
     * Hands the message over and returns the gateway's own number for it, where it gives one.
     *
     * @throws ChannelFailure when it was not taken
     */
    @Nullable
    String send(Message message) throws ChannelFailure;
}
