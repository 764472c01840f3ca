package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people of the teams see of themselves, and what the ward answers when they ask. */
class OwnDataStoryIT extends OfficeStories {

    OwnDataStoryIT() {
        super("teams");
    }

    @Test
    void aLeaderCallsTheTeamAndAMemberSeesThatItWasLookedAt() {
        Page leader = desk("totruong.trucbach", 390, 844, "#/mine");
        leader.locator("#call-own-team").click();
        expect(leader.locator("#contacts li")).hasCount(6);
        assertThat(leader.locator("#contacts a").first().getAttribute("href")).startsWith("tel:09");
        shoot(leader, "contacts-390");
        Accessibility.requireOf(leader);

        Page member = desk("tovien.trucbach", 390, 844, "#/mine");
        expect(member.locator("#looks tbody tr").first()).containsText("Liên lạc", containsWithin());
        expect(member.locator("h2").first()).containsText("Trần Thị Mẫu C");
        assertThat(member.locator("#call-own-team").count()).isZero();
        shoot(member, "mine-390");
        Accessibility.requireOf(member);
    }

    @Test
    void theWardPrintsACardAndThePoliceAskTheRegisterAboutIt() {
        Page staff = desk("canbo.trucbach", 1280, 900, "#/team/40000000-0000-4000-8000-000000000401");
        Download card = staff.waitForDownload(
                () -> staff.locator("#members [data-step=print-card]").first().click());
        assertThat(card.suggestedFilename()).isEqualTo("the-thanh-vien.pdf");
        Page police = desk("trucban.trucbach", 390, 844, "#/card");
        police.locator("#code").fill("TUANTRA-THE-1:50000000-0000-4000-8000-000000040103");
        police.locator("#check-card").click();
        expect(police.locator("#card")).containsText("Thẻ còn giá trị", containsWithin());
        shoot(police, "card-390");
        Accessibility.requireOf(police);
        police.locator("#code").fill("TUANTRA-THE-1:50000000-0000-4000-8000-000000049999");
        police.locator("#check-card").click();
        expect(police.locator("[role=alert]")).isVisible(visibleWithin(PATIENCE));
        assertThat(police.locator("#card").count()).isZero();
    }

    @Test
    void aMemberAsksForACopyAndTheWardAnswersInTime() {
        String wish = "Cho tôi xin bản sao " + UUID.randomUUID();
        Page member = desk("tovien.trucbach", 1280, 900, "#/mine");
        member.locator("#request-own-data").click();
        member.locator("#wish").fill(wish);
        member.locator("#confirm").click();
        expect(member.locator("#own-requests")).containsText("Trả lời chậm nhất", containsWithin());
        shoot(member, "mine-1280");

        Page staff = desk("canbo.trucbach", 1280, 900, "#/inbox");
        staff.locator(".waiting li[data-kind=requests] a").first().click();
        Locator request = staff.locator("section.panel").filter(new Locator.FilterOptions().setHasText(wish));
        request.locator("[data-step=answer-data-request]").click();
        staff.locator("#words").fill("Gửi kèm bản sao dữ liệu");
        staff.locator("#confirm").click();
        expect(staff.locator("dialog [role=alert]")).containsText("Chưa lập bản sao", containsWithin());
        staff.locator("dialog button[type=button]").click();
        Download copy = staff.waitForDownload(
                () -> request.locator("[data-step=export-person]").click());
        assertThat(copy.suggestedFilename()).isEqualTo("du-lieu-ca-nhan.json");
        request.locator("[data-step=answer-data-request]").click();
        staff.locator("#words").fill("Gửi kèm bản sao dữ liệu");
        staff.locator("#confirm").click();
        expect(request).containsText("Đã trả lời", containsWithin());
        shoot(staff, "requests-1280");
        Accessibility.requireOf(staff);

        Page again = desk("tovien.trucbach", 390, 844, "#/mine");
        expect(again.locator("#own-requests")).containsText("Gửi kèm bản sao dữ liệu", containsWithin());
        expect(again.locator("#looks tbody tr").first()).isVisible(visibleWithin(PATIENCE));
    }
}
