package vn.tuantra.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void survivesBeingWrittenAndRead() {
        Cursor cursor = new Cursor("epoch-1", List.of(4L, 0L, 17L));

        assertThat(cursor.toString()).isEqualTo("epoch-1:4.0.17");
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "e",
                "e:",
                ":1.2",
                "e:1.x",
                "e:-1",
                "e:1..2",
                "e:99999999999999999999",
                "e:1;drop",
                "e: 1"
            })
    void nonsenseIsNoCursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void anEndlessCursorIsNoCursor() {
        assertThat(Cursor.parse("e:" + "1.".repeat(5_000) + "1")).isEmpty();
    }

    @Test
    void neverMovesBackwards() {
        Cursor cursor = new Cursor("e", List.of(5L, 5L));

        assertThat(cursor.after(0, 3)).isEqualTo(cursor);
        assertThat(cursor.after(0, 5)).isEqualTo(new Cursor("e", List.of(6L, 5L)));
        assertThat(cursor.max(new Cursor("e", List.of(9L, 1L)))).isEqualTo(new Cursor("e", List.of(9L, 5L)));
    }
}
