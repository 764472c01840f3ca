package vn.tuantra.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A report of an invented ward. */
final class Samples {

    static final String NFD = "Tổ tuần tra nhân dân đã phối hợp với Công an phường";

    private Samples() {}

    static Head head(Integer number, LocalDate date) {
        return new Head(
                "UBND QUẬN BA ĐÌNH",
                "UBND PHƯỜNG TRÚC BẠCH",
                number,
                "BC-UBND",
                "Trúc Bạch",
                date,
                "BÁO CÁO",
                "Kết quả hoạt động của Tổ tuần tra nhân dân 06 tháng đầu năm 2022",
                List.of("Công an quận Ba Đình"));
    }

    static OfficialDocument report(int annexRows) {
        List<Block> body = new ArrayList<>(List.of(
                new Block.Heading("I. TÌNH HÌNH"),
                new Block.Paragraph(
                        "Tình hình an ninh, trật tự trên địa bàn ổn định.\nKhông xảy ra vụ việc phức tạp.")));
        for (int i = 0; i < 14; i++) {
            body.add(new Block.Paragraph(java.text.Normalizer.normalize(NFD, java.text.Normalizer.Form.NFD)
                    + " tuần tra khép kín địa bàn, kịp thời phát hiện, ngăn chặn các hành vi vi phạm pháp luật, giữ vững"
                    + " trật tự công cộng, trật tự đô thị và an toàn giao thông tại các tuyến phố, khu dân cư."));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 1; i <= annexRows; i++) {
            rows.add(new Block.Row(List.of(String.valueOf(i), "Số ca (lượt) tuần tra thứ " + i, "1.204"), i % 5 == 1));
        }
        return new OfficialDocument(
                head(5, LocalDate.of(2022, 6, 9)),
                body,
                new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Thị Mẫu"),
                List.of("Như trên", "Đảng ủy phường (để báo cáo)", "Lưu: VT, CAP"),
                List.of(new Annex(
                        "SỐ LIỆU KỲ BÁO CÁO",
                        List.of(new Block.Table(
                                List.of(
                                        new Block.Column("TT", 1, false),
                                        new Block.Column("Chỉ tiêu", 7, false),
                                        new Block.Column("Số liệu", 2, true)),
                                rows)))));
    }
}
