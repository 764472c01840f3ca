package vn.tuantra.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.tuantra.contract.alert.Channel;

/** Mail by SMTP. */
final class MailChannel implements ChannelPort {

    private final JavaMailSender mail;
    private final String from;

    MailChannel(JavaMailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public @Nullable String send(Message message) throws ChannelFailure {
        try {
            MimeMessage mime = mail.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(mime, "UTF-8");
            parts.setFrom(from);
            parts.setTo(message.to());
            parts.setSubject(message.subject());
            parts.setText(message.text() + "\n\n" + message.link());
            mime.setHeader("X-Priority", message.urgent() ? "1" : "3");
            mime.setHeader("Auto-Submitted", "auto-generated");
            mail.send(mime);
            return null;
        } catch (MailSendException e) {
            boolean addressRefused = e.getFailedMessages().values().stream()
                    .anyMatch(failure -> failure instanceof SendFailedException refused
                            && refused.getInvalidAddresses() != null
                            && refused.getInvalidAddresses().length > 0);
            throw new ChannelFailure(addressRefused ? "ADDRESS_REFUSED" : "MAIL_FAILED", addressRefused, e);
        } catch (MailException | MessagingException e) {
            throw new ChannelFailure("MAIL_FAILED", false, e);
        }
    }
}
