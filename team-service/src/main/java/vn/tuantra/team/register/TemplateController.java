package vn.tuantra.team.register;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** A file to be filled in. */
@RestController
@RequestMapping("/api/teams/imports/template.xlsx")
class TemplateController {

    private final Reach reach;

    TemplateController(Reach reach) {
        this.reach = reach;
    }

    @Permitted("see-team-import")
    @GetMapping
    ResponseEntity<byte[]> template(Caller caller) {
        List<OrgUnit> groups = reach.today(caller.unitId(), Level.RESIDENTIAL_GROUP, Line.COMMUNITY).stream()
                .sorted(Comparator.comparing(OrgUnit::code))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XlsxSheet.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mau-danh-sach-to-tuan-tra.xlsx\"")
                .cacheControl(CacheControl.noStore())
                .body(Template.of(groups));
    }
}
