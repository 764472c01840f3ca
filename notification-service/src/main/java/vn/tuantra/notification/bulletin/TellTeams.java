package vn.tuantra.notification.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.bulletin.BulletinPublished;
import vn.tuantra.contract.bulletin.BulletinVisibility;
import vn.tuantra.notification.channel.ChannelProperties;
import vn.tuantra.notification.channel.Message;
import vn.tuantra.notification.channel.Messenger;
import vn.tuantra.notification.duty.Contacts;

/** Each team leader of the areas concerned is told once, by push or else by SMS. */
@Component
class TellTeams {

    /** Teams are not told of what they may not read. */
    private static final Set<BulletinVisibility> FOR_TEAMS =
            Set.of(BulletinVisibility.TEAM, BulletinVisibility.PARTNERS);

    private static final Set<Channel> CHANNELS = Set.of(Channel.WEB_PUSH, Channel.SMS);

    private final Contacts contacts;
    private final Messenger messenger;
    private final ToldBulletins told;
    private final ChannelProperties properties;

    TellTeams(Contacts contacts, Messenger messenger, ToldBulletins told, ChannelProperties properties) {
        this.contacts = contacts;
        this.messenger = messenger;
        this.told = told;
        this.properties = properties;
    }

    void tell(BulletinPublished published) {
        if (!FOR_TEAMS.contains(published.visibility()) || told.contains(published)) {
            return;
        }
        for (UUID unit : published.audience()) {
            contacts.ofUnit(unit).stream()
                    .filter(contact -> contact.teamId() != null)
                    .forEach(contact -> messenger.tell(contact, CHANNELS, to -> message(published, contact.id(), to)));
        }
        told.add(published);
    }

    private Message message(BulletinPublished published, UUID contactId, String to) {
        UUID id = UUID.nameUUIDFromBytes((published.bulletinId() + "/" + contactId).getBytes(StandardCharsets.UTF_8));
        String kind = switch (published.kind()) {
            case CRIME_METHOD -> "phương thức, thủ đoạn";
            case CRIME_INFO -> "tin về tội phạm";
            case EVIL -> "tệ nạn";
            case WARNING -> "cảnh báo";
        };
        return new Message(
                id,
                to,
                "Thông tin mới",
                "Có thông tin mới (%s) cho địa bàn của tổ. Mở ứng dụng.".formatted(kind),
                false,
                properties.screenUrl());
    }
}
