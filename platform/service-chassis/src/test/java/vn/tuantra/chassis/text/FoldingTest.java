package vn.tuantra.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Đức, nguyen van duc",
        "ĐIỆN BIÊN PHỦ, dien bien phu",
        "'  Ngõ 5,\u00a0Trúc-Bạch ', ngo 5 truc bach",
        "ưỡn ỡ ẵ ỷ, uon o a y"
    })
    void dropsToneMarksCaseAndPunctuation(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void treatsComposedAndDecomposedTextAlike() {
        String decomposed = Normalizer.normalize("Thụy Khuê", Normalizer.Form.NFD);

        assertThat(Folding.fold(decomposed)).isEqualTo(Folding.fold("Thụy Khuê"));
    }

    @Test
    void hasNoWordsWhenThereIsNothingToSearchFor() {
        assertThat(Folding.words(" .,- ")).isEmpty();
    }
}
