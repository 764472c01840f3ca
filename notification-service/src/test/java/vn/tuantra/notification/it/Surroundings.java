package vn.tuantra.notification.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What the service talks to: an SMS and voice gateway and a mail server, each real and in this process. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeGateway GATEWAY = new FakeGateway();
    static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
        MAIL.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        KeyPair vapid = p256();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "surroundings",
                        Map.of(
                                "notification.channel.sms.url",
                                GATEWAY.url("/sms"),
                                "notification.channel.voice.url",
                                GATEWAY.url("/voice"),
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                MAIL.getSmtp().getPort(),
                                "notification.channel.web-push.private-key",
                                Base64.getEncoder()
                                        .encodeToString(vapid.getPrivate().getEncoded()),
                                "notification.channel.web-push.public-key",
                                PushBrowser.encode((ECPublicKey) vapid.getPublic()))));
    }

    static KeyPair p256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
