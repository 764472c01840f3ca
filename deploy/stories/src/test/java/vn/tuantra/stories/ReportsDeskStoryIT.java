package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuantra.local.demo.DemoDistrict;

/** A report from the empty page to the district's sum, by the people who do it, in real browsers. */
class ReportsDeskStoryIT extends OfficeStories {

    private static final List<String> SECTIONS =
            List.of("SITUATION", "DIRECTION", "RESULTS", "ASSESSMENT", "OUTLOOK", "PROPOSALS");

    ReportsDeskStoryIT() {
        super("reports");
    }

    @Test
    void aWardWritesSignsAndSendsAndTheDistrictAddsItUp(@TempDir Path folder) throws IOException {
        Leader.of(stack).reportUntilAccepted("CRM-03", Duration.ofSeconds(30));

        Page staff = desk("canbo.trucbach", 390, 844, "");
        expect(staff.locator(".owed li[data-kind=WARD]").first()).isVisible(visibleWithin(PATIENCE));
        shoot(staff, "list-390");
        String period =
                staff.locator(".owed li[data-kind=WARD]:not(.sent)").last().getAttribute("data-period");
        staff.locator(".owed li[data-period='" + period + "'] a").click();
        expect(staff.locator("#SITUATION")).isVisible(visibleWithin(PATIENCE));
        SECTIONS.forEach(section -> staff.locator("#" + section).fill("Đã thực hiện, địa bàn ổn định."));
        staff.locator("#C3").fill("nhiều");
        staff.locator("#save").click();
        expect(staff.locator("[role=alert]")).containsText("Số đối tượng đang quản lý", containsWithin());
        staff.locator("#C3").fill("4");
        staff.locator("#save").click();
        expect(staff.locator("[role=status]")).containsText("Đã lưu", containsWithin());
        shoot(staff, "draft-390");
        act(staff, "submit-report");
        expect(staff.locator("[aria-current=step]")).containsText("Chờ ký", containsWithin());

        Page chair = desk("chutich.trucbach", 1280, 900, "#/report/" + DemoDistrict.TRUC_BACH + "/" + period);
        expect(chair.locator("#sign-report")).isVisible(visibleWithin(PATIENCE));
        chair.locator("#sign-report").click();
        chair.locator("#signerName").fill("Nguyễn Thị Mẫu");
        chair.locator("#confirm").click();
        expect(chair.locator("[aria-current=step]")).containsText("Đã ký", containsWithin());
        shoot(chair, "signed-1280");
        Download pdf =
                chair.waitForDownload(() -> chair.locator("#download-pdf").click());
        Path file = folder.resolve(pdf.suggestedFilename());
        pdf.saveAs(file);
        assertThat(file.getFileName().toString()).isEqualTo("bao-cao-" + period + ".pdf");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        chair.locator("#send-report").click();
        chair.locator("#confirm").click();
        expect(chair.locator("[aria-current=step]")).containsText("Đã gửi", containsWithin());

        Page team = desk("phongtrao.quan", 1280, 900, "");
        team.locator(".owed li[data-period='" + period + "'][data-kind=CONSOLIDATION] a")
                .click();
        expect(team.locator("#progress")).isVisible(visibleWithin(PATIENCE));
        var row = team.locator("tr[data-unit='" + DemoDistrict.TRUC_BACH + "']");
        row.locator("a").click();
        act(team, "receive-report");
        act(team, "accept-report");
        expect(team.locator("[aria-current=step]")).containsText("Được chấp nhận", containsWithin());
        team.goBack();
        team.locator(".urge").first().click();
        expect(team.locator("[role=status]")).containsText("Đã đôn đốc", containsWithin());
        team.locator(".urge").first().click();
        expect(team.locator("[role=alert]")).containsText("đã được nhắc", containsWithin());
        act(team, "compile-consolidation");
        expect(team.locator("[role=status]")).containsText("Tổng hợp", containsWithin());
        shoot(team, "board-1280");
        team.locator("#figures .source").first().click();
        expect(team.locator("dialog")).containsText("phường Trúc Bạch", containsWithin());
        shoot(team, "shares-1280");
    }

    /** What the server says is done before the next click. */
    private static void act(Page page, String action) {
        page.locator("#" + action).click();
        expect(page.locator("main[aria-busy=false] [role=status]")).isVisible(visibleWithin(PATIENCE));
    }
}
