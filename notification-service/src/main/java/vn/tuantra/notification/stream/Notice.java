package vn.tuantra.notification.stream;

import vn.tuantra.chassis.messaging.ReceivedEvent;

/**
 * Something to show that is no alert, such as a channel drill: it moves no cursor and is not replayed.
 *
 * @param bytes ready to be written
 */
record Notice(@SuppressWarnings("ArrayRecordComponent") byte[] bytes) // shared by all screens, never compared
        implements Outgoing {

    static Notice of(ReceivedEvent event, byte[] body) {
        return new Notice(SseText.ending(SseText.fields(event, body), new byte[0]));
    }
}
