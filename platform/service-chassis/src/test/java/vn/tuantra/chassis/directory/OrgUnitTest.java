package vn.tuantra.chassis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

class OrgUnitTest {

    /** Whoever is called to an incident must not look for it at the committee's office. */
    @ParameterizedTest
    @CsvSource({
        "UBND phường Trúc Bạch,      phường Trúc Bạch",
        "Tổ dân phố số 5,            Tổ dân phố số 5",
        "Công an phường Trúc Bạch,   Công an phường Trúc Bạch"
    })
    void namesTheAreaAndNotTheOffice(String name, String area) {
        OrgUnit unit = new OrgUnit(
                UUID.randomUUID(),
                Line.GOV,
                Level.WARD,
                "00004",
                name,
                null,
                null,
                LocalDate.of(2022, 3, 22),
                null,
                List.of());
        assertThat(unit.areaNameVi()).isEqualTo(area);
    }
}
