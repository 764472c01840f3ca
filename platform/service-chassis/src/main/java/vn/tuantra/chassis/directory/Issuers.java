package vn.tuantra.chassis.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** How units are written on documents: who issues, under whom, where, and who signs. */
public final class Issuers {

    private static final Locale VI = Locale.of("vi");

    private final UnitDirectory directory;
    private final boolean onBehalfOfCommittee;

    /** @param onBehalfOfCommittee whether a chair signs "TM. ỦY BAN NHÂN DÂN" */
    public Issuers(UnitDirectory directory, boolean onBehalfOfCommittee) {
        this.directory = directory;
        this.onBehalfOfCommittee = onBehalfOfCommittee;
    }

    /**
     * A body that issues documents.
     *
     * @param abbreviation in the symbol of its documents
     * @param capacity above the signature
     */
    public record Issuer(
            @Nullable String superior, String name, String abbreviation, String place, List<String> capacity) {}

    /** The unit as it was at a time; by the name that is given where it is not known then. */
    public Issuer of(UUID unitId, String fallback, Instant at) {
        UnitTree tree = directory.tree();
        Optional<OrgUnit> known = tree.at(unitId, at).or(() -> tree.find(unitId));
        return known.map(unit -> of(unit, tree, at))
                .orElseGet(() -> new Issuer(null, fallback.toUpperCase(VI), initials(fallback), fallback, List.of()));
    }

    /** The body that an office belongs to, or the unit itself. */
    public Issuer bodyOf(UUID unitId, String fallback, Instant at) {
        UnitTree tree = directory.tree();
        UUID body = tree.at(unitId, at)
                .filter(unit -> unit.level() == Level.OFFICE)
                .map(OrgUnit::parentId)
                .orElse(unitId);
        return of(body, fallback, at);
    }

    /** Whom a report is sent to: the body that has the office which gathers. */
    public List<String> addressee(@Nullable UUID consolidatorId, Instant at) {
        UnitTree tree = directory.tree();
        return tree.at(consolidatorId, at)
                .map(unit -> unit.level() == Level.OFFICE
                        ? tree.at(unit.parentId(), at).orElse(unit)
                        : unit)
                .map(unit -> List.of(unit.nameVi()))
                .orElse(List.of());
    }

    /** Whom a consolidation is sent to: the chair of the committee beside the police (IV.2). */
    public List<String> chairBeside(UUID policeId, Instant at) {
        UnitTree tree = directory.tree();
        return tree.at(policeId, at)
                .map(unit -> unit.level() == Level.OFFICE
                        ? tree.at(unit.parentId(), at).orElse(unit)
                        : unit)
                .flatMap(unit -> tree.at(unit.counterpartId(), at))
                .map(unit -> List.of("Chủ tịch " + committee(unit.nameVi())))
                .orElse(List.of());
    }

    private Issuer of(OrgUnit unit, UnitTree tree, Instant at) {
        @Nullable OrgUnit above = tree.at(unit.parentId(), at).orElse(null);
        if (unit.level() == Level.OFFICE) {
            String superior = above == null ? null : body(above);
            return new Issuer(
                    superior,
                    unit.nameVi().toUpperCase(VI),
                    initials(unit.nameVi()),
                    above == null ? placeOf(unit.nameVi()) : placeOf(above.nameVi()),
                    List.of("THỦ TRƯỞNG ĐƠN VỊ"));
        }
        String superior = above == null ? null : body(above);
        boolean police = unit.line() == Line.POLICE;
        return new Issuer(
                superior,
                body(unit),
                police ? initials(unit.nameVi().split("\\s"), unit.level() == Level.CITY ? 4 : 3) : "UBND",
                placeOf(unit.nameVi()),
                police
                        ? List.of("TRƯỞNG CÔNG AN")
                        : onBehalfOfCommittee ? List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") : List.of("CHỦ TỊCH"));
    }

    private static String body(OrgUnit unit) {
        return (unit.line() == Line.GOV && unit.level() != Level.OFFICE ? committee(unit.nameVi()) : unit.nameVi())
                .toUpperCase(VI);
    }

    /** Some registers call the ward, others its committee. */
    static String committee(String name) {
        return name.startsWith("UBND ") ? name : "UBND " + name.substring(0, 1).toLowerCase(VI) + name.substring(1);
    }

    /** The name without the kinds of unit before it: "Công an quận Ba Đình" sits in Ba Đình. */
    static String placeOf(String name) {
        return name.replaceFirst("^(Công an |UBND )?([Pp]hường|[Qq]uận|[Tt]hành phố|[Tt]hị trấn|[Xx]ã) ", "");
    }

    /** Of the office itself, without the unit that it belongs to. */
    static String initials(String name) {
        return initials(
                name.replaceFirst(",? (Công an )?(quận|phường|thành phố) .*$", "")
                        .split("\\s"),
                Integer.MAX_VALUE);
    }

    private static String initials(String[] words, int most) {
        return Stream.of(words)
                .filter(word -> !word.isEmpty())
                .limit(most)
                .map(word -> word.substring(0, 1).toUpperCase(VI))
                .collect(Collectors.joining());
    }
}
