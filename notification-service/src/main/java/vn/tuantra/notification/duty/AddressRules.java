package vn.tuantra.notification.duty;

import java.util.Map;
import java.util.regex.Pattern;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.PhoneNumber;
import vn.tuantra.contract.alert.Channel;

/** What an address of each channel looks like. */
final class AddressRules {

    /** In the national form: nobody on duty has a number of another country, and a message there costs and tells. */
    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");

    private static final Pattern TELEPHONE = Pattern.compile("0[235789]\\d{8,9}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[A-Za-z0-9.-]{1,190}");

    private AddressRules() {}

    /**
     * The address in one form: people write telephone numbers with spaces, dots and dashes.
     *
     * @throws Refusal {@code INVALID_ADDRESS}; the address itself is not repeated
     */
    static String checked(Channel channel, String given) {
        String address = switch (channel) {
            case SMS, VOICE -> PhoneNumber.national(given);
            default -> given;
        };
        boolean good = switch (channel) {
            case SMS -> MOBILE.matcher(address).matches();
            case VOICE -> TELEPHONE.matcher(address).matches();
            case EMAIL -> MAIL.matcher(address).matches();
            case WEB_PUSH -> PushAddress.parse(address).isPresent();
            case SCREEN, WEBHOOK, CAP -> false;
        };
        if (!good) {
            throw Refusal.invalid("INVALID_ADDRESS", Map.of("field", "addresses", "channel", channel));
        }
        return address;
    }
}
