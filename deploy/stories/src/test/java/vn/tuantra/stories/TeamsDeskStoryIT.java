package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A team from the list on the clerk's table to its first day, by the people who found it, in real browsers. */
class TeamsDeskStoryIT extends OfficeStories {

    TeamsDeskStoryIT() {
        super("teams");
    }

    @Test
    void theClerkWritesDownATeamAndTheChairSignsKnowingEverything() {
        Page staff = desk("canbo.trucbach", 1280, 900, "#/");
        expect(staff.locator("#teams tbody tr").first()).isVisible(visibleWithin(PATIENCE));
        shoot(staff, "register-1280");
        Accessibility.requireOf(staff);
        staff.locator("#query").fill("nhan dan so 2 truc bach");
        expect(staff.locator("#teams tbody tr")).hasCount(1);
        assertThat(staff.locator("#decide-team").count()).isZero();

        String name = "Tổ story " + UUID.randomUUID().toString().substring(0, 8);
        Page phone = desk("canbo.trucbach", 390, 844, "#/found");
        write(phone, name);
        shoot(phone, "found-390");
        phone.locator(".people > li").last().getByText("Bỏ").click();
        phone.locator("#check").click();
        expect(phone.locator("#foresight")).containsText("ít nhất phải có", containsWithin());
        shoot(phone, "foresight-390");
        Accessibility.requireOf(phone);
        phone.locator("#add").click();
        phone.locator("#fullName-2").fill("Đỗ Thị Mẫu");
        phone.locator("#birthYear-2").fill("1995");
        phone.locator("#sex-2").selectOption("FEMALE");
        phone.locator("#category-2").selectOption("YOUTH");
        phone.locator("#phone-2").fill("09" + someDigits());
        phone.locator("#check").click();
        expect(phone.locator("#foresight .obstacle")).hasCount(0);
        phone.locator("#propose").click();
        expect(phone.locator("[role=status]")).containsText("Đã trình", containsWithin());

        Page chair = desk("chutich.trucbach", 1280, 900, "#/inbox");
        Locator waits = chair.locator(".waiting li").filter(new Locator.FilterOptions().setHasText(name));
        waits.locator("a").click();
        chair.locator("#decide-team").click();
        expect(chair.locator("dialog #foresight")).isVisible(visibleWithin(PATIENCE));
        shoot(chair, "sign-1280");
        Accessibility.requireOf(chair);
        String number = someDigits() + "/QĐ-UBND";
        chair.locator("#decisionNumber").fill(number);
        List<Locator> reasons = chair.locator("dialog input[name^=why-]").all();
        reasons.forEach(reason -> reason.fill("Địa bàn rộng"));
        chair.locator("#confirm").click();
        expect(chair.locator("#status")).containsText("Đã quyết định", containsWithin());
        chair.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "quyet-dinh.pdf",
                        "application/pdf",
                        "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1)));
        expect(chair.locator("[role=status]")).containsText(number, containsWithin());
        chair.locator("#activate-team").click();
        chair.locator("#confirm").click();
        expect(chair.locator("#status")).containsText("Đang hoạt động", containsWithin());
        shoot(chair, "team-1280");
        Accessibility.requireOf(chair);
        chair.locator("#members tbody tr").first().getByText("Xem đầy đủ").click();
        chair.locator("#reason").fill("Gọi nhận quyết định");
        chair.locator("#confirm").click();
        expect(chair.locator("dialog h2")).containsText("Lê Văn Mẫu", containsWithin());
    }

    @Test
    void theRegisterIsTakenAwayAsAFileAndShownAsOfADay() {
        Page chair = desk("chutich.trucbach", 390, 844, "#/");
        expect(chair.locator("#teams tbody tr").first()).isVisible(visibleWithin(PATIENCE));
        shoot(chair, "register-390");
        chair.locator("#export").click();
        Download file = chair.waitForDownload(() -> chair.locator("#confirm").click());
        assertThat(file.suggestedFilename()).isEqualTo("so-to-tuan-tra.xlsx");
        chair.locator("#on").fill("2022-03-23");
        expect(chair.locator("#empty")).isVisible(visibleWithin(PATIENCE));
        Page police = desk("trucban.trucbach", 1280, 900, "#/");
        expect(police.locator("#teams tbody tr").first()).isVisible(visibleWithin(PATIENCE));
        assertThat(police.locator("nav").innerText()).doesNotContain("Lập tổ");
        assertThat(police.locator("#export").count()).isZero();
    }

