package vn.tuantra.document;

import java.text.Normalizer;
import java.util.List;

/** One form of Vietnamese letters: decomposed ones are drawn with their marks beside them. */
final class Nfc {

    private Nfc() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static List<String> of(List<String> texts) {
        return texts.stream().map(Nfc::of).toList();
    }
}
