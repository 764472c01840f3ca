package vn.tuantra.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0915000001, 0915000001",
        "0915 000.001, 0915000001",
        "0915-000-001, 0915000001",
        "+84915000001, 0915000001",
        "+84 0915 000 001, 0915000001",
        "0084915000001, 0915000001",
        "84915000001, 0915000001",
        "02438450000, 02438450000",
        "+33612345678, +33612345678",
        "0848123456, 0848123456",
    })
    void isOneNumberInWhateverForm(String written, String national) {
        assertThat(PhoneNumber.national(written)).isEqualTo(national);
    }
}
