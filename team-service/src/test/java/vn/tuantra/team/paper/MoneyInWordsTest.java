package vn.tuantra.team.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, Không đồng",
        "15, Mười lăm đồng",
        "21, Hai mươi mốt đồng",
        "105, Một trăm linh năm đồng",
        "2520000, Hai triệu năm trăm hai mươi nghìn đồng",
        "1000005, Một triệu không trăm linh năm đồng",
        "30254000, Ba mươi triệu hai trăm năm mươi bốn nghìn đồng",
        "1001000000, Một tỷ không trăm linh một triệu đồng",
        "10055, Mười nghìn không trăm năm mươi lăm đồng",
    })
    void spellsAmountsAsPeopleSayThem(long vnd, String words) {
        assertThat(MoneyInWords.of(vnd)).isEqualTo(words);
    }

    @Test
    void refusesADebt() {
        assertThatThrownBy(() -> MoneyInWords.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
