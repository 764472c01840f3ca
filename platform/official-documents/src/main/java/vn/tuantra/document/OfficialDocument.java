package vn.tuantra.document;

import java.util.List;

/**
 * A document as Decree 30/2020 lays it out. Whoever describes it the same way twice gets the same PDF to the byte.
 *
 * @param body paragraphs, headings and tables in their order
 * @param recipients box 9b, without the dashes and marks that are printed around them
 * @param annexes each begins a page and is numbered by itself
 */
public record OfficialDocument(
        Head head, List<Block> body, Signature signature, List<String> recipients, List<Annex> annexes) {

    public OfficialDocument {
        body = List.copyOf(body);
        recipients = Nfc.of(recipients);
        annexes = List.copyOf(annexes);
    }
}
