package vn.tuantra.chassis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuersTest {

    @ParameterizedTest
    @CsvSource({
        "Phường Trúc Bạch,          UBND phường Trúc Bạch, Trúc Bạch",
        "UBND phường Trúc Bạch,     UBND phường Trúc Bạch, Trúc Bạch",
        "UBND thành phố Hà Nội,     UBND thành phố Hà Nội, Hà Nội",
    })
    void writesACommitteeOnceWhateverItsUnitIsCalled(String unit, String committee, String place) {
        assertThat(Issuers.committee(unit)).isEqualTo(committee);
        assertThat(Issuers.placeOf(unit)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"Công an quận Ba Đình, Ba Đình", "Công an thành phố Hà Nội, Hà Nội", "Công an phường Đội Cấn, Đội Cấn"})
    void putsThePoliceWhereTheyAre(String unit, String place) {
        assertThat(Issuers.placeOf(unit)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"Phòng Tư pháp quận Ba Đình, PTP", "'Đội Xây dựng phong trào, Công an quận Ba Đình', ĐXDPT"})
    void shortensAnOfficeWithoutItsDistrict(String office, String abbreviation) {
        assertThat(Issuers.initials(office)).isEqualTo(abbreviation);
    }
}
