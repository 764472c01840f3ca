package vn.tuantra.notification.channel;

import org.jspecify.annotations.Nullable;

/** A message was not taken. */
public final class ChannelFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean permanent;

    /**
     * @param code stable, for the ledger and the metric; never part of the message or the address
     * @param permanent whether trying again is useless: the address does not exist any more
     */
    public ChannelFailure(String code, boolean permanent, @Nullable Throwable cause) {
        super(code, cause);
        this.code = code;
        this.permanent = permanent;
    }

    public String code() {
        return code;
    }

    public boolean isPermanent() {
        return permanent;
    }
}
