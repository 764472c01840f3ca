package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;

/**
 * Turns a reorganisation into steps on this register: the new wards with their police, the ends of the old ones in
 * favour of them, the end of the district, and a successor for every residential group. Groups of a ward that is split
 * go where the given assignment says; the law draws lines along streets that no register knows.
 */
final class PlanReorganisation {

    private final Reorganisation law;
    private final RegisterSnapshot register;
    private final Map<String, String> wardOfGroup;
    private final WardAreas areas = new WardAreas();
    private final LocalDate day;
    private final LocalDate before;
    private final List<UnitStep> steps = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Unit> newWards = new HashMap<>();

    private PlanReorganisation(Reorganisation law, RegisterSnapshot register, Map<String, String> wardOfGroup) {
        this.law = law;
        this.register = register;
        this.wardOfGroup = wardOfGroup;
        this.day = law.effectiveDate();
        this.before = day.minusDays(1);
    }

    /** @param wardOfGroup code of the new ward by code of the residential group, for groups of split wards */
    static UnitPlan of(Reorganisation law, RegisterSnapshot register, Map<String, String> wardOfGroup) {
        PlanReorganisation plan = new PlanReorganisation(law, register, wardOfGroup);
        plan.foundWards();
        law.merged().forEach(plan::merge);
        law.successions().forEach(plan::succeed);
        plan.endDistrict();
        return new UnitPlan(plan.steps, plan.problems);
    }

    private void foundWards() {
        Optional<Unit> city = top(Line.GOV);
        Optional<Unit> cityPolice = top(Line.POLICE);
        if (city.isEmpty() || cityPolice.isEmpty()) {
            problem("city", "UNKNOWN_PARENT", "CITY");
            return;
        }
        for (Reorganisation.Ward ward : law.wards()) {
            UUID wardId = law.idOf("GOV/" + ward.code());
            UUID policeId = law.idOf("POLICE/" + ward.code());
            Unit gov = ward(wardId, Line.GOV, ward.code(), ward.nameVi(), city.get(), policeId, dutiesOfTheDistrict())
                    .with(areas.of(ward.code()).orElse(null));
            newWards.put(ward.code(), gov);
            steps.add(UnitStep.register(gov));
            steps.add(UnitStep.register(ward(
                    policeId,
                    Line.POLICE,
                    law.policePrefix() + ward.code(),
                    ward.policeNameVi(),
                    cityPolice.get(),
                    wardId,
                    List.of(new DutyAssignment(DutyRole.WARD_POLICE_COMMAND, day, null)))));
        }
    }

    /** What the district's offices did for the wards is the wards' own from that day on (III.2, III.5). */
    private List<DutyAssignment> dutiesOfTheDistrict() {
        return List.of(
                new DutyAssignment(DutyRole.WELFARE_OWNER, day, null),
                new DutyAssignment(DutyRole.COMMENDATION_OWNER, day, null));
    }

    private void merge(Reorganisation.Merger merger) {
        LocalDate on = merger.on();
        Optional<Unit> old = oldWard(merger.code(), on.minusDays(1)).filter(ward -> ward.validTo() == null);
        Optional<Unit> heir = oldWard(merger.into(), on);
        if (old.isPresent() && heir.isPresent()) {
            Unit from = old.get();
            Unit to = heir.get();
            UUID police = to.counterpartId() == null ? to.unitId() : to.counterpartId();
            List<Unit> groups = register.below(from.unitId(), on.minusDays(1)).toList();
            endWard(
                    from,
                    on,
                    List.of(whole(to.unitId(), on, merger.legalBasis())),
                    List.of(whole(police, on, merger.legalBasis())));
            groups.forEach(group -> moveInto(group, to, on, merger.legalBasis()));
        }
    }

    private void succeed(Reorganisation.Succession succession) {
        Optional<Unit> old = oldWard(succession.code(), before);
        if (old.isEmpty()) {
            problem("ward", "UNKNOWN_UNIT", succession.code());
            return;
        }
        Unit ward = old.get();
        List<UnitSuccession> heirs = new ArrayList<>();
        List<UnitSuccession> policeHeirs = new ArrayList<>();
        for (Reorganisation.Heir heir : succession.heirs()) {
            heirs.add(new UnitSuccession(law.idOf("GOV/" + heir.code()), heir.kind(), day, law.legalBasis()));
            policeHeirs.add(new UnitSuccession(law.idOf("POLICE/" + heir.code()), heir.kind(), day, law.legalBasis()));
        }
        List<Unit> groups = register.below(ward.unitId(), before).toList();
        endWard(ward, day, heirs, policeHeirs);
        groups.forEach(group -> move(group, succession));
    }

