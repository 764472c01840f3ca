package vn.tuantra.notification.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Resolves names to public addresses only, at the moment of connecting, so that no name can point elsewhere later. */
final class PublicAddresses implements DnsResolver {

    private static final int CARRIER_NAT_FIRST = 100;
    private static final int CARRIER_NAT_MASK = 0xC0;
    private static final int CARRIER_NAT_SECOND = 0x40;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int UNIQUE_LOCAL = 0xFC;

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : all) {
            if (!isPublic(address)) {
                throw new PrivateAddress();
            }
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            boolean carrierNat = first == CARRIER_NAT_FIRST && (second & CARRIER_NAT_MASK) == CARRIER_NAT_SECOND;
            boolean thisNetworkOrReserved = first == 0 || first >= 240;
            return !carrierNat && !thisNetworkOrReserved;
        }
        return (bytes[0] & UNIQUE_LOCAL_MASK) != UNIQUE_LOCAL && !isTranslatedPrivate(bytes);
    }

    /** {@code 64:ff9b::/96} and {@code 2002::/16} carry an IPv4 address that a gateway would reach. */
    private static boolean isTranslatedPrivate(byte[] bytes) {
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF && bytes[3] == (byte) 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return nat64 || sixToFour;
    }

    /** A receiver in a private network, which is not allowed. */
    static final class PrivateAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateAddress() {
            super("not a public address");
        }
    }
}
