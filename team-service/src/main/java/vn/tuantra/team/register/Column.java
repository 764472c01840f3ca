package vn.tuantra.team.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tuantra.chassis.text.Folding;

/** The columns of the register, found by either name, with or without tone marks. */
enum Column {
    TEAM("team", "Tên tổ", true),
    GROUP("group", "Mã tổ dân phố", true),
    DECISION_NUMBER("decisionNumber", "Số quyết định", false),
    DECISION_DATE("decisionDate", "Ngày quyết định", false),
    EFFECTIVE_DATE("effectiveDate", "Ngày hiệu lực", false),
    REASON("reason", "Lý do", false),
    FULL_NAME("fullName", "Họ và tên", true),
    BIRTH_YEAR("birthYear", "Năm sinh", true),
    SEX("sex", "Giới tính", true),
    CATEGORY("category", "Thành phần", true),
    OTHER_CATEGORY("otherCategory", "Thành phần khác", false),
    PHONE("phone", "Điện thoại", true),
    ROLE("role", "Vai trò", true),
    JOINED_ON("joinedOn", "Ngày vào tổ", true);

    private static final List<Column> ORDER = List.of(values());

    private final String code;
    private final String nameVi;
    private final boolean mandatory;

    Column(String code, String nameVi, boolean mandatory) {
        this.code = code;
        this.nameVi = nameVi;
        this.mandatory = mandatory;
    }

    String code() {
        return code;
    }

    String nameVi() {
        return nameVi;
    }

    /** Where the workbook that is given out has it, from 0. */
    int position() {
        return ORDER.indexOf(this);
    }

    boolean isMandatory() {
        return mandatory;
    }

    static Optional<Column> of(String header) {
        String folded = Folding.fold(header);
        return Arrays.stream(values())
                .filter(column -> Folding.fold(column.code).equals(folded)
                        || Folding.fold(column.nameVi).equals(folded))
                .findFirst();
    }
}