    @Test
    void aListFromTheWardsTableIsLookedThroughHandedInAndAccepted() {
        String name = "Tổ tệp " + UUID.randomUUID().toString().substring(0, 8);
        Page staff = desk("canbo.trucbach", 1280, 900, "#/imports");
        expect(staff.locator("#template")).isVisible(visibleWithin(PATIENCE));
        staff.locator("#file").setInputFiles(list(name, "31/02/1990"));
        expect(staff.locator("#problems")).containsText("Ngày sinh", containsWithin());
        expect(staff.locator("#problems")).containsText("ngày sinh có thật", containsWithin());
        shoot(staff, "problems-1280");
        Accessibility.requireOf(staff);
        assertThat(staff.locator("#hand-in").count()).isZero();
        staff.locator("#file").setInputFiles(list(name, "12/03/1990"));
        expect(staff.locator("#preview .told")).containsText("1 tổ, 3 người", containsWithin());
        expect(staff.locator("#notes")).containsText("lấy theo dòng trên", containsWithin());
        staff.locator("#hand-in").click();
        expect(staff.locator("[role=status]")).containsText("Đã trình", containsWithin());

        Page chair = desk("chutich.trucbach", 390, 844, "#/inbox");
        chair.locator(".waiting li[data-kind=import] a").first().click();
        expect(chair.locator("h2").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible(visibleWithin(PATIENCE));
        shoot(chair, "import-390");
        chair.locator("#accept-team-import").click();
        expect(chair.locator("#state")).containsText("Đã thực hiện", containsWithin());
    }

    @Test
    void twentyRadiosComeIntoStockAndGoOutOneIsLostAndFound() {
        String prefix = "BD" + someDigits() + "-";
        Page staff = desk("canbo.trucbach", 1280, 900, "#/equipment");
        staff.locator("#register-equipment").click();
        staff.locator("#prefix").fill(prefix);
        staff.locator("#confirm").click();
        expect(staff.locator("[role=status]")).containsText("20 trang bị", containsWithin());
        staff.locator("#query").fill(prefix);
        expect(staff.locator("#items tbody tr")).hasCount(20);
        for (int number = 1; number <= 4; number++) {
            item(staff, prefix, number).locator("input[type=checkbox]").check();
        }
        staff.locator("#hand-out").click();
        staff.locator("#decisionNumber").fill("31/QĐ-UBND");
        staff.locator("#confirm").click();
        expect(staff.locator("[role=status]")).containsText("Đã giao", containsWithin());
        Locator radio = item(staff, prefix, 1);
        expect(radio).containsText("Đã giao", containsWithin());
        shoot(staff, "equipment-1280");
        Accessibility.requireOf(staff);
        radio.locator("[data-step=report-loss]").click();
        expect(radio).containsText("Đã mất", containsWithin());
        radio.locator("[data-step=find-equipment]").click();
        expect(radio).containsText("Trong kho", containsWithin());
        expect(radio).containsText("1 người giữ trước đây", containsWithin());
        Page leader = desk("totruong.trucbach", 390, 844, "#/equipment");
        expect(leader.locator("#items tbody tr").first()).isVisible(visibleWithin(PATIENCE));
        shoot(leader, "equipment-390");
        assertThat(leader.locator("#register-equipment").count()).isZero();
    }

    /** A newcomer with a list in the clipboard and no mouse: a minute's work, which two keys a second leave room for. */
    @Test
    void aTeamIsFoundedWithTheKeyboardAloneInFewKeys() {
        Page clerk = desk("canbo.trucbach", 1280, 900, "#/");
        expect(clerk.locator("#teams tbody tr").first()).isVisible(visibleWithin(PATIENCE));
        String digits = someDigits();
        int keys = tabTo(clerk, "nav a[href='#/found']");
        clerk.keyboard().press("Enter");
        expect(clerk.locator("#group")).isVisible(visibleWithin(PATIENCE));
        keys += tabTo(clerk, "#group");
        clerk.keyboard().press("ArrowDown");
        keys += tabTo(clerk, "summary");
        clerk.keyboard().press("Enter");
        keys += tabTo(clerk, "#paste");
        clerk.keyboard().insertText("""
                Đào Văn Mẫu\t1979\tNam\tCSKV\t097%1$s\tTổ trưởng
                Đào Thị Mẫu\t1984\tNữ\tDân phòng\t098%1$s\tTổ phó
                Đào Văn Mẫu Hai\t1990\tNam\tThanh niên\t086%1$s\tTổ viên
                """.formatted(digits));
        keys += tabTo(clerk, "#check");
        expect(clerk.locator(".people > li")).hasCount(3);
        clerk.keyboard().press("Enter");
        expect(clerk.locator("#foresight")).isVisible(visibleWithin(PATIENCE));
        keys += tabTo(clerk, "#propose");
        clerk.keyboard().press("Enter");
        expect(clerk.locator("[role=status]")).containsText("Đã trình", containsWithin());
        assertThat(keys).as("times that Tab is pressed").isLessThanOrEqualTo(45);
    }

    /** Presses Tab until it is there, as somebody without a mouse does; answers how often. */
    private static int tabTo(Page page, String place) {
        for (int keys = 1; keys <= 80; keys++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("(place) => document.activeElement.matches(place)", place))) {
                return keys;
            }
        }
        throw new AssertionError("not reached with the keyboard: " + place);
    }

    private static Locator item(Page page, String prefix, int number) {
        return page.locator("#items tr[data-serial='%s%02d']".formatted(prefix, number));
    }

    private static FilePayload list(String team, String born) {
        String text = """
                UBND PHƯỜNG TRÚC BẠCH;;;;;;
                DANH SÁCH TỔ TUẦN TRA;;;;;;
                Tổ;Tổ dân phố;Họ tên;Ngày sinh;Nam/Nữ;Lực lượng;SĐT;Chức vụ
                (1);(2);(3);(4);(5);(6);(7);(8)
                %1$s;Tổ dân phố số 2, phường Trúc Bạch;Phan Văn Mẫu %3$s;%2$s;Nam;CSKV;97%3$s;Tổ trưởng
                ;;Phan Thị Mẫu %3$s;1984;Nữ;Bảo vệ dân phố;098%3$s;Tổ phó
                ;;Phan Văn Mẫu B%3$s;1985;Nam;Dân phòng;086%3$s;Thành viên
                Tổng cộng: 3 người;;;;;;
                """.formatted(team, born, someDigits());
        return new FilePayload("danh-sach.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Page page, String name) {
        page.locator("#group").selectOption(new SelectOption().setIndex(1));
        page.locator("#nameVi").fill(name);
        page.locator("summary").click();
        page.locator("#paste").fill("""
                STT\tHọ và tên\tNăm sinh\tGiới tính\tThành phần\tSố điện thoại\tChức vụ
                1\tLê Văn Mẫu %1$s\t12/03/1979\tNam\tCSKV\t97%2$s\tTổ trưởng
                2\tLê Thị Mẫu %1$s\t1984\tNữ\tBảo vệ dân phố\t98%2$s\tTổ phó
                3\tVũ Văn Mẫu %1$s\t1991\tNam\tDân phòng\t86%2$s\tTổ viên
                """.formatted(name.substring(name.length() - 4), someDigits()));
        page.locator("#paste").blur();
        expect(page.locator(".people > li")).hasCount(3);
    }

    private static String someDigits() {
        return "%07d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000L));
    }
}
