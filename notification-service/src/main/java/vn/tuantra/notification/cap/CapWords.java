package vn.tuantra.notification.cap;

import java.util.Locale;

/** The sentences of a document, in one language. */
enum CapWords {
    VI {
        @Override
        String event(CategoryGroup group, String category) {
            return group.nameVi() + " (" + category + ")";
        }

        @Override
        String headline(CapMessage message) {
            return switch (message.type()) {
                case ALERT -> "Vụ việc " + message.incident().severity() + " tại " + message.areaName();
                case UPDATE -> "Cập nhật vụ việc tại " + message.areaName();
                case CANCEL -> "Hủy báo động tại " + message.areaName();
            };
        }

        @Override
        String description(CapMessage message) {
            return "Vụ việc " + numberOf(message) + ", trạng thái: " + state(message) + ".";
        }

        private static String state(CapMessage message) {
            return switch (message.incident().state()) {
                case DRAFT -> "nháp";
                case REPORTED -> "đã báo cáo";
                case ACKNOWLEDGED -> "đã tiếp nhận";
                case RESPONDING -> "đang xử lý";
                case HANDED_OVER -> "đã bàn giao";
                case RESOLVED -> "đã giải quyết";
                case CLOSED -> "kết thúc";
                case FALSE_ALARM -> "tin báo không đúng";
                case MERGED -> "trùng với vụ việc khác";
            };
        }
    },
    EN {
        @Override
        String event(CategoryGroup group, String category) {
            return group.nameEn() + " (" + category + ")";
        }

        @Override
        String headline(CapMessage message) {
            return switch (message.type()) {
                case ALERT -> message.incident().severity() + " incident, " + message.areaName();
                case UPDATE -> "Update of the incident, " + message.areaName();
                case CANCEL -> "Alert cancelled, " + message.areaName();
            };
        }

        @Override
        String description(CapMessage message) {
            String state =
                    message.incident().state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return "Incident " + numberOf(message) + ", state: " + state + ".";
        }
    };

    abstract String event(CategoryGroup group, String category);

    abstract String headline(CapMessage message);

    abstract String description(CapMessage message);

    private static String numberOf(CapMessage message) {
        String number = message.incident().number();
        return number == null ? message.incidentId().toString() : number;
    }
}
