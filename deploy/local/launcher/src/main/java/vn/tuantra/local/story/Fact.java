package vn.tuantra.local.story;

/** A fact as it arrives on a screen. */
enum Fact {
    REPORTED("reported", "có vụ việc", "an incident"),
    ESCALATED("escalated", "vụ việc được chuyển lên cấp trên", "escalated"),
    ACKNOWLEDGED("acknowledged", "đã có người tiếp nhận", "somebody took it"),
    FORCES_SENT("forces-sent", "lực lượng đã xuất phát", "forces are on their way"),
    RESOLVED("resolved", "đã giải quyết", "resolved");

    private final String key;
    private final String vi;
    private final String en;

    Fact(String key, String vi, String en) {
        this.key = key;
        this.vi = vi;
        this.en = en;
    }

    String key() {
        return key;
    }

    String type() {
        return "vn.tuantra.incident." + key + ".v1";
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }
}
