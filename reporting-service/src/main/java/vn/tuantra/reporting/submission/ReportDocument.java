package vn.tuantra.reporting.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.document.Annex;
import vn.tuantra.document.Block;
import vn.tuantra.document.Head;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Signature;
import vn.tuantra.reporting.document.DocumentSettings;
import vn.tuantra.reporting.document.FigureLine;
import vn.tuantra.reporting.document.FigureLines;
import vn.tuantra.reporting.document.FigureText;
import vn.tuantra.reporting.document.IndicatorNames;
import vn.tuantra.reporting.document.PeriodWords;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.ReportType;
import vn.tuantra.reporting.submission.domain.Draft;
import vn.tuantra.reporting.submission.domain.Frozen;
import vn.tuantra.reporting.submission.domain.Section;
import vn.tuantra.reporting.submission.domain.SupplementLine;

/** A report as a document (5.2, 5.3): the unit's own words, the figures in sentences, the annexes. */
@Component
class ReportDocument {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    private final Issuers issuers;
    private final DocumentSettings settings;
    private final FigureText text;
    private final FigureLines lines;
    private final IndicatorNames names;

    ReportDocument(
            Issuers issuers, DocumentSettings settings, FigureText text, FigureLines lines, IndicatorNames names) {
        this.issuers = issuers;
        this.settings = settings;
        this.text = text;
        this.lines = lines;
        this.names = names;
    }

    /** What is to be printed: signed with its frozen figures, or a draft with those of this moment. */
    record Content(
            Obligation owed,
            Draft draft,
            Figures figures,
            @Nullable Frozen frozen,
            Instant at) {

        static Content signed(Obligation owed, Draft draft, Frozen frozen) {
            return new Content(owed, draft, frozen.counted(), frozen, frozen.asOf());
        }

        Figures whole() {
            return figures.plus(Figures.of(draft.cells()));
        }

        private boolean isPlan() {
            return owed.type() == ReportType.INITIAL_PLAN;
        }
    }

    OfficialDocument of(Content content) {
        Obligation owed = content.owed();
        Frozen frozen = content.frozen();
        Issuers.Issuer issuer = issuers.of(owed.unitId(), owed.unitNameVi(), content.at());
        Head head = new Head(
                issuer.superior(),
                issuer.name(),
                frozen == null ? null : frozen.number().number(),
                (content.isPlan() ? "KH-" : "BC-") + issuer.abbreviation(),
                issuer.place(),
                frozen == null ? null : VietnamDay.of(frozen.asOf()),
                content.isPlan() ? "KẾ HOẠCH" : "BÁO CÁO",
                (content.isPlan()
                                ? "Thực hiện mô hình Tổ tuần tra nhân dân "
                                : "Kết quả hoạt động của Tổ tuần tra nhân dân ")
                        + PeriodWords.of(owed.period()),
                issuers.addressee(owed.consolidatorId(), content.at()));
        return new OfficialDocument(
                head,
                body(content),
                new Signature(issuer.capacity(), frozen == null ? null : frozen.signerName()),
                head.addressees().isEmpty()
                        ? settings.recipientsOf(owed.kind())
                        : Stream.concat(Stream.of("Như trên"), settings.recipientsOf(owed.kind()).stream())
                                .toList(),
                annexes(content));
    }

    private List<Block> body(Content content) {
        List<Block> body = new ArrayList<>();
        int part = 0;
        for (Section section : Section.values()) {
            String words = content.draft().texts().get(section);
            boolean figures = section == Section.RESULTS && !content.isPlan();
            if (words == null && !figures) {
                continue;
            }
            body.add(new Block.Heading(ROMAN.get(part) + ". " + title(section)));
            part++;
            if (words != null) {
                body.add(new Block.Paragraph(words));
            }
            if (figures && content.owed().kind() != Obligation.Kind.OFFICE) {
                body.addAll(text.of(content.whole()));
            }
        }
        return body;
    }

    private List<Annex> annexes(Content content) {
        List<Annex> annexes = new ArrayList<>();
        Figures figures = content.whole();
        if (!figures.cells().isEmpty()) {
            annexes.add(new Annex("SỐ LIỆU KỲ BÁO CÁO", List.of(lines.table(figures))));
        }
        Frozen frozen = content.frozen();
        if (frozen != null && !frozen.supplements().isEmpty()) {
            annexes.add(new Annex("SỐ LIỆU BỔ SUNG KỲ TRƯỚC", List.of(supplements(frozen.supplements()))));
        }
        return annexes;
    }

    private Block.Table supplements(List<SupplementLine> supplements) {
        return new Block.Table(
                List.of(
                        new Block.Column("Kỳ", 2, false),
                        new Block.Column("Chỉ tiêu", 6, false),
                        new Block.Column("Đã báo cáo", 2, true),
                        new Block.Column("Nay là", 2, true),
                        new Block.Column("Chênh lệch", 2, true)),
                supplements.stream()
                        .map(line -> new Block.Row(
                                List.of(
                                        line.period(),
                                        line.part().isEmpty()
                                                ? names.of(line.code())
                                                : names.of(line.code()) + ": " + names.ofPart(line.part()),
                                        FigureLine.text(line.code(), line.reported()),
                                        FigureLine.text(line.code(), line.now()),
                                        FigureLine.text(line.code(), line.difference())),
                                false))
                        .toList());
    }

    private static String title(Section section) {
        return switch (section) {
            case SITUATION -> "TÌNH HÌNH";
            case DIRECTION -> "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI";
            case RESULTS -> "KẾT QUẢ";
            case ASSESSMENT -> "NHẬN XÉT, ĐÁNH GIÁ";
            case OUTLOOK -> "PHƯƠNG HƯỚNG KỲ TỚI";
            case PROPOSALS -> "KIẾN NGHỊ, ĐỀ XUẤT";
        };
    }
}
