package vn.tuantra.document;

import java.util.List;

/** What a body or an annex is made of. */
public sealed interface Block {

    /** Justified text; line breaks begin a paragraph each. */
    record Paragraph(String text) implements Block {

        public Paragraph {
            text = Nfc.of(text);
        }

        List<String> lines() {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** A bold line that begins a part. */
    record Heading(String text) implements Block {

        public Heading {
            text = Nfc.of(text);
        }
    }

    /** A line in the middle, such as the words before the articles of a decision. */
    record Centred(String text, boolean bold) implements Block {

        public Centred {
            text = Nfc.of(text);
        }
    }

    /**
     * A code for cameras in the middle, with a line below it.
     *
     * @param says what a camera reads
     */
    record Code(String says, String caption) implements Block {

        public Code {
            caption = Nfc.of(caption);
        }
    }

    /** A table with lines; its head is repeated on every page. */
    record Table(List<Column> columns, List<Row> rows) implements Block {

        /** @throws IllegalArgumentException where a row has another number of cells than there are columns */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
                throw new IllegalArgumentException("a row has not " + width + " cells");
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param weight its width beside the others'
     * @param number whether it is set to the right
     */
    record Column(String title, int weight, boolean number) {

        public Column {
            title = Nfc.of(title);
        }
    }

    /** A row of a table. */
    record Row(List<String> cells, boolean bold) {

        public Row {
            cells = Nfc.of(cells);
        }
    }
}
