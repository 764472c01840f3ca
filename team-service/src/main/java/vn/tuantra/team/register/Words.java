package vn.tuantra.team.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;

/** What people write into a register, and what it means. Also the way back, for the workbook that is given out. */
final class Words {

    private static final Map<Enum<?>, String> VIETNAMESE = Map.ofEntries(
            Map.entry(Sex.MALE, "Nam"),
            Map.entry(Sex.FEMALE, "Nữ"),
            Map.entry(MemberRole.LEADER, "Tổ trưởng"),
            Map.entry(MemberRole.DEPUTY, "Tổ phó"),
            Map.entry(MemberRole.MEMBER, "Tổ viên"),
            Map.entry(MemberCategory.AREA_OFFICER, "Cảnh sát khu vực"),
            Map.entry(MemberCategory.CIVIL_GUARD, "Bảo vệ dân phố"),
            Map.entry(MemberCategory.CIVIL_DEFENCE, "Dân phòng"),
            Map.entry(MemberCategory.YOUTH, "Thanh niên"),
            Map.entry(MemberCategory.SELF_MANAGEMENT, "Tự quản"),
            Map.entry(MemberCategory.GOOD_CITIZEN, "Quần chúng tốt"),
            Map.entry(MemberCategory.OTHER, "Khác"));
    private static final Map<String, Enum<?>> MEANINGS = new HashMap<>();

    static {
        VIETNAMESE.forEach((constant, word) -> {
            MEANINGS.put(key(constant.getDeclaringClass(), word), constant);
            MEANINGS.put(key(constant.getDeclaringClass(), constant.name()), constant);
        });
        MEANINGS.put(key(MemberCategory.class, "CSKV"), MemberCategory.AREA_OFFICER);
    }

    private Words() {}

    static <E extends Enum<E>> Optional<E> meaning(Class<E> type, String word) {
        return Optional.ofNullable(MEANINGS.get(key(type, word))).map(type::cast);
    }

    static String vietnamese(Enum<?> constant) {
        return VIETNAMESE.getOrDefault(constant, constant.name());
    }

    private static String key(Class<?> type, String word) {
        return type.getSimpleName() + "/" + Folding.fold(word);
    }
}