    private void move(Unit group, Reorganisation.Succession succession) {
        if (group.level() != Level.RESIDENTIAL_GROUP) {
            steps.add(UnitStep.end(group.unitId(), day, List.of()));
            return;
        }
        Reorganisation.Heir first = succession.heirs().getFirst();
        String code = first.kind() == SuccessionKind.WHOLE ? first.code() : wardOfGroup.get(group.code());
        if (code == null) {
            problem("group", "GROUP_WITHOUT_SUCCESSOR", group.code());
        } else if (succession.heirs().stream().noneMatch(heir -> heir.code().equals(code))) {
            problem("ward", "NOT_A_SUCCESSOR", group.code());
        } else {
            Optional.ofNullable(newWards.get(code)).ifPresent(ward -> moveInto(group, ward, day, law.legalBasis()));
        }
    }

    /** The same group under another ward is another unit: the tree of every day before stays what it was. */
    private void moveInto(Unit group, Unit ward, LocalDate on, String legalBasis) {
        Unit moved = new Unit(
                law.idOf("group/" + group.unitId()),
                group.line(),
                group.level(),
                group.code(),
                group.nameVi(),
                ward.unitId(),
                null,
                on,
                null,
                List.of(),
                group.location(),
                group.geometry(),
                List.of());
        register.put(moved);
        steps.add(UnitStep.register(moved));
        steps.add(UnitStep.end(group.unitId(), on, List.of(whole(moved.unitId(), on, legalBasis))));
    }

    private void endDistrict() {
        register.byCode(Line.GOV, Level.DISTRICT, law.district(), before)
                .ifPresent(district -> endWithOffices(district, day));
        register.byCode(
                        Line.POLICE,
                        Level.DISTRICT,
                        law.policePrefix() + law.district(),
                        law.districtPoliceEnds().minusDays(1))
                .ifPresent(police -> endWithOffices(police, law.districtPoliceEnds()));
    }

    private void endWithOffices(Unit unit, LocalDate end) {
        register.below(unit.unitId(), end.minusDays(1))
                .filter(office -> office.level() == Level.OFFICE)
                .toList()
                .forEach(office -> steps.add(UnitStep.end(office.unitId(), end, List.of())));
        steps.add(UnitStep.end(unit.unitId(), end, List.of()));
    }

    private void endWard(Unit ward, LocalDate end, List<UnitSuccession> heirs, List<UnitSuccession> policeHeirs) {
        steps.add(UnitStep.end(ward.unitId(), end, heirs));
        register.put(ward.endedOn(end, heirs));
        UUID police = ward.counterpartId();
        if (police != null && register.find(police).isPresent()) {
            steps.add(UnitStep.end(police, end, policeHeirs));
        }
    }

    private Optional<Unit> oldWard(String code, LocalDate on) {
        return register.byCode(Line.GOV, Level.WARD, code, on);
    }

    /** The city above the district that ends; where no district is registered, the only city there is. */
    private Optional<Unit> top(Line line) {
        String code = line == Line.POLICE ? law.policePrefix() + law.district() : law.district();
        Optional<Unit> aboveDistrict = register.byCode(
                        line, Level.DISTRICT, code, law.districtPoliceEnds().minusDays(1))
                .map(Unit::parentId)
                .flatMap(register::find);
        return aboveDistrict.or(() -> register.all()
                .filter(unit -> unit.line() == line && unit.level() == Level.CITY && unit.isValidOn(day))
                .findFirst());
    }

    private Unit ward(
            UUID id,
            Line line,
            String code,
            String name,
            Unit parent,
            @Nullable UUID counterpart,
            List<DutyAssignment> duties) {
        return new Unit(
                id,
                line,
                Level.WARD,
                code,
                name,
                parent.unitId(),
                counterpart,
                day,
                null,
                duties,
                null,
                null,
                List.of());
    }

    private static UnitSuccession whole(UUID to, LocalDate on, String legalBasis) {
        return new UnitSuccession(to, SuccessionKind.WHOLE, on, legalBasis);
    }

    private void problem(String field, String code, String value) {
        problems.add(new RowProblem(0, field, code, value));
    }
}
