package vn.tuantra.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.chassis.aggregate.Refusal;

class BoundaryTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x3164, 0x2800, 0x115F, 0xE0041, 0xE007F, 0x200E, 0x061C
            })
    void whatDrawsNothingMakesNoOtherName(int invisible) {
        String hidden = Character.toString(invisible);

        assertThat(BoundaryText.clean("name", "Trần" + hidden + " An" + hidden)).isEqualTo("Trần An");
        assertThat(BoundaryText.clean("reason", hidden + hidden)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xA0, 0x2009, 0x202F, 0x3000})
    void everySpaceIsASpace(int space) {
        assertThat(BoundaryText.clean("name", "Trần" + Character.toString(space) + "An"))
                .isEqualTo("Trần An");
    }

    @Test
    void picturesThatAreJoinedStayOnePicture() {
        String family = Character.toString(0x1F468) + "\u200D" + Character.toString(0x1F467);
        String heart = "\u2764\uFE0F\u200D" + Character.toString(0x1F525);

        assertThat(BoundaryText.clean("note", "cháy " + family + heart)).isEqualTo("cháy " + family + heart);
        assertThat(BoundaryText.clean("note", "\u200D" + family)).isEqualTo(family);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x1B, 0x202E, 0x2066, 0xD800, 0xFFFE})
    void whatTurnsOrBreaksTextIsRefusedByItsField(int bad) {
        assertThatThrownBy(() -> BoundaryText.clean("address", "a" + Character.toString(bad)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("TEXT_NOT_ALLOWED");
                    assertThat(refusal.details()).containsEntry("field", "address");
                });
    }

    @Test
    void textIsComposed() {
        assertThat(BoundaryText.clean("name", "Tra\u0302\u0300n")).isEqualTo("Trần");
    }
}
