package vn.tuantra.team.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.welfare.CasualtyType;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.contract.welfare.CommendationSubject;
import vn.tuantra.contract.welfare.SpendingPurpose;
import vn.tuantra.team.duty.DutyView;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.patrolteam.domain.FurtherDecision;
import vn.tuantra.team.person.domain.DataRequest;
import vn.tuantra.team.training.domain.Course;
import vn.tuantra.team.training.domain.Programme;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;
import vn.tuantra.team.welfare.allowance.domain.Rate;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

class TeamWordsTest {

    private static final List<Enum<?>[]> SHOWN = List.of(
            TeamStatus.values(),
            MemberRole.values(),
            MemberCategory.values(),
            Sex.values(),
            FurtherDecision.Kind.values(),
            EquipmentKind.values(),
            Item.Status.values(),
            Programme.Status.values(),
            Course.Status.values(),
            TrainingTopic.values(),
            AllowanceRun.Status.values(),
            Rate.Unit.values(),
            Commendation.Status.values(),
            CommendationKind.values(),
            CommendationSubject.values(),
            CommendationOccasion.values(),
            SpendingPurpose.values(),
            DutyView.Kind.values(),
            Role.values(),
            CasualtyCase.Status.values(),
            CasualtyCase.Paper.values(),
            CasualtyType.values(),
            DutyRole.values(),
            Purpose.values(),
            DataRequest.Kind.values(),
            DataRequest.Channel.values(),
            DataRequest.Status.values());

    @Test
    void everyConstantThatIsShownHasAWordInBothLanguages() {
        for (Map<String, String> words : List.of(TeamWords.all(Locale.of("vi")), TeamWords.all(Locale.ENGLISH))) {
            assertThat(words).containsKeys(constants().map(Enum::name).toArray(String[]::new));
            assertThat(words.values()).allSatisfy(word -> assertThat(word).isNotBlank());
        }
    }

    @Test
    void beginsWithACapitalInACell() {
        assertThat(TeamWords.title(TeamStatus.ACTIVE)).isEqualTo("Đang hoạt động");
        assertThat(TeamWords.title(MemberCategory.CIVIL_GUARD)).isEqualTo("Bảo vệ dân phố");
    }

    private static Stream<Enum<?>> constants() {
        return SHOWN.stream().flatMap(Arrays::stream);
    }
}
