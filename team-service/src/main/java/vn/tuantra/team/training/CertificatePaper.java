package vn.tuantra.team.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.document.Block;
import vn.tuantra.document.Head;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Signature;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.paper.Paper;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper.Named;
import vn.tuantra.team.training.domain.Course;
import vn.tuantra.team.training.domain.Enrolment;
import vn.tuantra.team.word.TeamWords;

/** The certificate of somebody who has passed a course (6.2). */
@RestController
@RequestMapping("/api/training/courses/{id}/certificates/{memberId}.{format}")
class CertificatePaper {

    private final Courses courses;
    private final PeopleOnPaper people;
    private final Issuers issuers;
    private final Access access;

    CertificatePaper(Courses courses, PeopleOnPaper people, Issuers issuers, Access access) {
        this.courses = courses;
        this.people = people;
        this.issuers = issuers;
        this.access = access;
    }

    /** @throws Refusal {@code NOT_FOUND} for whoever has not passed it, or is none of the caller's business */
    @Permitted("print-certificate")
    @PostMapping
    ResponseEntity<byte[]> print(
            @PathVariable UUID id, @PathVariable UUID memberId, @PathVariable String format, Intent intent) {
        Course course = courses.visible(id, intent.caller()).state();
        Enrolment passed = course.enrolments().stream()
                .filter(one -> one.memberId().equals(memberId)
                        && one.certificateId() != null
                        && access.sees(intent.caller(), one.wardId()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("certificate"));
        Named person = people.find(
                        List.of(new PeopleOnPaper.Asked(passed.teamId(), memberId)), Purpose.WELFARE, intent.command())
                .getFirst();
        return paper(course, passed, person).as(format);
    }

    private Paper paper(Course course, Enrolment passed, Named person) {
        Issuers.Issuer issuer = issuers.of(
                course.unitId(),
                "",
                course.heldOn().atStartOfDay(VietnamDay.ZONE).toInstant());
        LocalDate until = passed.validUntil();
        Head head = new Head(
                issuer.superior(),
                issuer.name(),
                null,
                "GCN-" + issuer.abbreviation(),
                issuer.place(),
                null,
                "GIẤY CHỨNG NHẬN",
                "Hoàn thành lớp bồi dưỡng, tập huấn",
                List.of());
        List<Block> body = List.of(
                new Block.Paragraph("Chứng nhận ông (bà): %s, sinh năm %d, %s %s."
                        .formatted(
                                person.fullName(),
                                person.member().birthYear(),
                                TeamWords.title(person.member().role()),
                                person.team().nameVi())),
                new Block.Paragraph("Đã hoàn thành lớp bồi dưỡng, tập huấn tổ chức ngày %s tại %s, thời lượng %d giờ."
                        .formatted(Paper.dayOf(course.heldOn()), course.place(), course.hours())),
                new Block.Paragraph("Nội dung: "
                        + course.topics().stream()
                                .sorted()
                                .map(TeamWords::title)
                                .collect(Collectors.joining("; "))
                        + "."),
                new Block.Paragraph(
                        until == null ? "" : "Chứng nhận có giá trị đến trước ngày " + Paper.dayOf(until) + "."));
        return new Paper(
                "chung-nhan",
                new OfficialDocument(
                        head,
                        body,
                        new Signature(issuer.capacity(), null),
                        List.of("Người được cấp", "Lưu: VT"),
                        List.of()));
    }
}
