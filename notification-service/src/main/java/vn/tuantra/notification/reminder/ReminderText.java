package vn.tuantra.notification.reminder;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.notification.channel.ChannelProperties;
import vn.tuantra.notification.channel.Message;
import vn.tuantra.notification.duty.Contact;

/** What a reminder says: what kind of thing, and when. The thing itself is looked up by those who may see it. */
@Component
class ReminderText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ChannelProperties properties;

    ReminderText(ChannelProperties properties) {
        this.properties = properties;
    }

    Message message(Reminder reminder, Contact contact, String to) {
        UUID id = UUID.nameUUIDFromBytes((reminder.id() + "/" + contact.id()).getBytes(StandardCharsets.UTF_8));
        return new Message(id, to, "Nhắc việc", line(reminder), false, properties.screenUrl());
    }

    static String line(Reminder reminder) {
        String day = DAY.format(reminder.dueOn());
        return switch (reminder.kind()) {
            case REPORT_DUE -> "Báo cáo phải gửi chậm nhất hết ngày %s (còn %d ngày).".formatted(day, reminder.step());
            case REPORT_OVERDUE -> "Báo cáo đã quá hạn %d ngày (hạn %s).".formatted(reminder.step(), day);
            case TRAINING_EXPIRING -> "Một chứng nhận tập huấn hết hạn ngày %s.".formatted(day);
            case PERMIT_EXPIRING -> "Một giấy phép công cụ hỗ trợ hết hạn ngày %s.".formatted(day);
            case EQUIPMENT_NOT_RETURNED ->
                "Một trang bị chưa được giao trả sau ca tuần tra ngày %s. Kiểm tra ngay.".formatted(day);
        };
    }
}
