package vn.tuantra.notification.channel;

import java.util.UUID;

/**
 * What a person is told. The text holds no personal data and no place more exact than the residential group.
 *
 * @param id of the delivery; gateways that support it drop a second message with the same id
 * @param to the address in the clear
 * @param urgent S1 and S2
 * @param link what opens on a tap
 */
public record Message(UUID id, String to, String subject, String text, boolean urgent, String link) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
