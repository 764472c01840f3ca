package vn.tuantra.team.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuantra.chassis.text.Folding;

/** The columns of the register, found by any of their names, with or without tone marks. */
enum Column {
    TEAM("team", "Tên tổ", false, "Tổ tuần tra", "Tên tổ tuần tra", "Tên tổ tuần tra nhân dân", "Tổ"),
    GROUP("group", "Mã tổ dân phố", true, "Tổ dân phố", "TDP", "Địa bàn", "Địa bàn phụ trách"),
    DECISION_NUMBER("decisionNumber", "Số quyết định", false, "Số QĐ", "Quyết định số", "Quyết định"),
    DECISION_DATE("decisionDate", "Ngày quyết định", false, "Ngày QĐ", "Ngày ký", "Ngày ban hành"),
    EFFECTIVE_DATE("effectiveDate", "Ngày hiệu lực", false, "Hiệu lực", "Hiệu lực từ"),
    REASON("reason", "Lý do", false, "Lý do khi có cảnh báo"),
    FULL_NAME("fullName", "Họ và tên", true, "Họ tên", "Họ, tên", "Họ và tên thành viên", "Tên thành viên"),
    BIRTH_YEAR("birthYear", "Năm sinh", true, "Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh năm"),
    SEX("sex", "Giới tính", true, "Nam/Nữ", "Nam, nữ", "Giới"),
    CATEGORY("category", "Thành phần", true, "Lực lượng", "Thuộc lực lượng", "Nguồn", "Thành phần tham gia"),
    OTHER_CATEGORY("otherCategory", "Thành phần khác", false, "Ghi rõ thành phần"),
    PHONE("phone", "Điện thoại", true, "Số điện thoại", "SĐT", "ĐT", "Số ĐT", "Điện thoại liên hệ"),
    ROLE("role", "Vai trò", true, "Chức vụ", "Chức danh", "Chức vụ trong tổ", "Nhiệm vụ"),
    JOINED_ON("joinedOn", "Ngày vào tổ", false, "Ngày tham gia", "Tham gia từ", "Từ ngày");

    private static final List<Column> ORDER = List.of(values());
    private static final Map<String, Column> BY_NAME = ORDER.stream()
            .flatMap(column -> column.names().map(name -> Map.entry(name, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern REMARK = Pattern.compile("\\(.*?\\)|\\*");

    private final String code;
    private final String nameVi;
    private final boolean mandatory;
    /** Further names, with strokes between them. */
    private final String others;

    Column(String code, String nameVi, boolean mandatory, String... others) {
        this.code = code;
        this.nameVi = nameVi;
        this.mandatory = mandatory;
        this.others = String.join("|", others);
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

    static Optional<Column> ofCode(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /** The column that a heading means; what stands in brackets and asterisks do not count. */
    static Optional<Column> of(String heading) {
        String folded = Folding.fold(REMARK.matcher(heading).replaceAll(" ")).strip();
        return Optional.ofNullable(BY_NAME.get(folded));
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(code, nameVi), Stream.of(others.split("\\|", -1)))
                .map(Folding::fold)
                .distinct();
    }
}
