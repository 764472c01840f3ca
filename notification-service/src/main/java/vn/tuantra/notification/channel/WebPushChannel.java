package vn.tuantra.notification.channel;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryption;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.notification.duty.PushAddress;
import vn.tuantra.notification.outbound.OutboundFailure;
import vn.tuantra.notification.outbound.OutboundHttp;

/**
 * Web Push (RFC 8030) to the phone app, encrypted for the one browser (RFC 8291) and signed with the installation's
 * VAPID key (RFC 8292). The push service cannot read the message, but the text holds no personal data all the same.
 */
final class WebPushChannel implements ChannelPort {

    private static final int HOURS_VALID = 12;
    private static final String KEEP_SECONDS = "3600";
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final VAPIDKeyPair keys;
    private final MessageEncryption encryption = MessageEncryptions.of();
    private final String contact;
    private final OutboundHttp http;
    private final Clock clock;

    WebPushChannel(PushProperties properties, OutboundHttp http, Clock clock) {
        this.keys = VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(Base64.getDecoder().decode(properties.privateKey())),
                PublicKeySources.ofUncompressedBytes(Base64.getUrlDecoder().decode(properties.publicKey())));
        this.contact = properties.contact();
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEB_PUSH;
    }

    @Override
    public @Nullable String send(Message message) throws ChannelFailure {
        PushAddress to =
                PushAddress.parse(message.to()).orElseThrow(() -> new ChannelFailure("ADDRESS_REFUSED", true, null));
        EncryptedPushMessage sealed = encryption.encrypt(
                UserAgentMessageEncryptionKeyInfo.of(to.p256dh(), to.auth()), PushMessage.ofUTF8(text(message)));
        Map<String, String> headers = Map.of(
                "Authorization",
                authorization(to),
                "TTL",
                KEEP_SECONDS,
                "Urgency",
                message.urgent() ? "high" : "normal",
                "Content-Encoding",
                sealed.contentEncoding());
        try {
            refuseUnlessTaken(http.post(to.endpoint(), headers, "application/octet-stream", sealed.toBytes()));
            return null;
        } catch (OutboundFailure e) {
            throw new ChannelFailure("PUSH_" + e.code(), "PRIVATE_ADDRESS".equals(e.code()), e);
        }
    }

    private String authorization(PushAddress to) {
        return keys.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(to.endpoint().toString())
                .expirationTime(clock.instant().plus(HOURS_VALID, ChronoUnit.HOURS))
                .subject(contact)
                .build());
    }

    private static String text(Message message) {
        return EventJson.mapper()
                .writeValueAsString(Map.of(
                        "title", message.subject(),
                        "body", message.text(),
                        "tag", message.id().toString(),
                        "link", message.link()));
    }

    private static void refuseUnlessTaken(OutboundHttp.Answer answer) throws ChannelFailure {
        if (answer.status() == NOT_FOUND || answer.status() == GONE) {
            throw new ChannelFailure("ADDRESS_GONE", true, null);
        }
        if (!answer.isSuccess()) {
            throw new ChannelFailure("PUSH_FAILED", false, null);
        }
    }
}
