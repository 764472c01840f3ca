package vn.tuantra.document;

import java.util.List;

/** A part behind the signature, with page numbers of its own; where there are several they are counted in Roman. */
public record Annex(String title, List<Block> blocks) {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    public Annex {
        title = Nfc.of(title);
        blocks = List.copyOf(blocks);
    }

    /** @throws IllegalArgumentException past the tenth */
    static String word(int index, int count) {
        if (index >= ROMAN.size()) {
            throw new IllegalArgumentException("more than ten annexes");
        }
        return count == 1 ? "Phụ lục" : "Phụ lục " + ROMAN.get(index);
    }
}
