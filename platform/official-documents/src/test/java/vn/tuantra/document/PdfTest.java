package vn.tuantra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final OfficialDocument REPORT = Samples.report(70);

    @Test
    void isTheSameToTheByteForTheSameDocumentAndAnotherForAnother() {
        byte[] once = Pdf.write(REPORT);
        assertThat(Pdf.write(Samples.report(70))).isEqualTo(once);
        assertThat(Pdf.write(Samples.report(71))).isNotEqualTo(once);
    }

    @Test
    void hasEveryBoxOfTheDecreeInComposedLetters() throws IOException {
        String first = pages(Pdf.write(REPORT)).getFirst();
        assertThat(first.lines().map(String::strip))
                .contains(
                        "UBND PHƯỜNG TRÚC BẠCH",
                        Layout.STATE,
                        Layout.MOTTO,
                        "Số: 05/BC-UBND",
                        "Trúc Bạch, ngày 09 tháng 6 năm 2022",
                        "BÁO CÁO",
                        "Kính gửi: Công an quận Ba Đình.",
                        "I. TÌNH HÌNH");
        assertThat(first).contains(Samples.NFD);
        String whole = String.join("\n", pages(Pdf.write(REPORT)));
        assertThat(whole)
                .contains("- Như trên;", "- Lưu: VT, CAP.", "CHỦ TỊCH", "Nguyễn Thị Mẫu", "SỐ LIỆU KỲ BÁO CÁO");
    }

    @Test
    void numbersPagesFromTheSecondOnAndEachAnnexByItself() throws IOException {
        List<String> firstLines = pages(Pdf.write(REPORT)).stream()
                .map(page -> page.strip().lines().findFirst().orElse("").strip())
                .toList();
        assertThat(firstLines).hasSize(4);
        assertThat(pages(Pdf.write(REPORT)).getFirst().lines().map(String::strip))
                .doesNotContain("1");
        assertThat(firstLines.subList(1, 4)).containsExactly("2", "Phụ lục", "2");
    }

    @Test
    void embedsPartsOfItsFontsAndNothingElse() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.write(REPORT))) {
            var fonts = document.getPage(0).getResources();
            assertThat(StreamSupport.stream(fonts.getFontNames().spliterator(), false))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(name -> {
                        assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                        assertThat(fonts.getFont(name).getName()).matches("AAAAA[A-D]\\+LiberationSerif.*");
                    });
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void leavesRoomForNumberDateAndNameInADraft() throws IOException {
        OfficialDocument draft = new OfficialDocument(
                new Head("A", "B", null, "BC-UBND", "Trúc Bạch", null, "BÁO CÁO", "Thử", List.of("Ông A", "Bà B")),
                List.of(),
                new Signature(List.of("CHỦ TỊCH"), null),
                List.of("Lưu: VT"),
                List.of());
        String page = pages(Pdf.write(draft)).getFirst();
        assertThat(page)
                .contains("/BC-UBND", "Kính gửi:", "- Ông A;", "- Bà B.")
                .doesNotContain("null");
    }

    @Test
    void writesTwoThousandRows() throws IOException {
        assertThat(String.join("\n", pages(Pdf.write(Samples.report(2000))))).contains("thứ 2000");
    }

    @Test
    void writesDatesAsTheDecreeDoes() {
        assertThat(Samples.head(5, LocalDate.of(2022, 3, 22)).dateLine()).endsWith("ngày 22 tháng 3 năm 2022");
        assertThat(Samples.head(5, LocalDate.of(2023, 2, 5)).dateLine()).endsWith("ngày 05 tháng 02 năm 2023");
        assertThat(Samples.head(12, LocalDate.of(2022, 6, 9)).dateLine()).endsWith("ngày 09 tháng 6 năm 2022");
        assertThat(Samples.head(12, LocalDate.of(2022, 6, 9)).numberLine()).isEqualTo("Số: 12/BC-UBND");
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(column(document, page, stripper));
            }
            return pages;
        }
    }

    /** The two boxes at the top stand side by side; each is read for itself. */
    private static String column(PDDocument document, int page, PDFTextStripper whole) throws IOException {
        PDFTextStripper inOrder = new PDFTextStripper();
        inOrder.setStartPage(page);
        inOrder.setEndPage(page);
        return page == 1 ? inOrder.getText(document) : whole.getText(document);
    }
}
