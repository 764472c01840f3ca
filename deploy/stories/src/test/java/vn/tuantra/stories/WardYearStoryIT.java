package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a ward does for its people in a year, from hand to hand to the last step, each at his or her own desk. */
@Tag("long")
class WardYearStoryIT extends OfficeStories {

    private static final String TEAM = "40000000-0000-4000-8000-000000000401";
    private static final String DEPUTY = "50000000-0000-4000-8000-000000040102";
    private static final String MEMBER = "50000000-0000-4000-8000-000000040103";

    WardYearStoryIT() {
        super("teams");
    }

    @Test
    void thePoliceTeachTheWardsPeopleAndTheWardPrintsTheirCertificates() {
        String title = "Bồi dưỡng " + some();
        Page police = desk("phongtrao.quan", 1280, 900, "#/training");
        police.locator("#adopt-programme").click();
        police.locator("#title").fill(title);
        police.locator("#topics input[value=LAW]").check();
        police.locator("#topics input[value=FIRST_AID]").check();
        police.locator("#confirm").click();
        Locator programme = police.locator("#programmes li").filter(new Locator.FilterOptions().setHasText(title));
        programme.locator("[data-step=plan-course]").click();
        String place = "Hội trường " + some();
        police.locator("#place").fill(place);
        police.locator("#trainer").fill("Đội Xây dựng phong trào");
        police.locator("#confirm").click();
        expect(police.locator("#status")).containsText("Đã lên kế hoạch", containsWithin());
        String course = police.url().substring(police.url().indexOf('#'));

        Page staff = desk("canbo.trucbach", 1280, 900, course);
        staff.locator("#enrol-members").click();
        staff.locator("dialog input[data-all='Tổ tuần tra nhân dân số 1 phường Trúc Bạch']")
                .check();
        shoot(staff, "enrol-1280");
        staff.locator("#confirm").click();
        expect(staff.locator("#enrolled tbody tr")).not().hasCount(0);
        assertThat(staff.locator("#record-attendance").count()).isZero();
        assertThat(staff.locator("#enrolled tbody tr").count()).isEqualTo(6);

        go(police, "#/inbox");
        police.locator(".waiting li[data-kind=course]")
                .filter(new Locator.FilterOptions().setHasText(place))
                .locator("a")
                .click();
        police.locator("#enrolled input[type=checkbox]").last().uncheck();
        police.locator("#record-attendance").click();
        expect(police.locator("#enrolled tbody tr").last()).containsText("Vắng", containsWithin());
        police.locator("#close-course").click();
        expect(police.locator("#status")).containsText("Đã kết thúc", containsWithin());
        expect(police.locator("#enrolled tbody tr").first()).containsText("Đạt", containsWithin());
        shoot(police, "course-1280");
        Accessibility.requireOf(police);

        go(staff, "#/training");
        staff.locator("#courses tr")
                .filter(new Locator.FilterOptions().setHasText(place))
                .locator("a")
                .click();
        Download paper = staff.waitForDownload(
                () -> staff.locator("#enrolled [data-format=pdf]").first().click());
        assertThat(paper.suggestedFilename()).isEqualTo("chung-nhan.pdf");
        Page member = desk("tovien.trucbach", 390, 844, "#/training");
        expect(member.locator("#courses tr").first()).isVisible(visibleWithin(PATIENCE));
        shoot(member, "training-390");
        Accessibility.requireOf(member);
        assertThat(member.locator("#adopt-programme").count()).isZero();
    }

    @Test
    void whoDidWellIsHonouredByTheDistrict() {
        Page police = desk("chihuy.trucbach", 1280, 900, "#/commendations");
        police.locator("#propose-commendation").click();
        police.locator("#whom").selectOption(new SelectOption().setValue(TEAM + "/" + MEMBER));
        police.locator("#confirm").click();
        String merit = "Bắt quả tang kẻ trộm " + some();
        police.locator("#merit").fill(merit);
        police.locator("#confirm").click();
        expect(police.locator("#waits-for")).containsText("Chủ tịch UBND phường", containsWithin());
        String one = police.url().substring(police.url().indexOf('#'));

        Page chair = desk("chutich.trucbach", 1280, 900, "#/inbox");
        expect(chair.locator(".waiting li[data-kind=commendation]").first()).isVisible(visibleWithin(PATIENCE));
        shoot(chair, "inbox-1280");
        go(chair, one);
        step(chair, "review-commendation");
        Page staff = desk("canbo.trucbach", 1280, 900, one);
        step(staff, "send-commendation");
        expect(staff.locator("#waits-for")).containsText("Phòng chuyên môn của quận", containsWithin());

        Page stranger = desk("laodong.quan", 1280, 900, one);
        expect(stranger.locator("#history")).isVisible(visibleWithin(PATIENCE));
        assertThat(stranger.locator("#appraise-commendation").count()).isZero();
        Page office = desk("noivu.quan", 1280, 900, one);
        step(office, "appraise-commendation");
        Page district = desk("chutich.quan", 1280, 900, one);
        district.locator("#decide-commendation").click();
        district.locator("#decisionNumber").fill(some() + "/QĐ-UBND");
        shoot(district, "commend-1280");
        Accessibility.requireOf(district);
        district.locator("#confirm").click();
        expect(district.locator("[role=status]")).containsText("Ký quyết định khen thưởng", containsWithin());
        go(staff, "#/commendations");
        go(staff, one);
        step(staff, "award-commendation");
        expect(staff.locator(".badge[data-status=AWARDED]")).isVisible(visibleWithin(PATIENCE));
        shoot(staff, "commendation-1280");
        Accessibility.requireOf(staff);
    }

