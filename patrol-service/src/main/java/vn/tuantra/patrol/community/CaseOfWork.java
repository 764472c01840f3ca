package vn.tuantra.patrol.community;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.contract.community.ConciliationKind;
import vn.tuantra.contract.community.ConciliationResult;
import vn.tuantra.contract.community.DispersalResult;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.patrol.casereport.CaseReports;

/**
 * What must not stay between the team and the people: a conciliation that failed under threats (REQ-COM-2), a gathering
 * that refused to go or had weapons (REQ-COM-5). Its modifiers make it complicated.
 *
 * @param words for the duty officer; they name nobody
 */
record CaseOfWork(String category, Set<Modifier> modifiers, String words) {

    CaseOfWork {
        modifiers = Set.copyOf(modifiers);
    }

    /** Empty for what is no case, which is nearly everything. */
    static Optional<CaseOfWork> in(CommunityWork work) {
        return switch (work.done().deed()) {
            case Deed.Conciliation conciliation -> of(conciliation);
            case Deed.Dispersal dispersal -> of(dispersal);
            case Deed.Outreach _, Deed.Reminder _, Deed.Households _ -> Optional.empty();
        };
    }

    private static Optional<CaseOfWork> of(Deed.Conciliation conciliation) {
        if (conciliation.result() != ConciliationResult.FAILED || !conciliation.threats()) {
            return Optional.empty();
        }
        return Optional.of(new CaseOfWork(
                conciliation.kind() == ConciliationKind.FAMILY ? "DIS-02" : "DIS-01",
                Set.of(Modifier.VIOLENCE),
                "Hòa giải không thành, có đe dọa bạo lực"));
    }

    private static Optional<CaseOfWork> of(Deed.Dispersal dispersal) {
        Set<Modifier> found = EnumSet.noneOf(Modifier.class);
        if (dispersal.weapons()) {
            found.add(Modifier.WEAPON);
        }
        if (dispersal.result() == DispersalResult.REFUSED) {
            found.add(Modifier.RESISTANCE);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(dispersal.minors())) {
            found.add(Modifier.MINOR);
        }
        return Optional.of(new CaseOfWork(
                "ORD-02", found, "Thanh thiếu niên tụ tập, khoảng %d người".formatted(dispersal.headcount())));
    }

    IncidentReport report(CommunityWork work, UUID unitOfToday) {
        return new IncidentReport(
                work.workId(),
                category,
                unitOfToday,
                work.place() == null ? CaseReports.UNKNOWN_PLACE : work.place(),
                modifiers.stream().sorted().toList(),
                null,
                work.at(),
                work.receivedAt(),
                "%s. Do tổ tuần tra ghi nhận trong hoạt động cộng đồng.".formatted(words),
                CaseReports.SOURCE);
    }
}
