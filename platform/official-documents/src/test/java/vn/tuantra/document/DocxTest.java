package vn.tuantra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxTest {

    @Test
    void saysTheSameAsThePdf() throws IOException {
        try (XWPFDocument document = read();
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains(
                            "UBND PHƯỜNG TRÚC BẠCH",
                            Layout.STATE,
                            "Số: 05/BC-UBND",
                            "Trúc Bạch, ngày 09 tháng 6 năm 2022",
                            "Kính gửi: Công an quận Ba Đình.",
                            Samples.NFD,
                            "- Lưu: VT, CAP.",
                            "Nguyễn Thị Mẫu",
                            "Số ca (lượt) tuần tra thứ 70");
        }
    }

    @Test
    void hidesTheNumberOfTheFirstPageOfEachPart() throws IOException {
        try (XWPFDocument document = read()) {
            var last = document.getDocument().getBody().getSectPr();
            assertThat(last.isSetTitlePg()).isTrue();
            assertThat(last.getPgNumType().getStart()).isEqualTo(java.math.BigInteger.ONE);
            var first = document.getParagraphs().stream()
                    .filter(each ->
                            each.getCTP().isSetPPr() && each.getCTP().getPPr().isSetSectPr())
                    .map(each -> each.getCTP().getPPr().getSectPr())
                    .toList();
            assertThat(first).singleElement().satisfies(section -> {
                assertThat(section.isSetTitlePg()).isTrue();
                assertThat(section.isSetPgNumType()).isFalse();
            });
            assertThat(document.getHeaderList()).hasSize(2);
        }
    }

    private static XWPFDocument read() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Docx.write(Samples.report(70))));
    }
}
