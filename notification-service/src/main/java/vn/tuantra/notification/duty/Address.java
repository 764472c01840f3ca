package vn.tuantra.notification.duty;

import vn.tuantra.contract.alert.Channel;

/**
 * A way to a person.
 *
 * @param sealed phone number, mail address or push subscription, sealed with the contact's own key
 */
public record Address(Channel channel, String sealed) {}
