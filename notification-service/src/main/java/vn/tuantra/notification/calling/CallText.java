package vn.tuantra.notification.calling;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Severity;

/** What is said in a message: severity and area, nothing about persons (domain rule on push texts). */
@Component
public class CallText {

    private final UnitDirectory directory;

    CallText(UnitDirectory directory) {
        this.directory = directory;
    }

    String subject(Severity severity) {
        return "Vụ việc " + severity;
    }

    /** {@code Có vụ việc S1 tại Tổ dân phố số 5, Phường Trúc Bạch. Mở ứng dụng.} */
    String text(IncidentSummary incident) {
        String area = Stream.of(incident.residentialGroupId(), incident.wardId())
                .map(directory.tree()::find)
                .flatMap(Optional::stream)
                .map(OrgUnit::areaNameVi)
                .collect(Collectors.joining(", "));
        return "Có vụ việc %s tại %s. Mở ứng dụng.".formatted(incident.severity(), area);
    }
}