    @Test
    void whoWasHurtOnDutyIsCaredForToTheLastStep() {
        planned();
        Page leader = desk("totruong.trucbach", 390, 844, "#/casualties");
        leader.locator("#report-casualty").click();
        leader.locator("#whom").selectOption(new SelectOption().setValue(TEAM + "/" + MEMBER));
        leader.locator("#health").fill("Gãy tay trái khi đuổi kẻ trộm");
        shoot(leader, "casualty-390");
        Accessibility.requireOf(leader);
        leader.locator("#confirm").click();
        expect(leader.locator("[role=status]")).containsText("Báo người bị thiệt hại", containsWithin());

        Page command = desk("chihuy.trucbach", 1280, 900, "#/inbox");
        command.locator(".waiting li[data-kind=casualty] a").first().click();
        command.locator("#verify-casualty").click();
        expect(command.locator("#dutyId")).containsText("Ca tuần tra", containsWithin());
        command.locator("#confirm").click();
        expect(command.locator("#waits-for")).containsText("Cán bộ UBND phường", containsWithin());
        String one = command.url().substring(command.url().indexOf('#'));

        Page staff = desk("canbo.trucbach", 1280, 900, one);
        staff.locator("#collect-casualty-file").click();
        staff.locator("#papers input[value=MEDICAL]").check();
        staff.locator("#confirm").click();
        expect(staff.locator("dialog [role=alert]")).containsText("biên bản", containsWithin());
        staff.locator("#papers input[value=MINUTES]").check();
        staff.locator("#papers input[value=WITNESS]").check();
        staff.locator("#confirm").click();
        expect(staff.locator(".badge[data-status=FILE_COLLECTED]")).isVisible(visibleWithin(PATIENCE));
        step(staff, "send-casualty");

        Page stranger = desk("noivu.quan", 1280, 900, "#/");
        expect(stranger.locator("nav")).isVisible(visibleWithin(PATIENCE));
        assertThat(stranger.locator("nav").innerText()).doesNotContain("Bị thiệt hại");
        Page office = desk("laodong.quan", 1280, 900, one);
        office.locator("#disclose-health").click();
        office.locator("#reason").fill("Xét trợ cấp");
        office.locator("#confirm").click();
        expect(office.locator("#health")).containsText("Gãy tay trái", containsWithin());
        office.locator("dialog .button.main").click();
        office.locator("#assess-casualty").click();
        office.locator("#degree").fill("11");
        office.locator("#confirm").click();
        office.locator("#decide-casualty").click();
        office.locator("#decisionNumber").fill(some() + "/QĐ-UBND");
        office.locator("#amountVnd").fill("5000000");
        office.locator("#confirm").click();
        expect(office.locator("main")).containsText("5.000.000 đồng", containsWithin());
        shoot(office, "casualty-1280");
        Accessibility.requireOf(office);

        go(staff, "#/casualties");
        go(staff, one);
        step(staff, "pay-casualty");
        Page chair = desk("chutich.trucbach", 390, 844, one);
        step(chair, "close-casualty");
        expect(chair.locator(".badge[data-status=CLOSED]")).isVisible(visibleWithin(PATIENCE));
        shoot(chair, "casualty-closed-390");
    }

    @Test
    void theMoneyOfAYearIsEstimatedAllocatedAndSpent() {
        String year = "2023";
        Page staff = desk("canbo.trucbach", 1280, 900, "#/budgets");
        staff.locator("#estimate-budget").click();
        staff.locator("#year").fill(year);
        staff.locator("#amountVnd").fill("120000000");
        staff.locator("#confirm").click();
        Locator budget = staff.locator("section[data-year='" + year + "']");
        expect(budget).containsText("chưa giao", containsWithin());
        assertThat(budget.locator("[data-step=allocate-budget]").count()).isZero();

        Page office = desk("taichinh.quan", 1280, 900, "#/inbox");
        expect(office.locator(".waiting li[data-kind=budgets]").first()).containsText("Trúc Bạch", containsWithin());
        office.locator(".waiting li[data-kind=budgets] a").first().click();
        Locator theirs = office.locator("section[data-year='" + year + "']");
        theirs.locator("[data-step=allocate-budget]").click();
        office.locator("#amountVnd").fill("100000000");
        office.locator("#confirm").click();
        expect(theirs).containsText("100.000.000 đồng", containsWithin());

        go(staff, "#/");
        go(staff, "#/budgets");
        budget.locator("[data-step=spend-budget]").click();
        staff.locator("#amountVnd").fill("100000001");
        staff.locator("#confirm").click();
        expect(staff.locator("dialog [role=alert]")).containsText("Vượt kinh phí", containsWithin());
        staff.locator("#amountVnd").fill("40000000");
        staff.locator("#confirm").click();
        expect(budget).containsText("60.000.000 đồng", containsWithin());
        shoot(staff, "budget-1280");
        Accessibility.requireOf(staff);
    }

    /** A patrol of the team that has just ended, for what happened on it. */
    private void planned() {
        Instant end = Clock.systemUTC().instant().minus(Duration.ofMinutes(30));
        stack.client()
                .post(
                        "totruong.trucbach",
                        "/api/patrols",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "teamId",
                                TEAM,
                                "type",
                                "ROUTINE",
                                "plannedStart",
                                end.minus(Duration.ofHours(1)),
                                "plannedEnd",
                                end,
                                "participants",
                                List.of(DEPUTY, MEMBER)))
                .orFail();
    }

    /** A step that needs nothing but a yes. */
    private static void step(Page page, String action) {
        page.locator("#" + action).click();
        page.locator("#confirm").click();
        expect(page.locator("dialog")).hasCount(0);
        expect(page.locator("#" + action)).hasCount(0);
    }

    /** To another place of the desk, without a new log-in. */
    private static void go(Page page, String where) {
        page.evaluate("(where) => { location.hash = where; }", where);
    }

    private static String some() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
