package vn.tuantra.notification.cap;

import java.util.Arrays;

/** The groups of the category list, in CAP's categories and in the two languages of the documents. */
enum CategoryGroup {
    SEC("Security", "An ninh", "Security"),
    CRM("Security", "Hình sự", "Crime"),
    EVL("Security", "Tệ nạn xã hội", "Social evils"),
    ORD("Security", "Trật tự công cộng", "Public order"),
    DIS("Safety", "Mâu thuẫn, bạo lực gia đình", "Disputes and domestic violence"),
    TRA("Transport", "Giao thông", "Traffic"),
    FIR("Fire", "Cháy, nổ", "Fire, explosion"),
    RES("Other", "Cư trú", "Residence"),
    ENV("Env", "Môi trường", "Environment"),
    HLP("Rescue", "Cứu nạn, cứu giúp", "Rescue and help"),
    FRC("Security", "Chống người thi hành nhiệm vụ", "Attack on those on duty"),
    DST("Geo", "Thiên tai, sự cố", "Disaster"),
    OTH("Other", "Vụ việc khác", "Other");

    private final String capCategory;
    private final String nameVi;
    private final String nameEn;

    CategoryGroup(String capCategory, String nameVi, String nameEn) {
        this.capCategory = capCategory;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
    }

    /** The group of a category code; an unknown one is OTH, because the list is data and may grow. */
    static CategoryGroup of(String category) {
        return Arrays.stream(values())
                .filter(group -> category.startsWith(group.name()))
                .findFirst()
                .orElse(OTH);
    }

    String capCategory() {
        return capCategory;
    }

    String nameVi() {
        return nameVi;
    }

    String nameEn() {
        return nameEn;
    }
}
