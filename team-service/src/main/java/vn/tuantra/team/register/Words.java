package vn.tuantra.team.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.word.TeamWords;

/** What people write into a register, and what it means. */
final class Words {

    private static final Pattern REMARK = Pattern.compile("\\(.*?\\)");
    private static final Map<String, Enum<?>> MEANINGS = new HashMap<>();

    static {
        Stream.of(Sex.values(), MemberRole.values(), MemberCategory.values())
                .flatMap(Arrays::stream)
                .forEach(constant -> {
                    MEANINGS.put(key(constant.getDeclaringClass(), TeamWords.title(constant)), constant);
                    MEANINGS.put(key(constant.getDeclaringClass(), constant.name()), constant);
                });
        alias(MemberCategory.AREA_OFFICER, "CSKV", "Công an khu vực", "Công an phường");
        alias(MemberCategory.CIVIL_GUARD, "BVDP");
        alias(MemberCategory.YOUTH, "Đoàn thanh niên", "Đoàn viên", "Đoàn viên thanh niên");
        alias(MemberRole.MEMBER, "Thành viên", "Đội viên");
    }

    private static void alias(Enum<?> constant, String... words) {
        for (String word : words) {
            MEANINGS.put(key(constant.getDeclaringClass(), word), constant);
        }
    }

    private Words() {}

    static <E extends Enum<E>> Optional<E> meaning(Class<E> type, String word) {
        Enum<?> exact = MEANINGS.get(key(type, word));
        // "Cảnh sát khu vực (CSKV)": what stands in brackets only repeats it.
        Enum<?> meant =
                exact == null ? MEANINGS.get(key(type, REMARK.matcher(word).replaceAll(" "))) : exact;
        return Optional.ofNullable(meant).map(type::cast);
    }

    private static String key(Class<?> type, String word) {
        return type.getSimpleName() + "/" + Folding.fold(word).strip();
    }
}
