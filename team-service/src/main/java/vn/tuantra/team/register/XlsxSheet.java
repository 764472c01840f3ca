package vn.tuantra.team.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.tuantra.chassis.aggregate.Refusal;

/** Rows of the first sheet of a workbook, read as a stream: a large file costs its rows, not its whole model. */
final class XlsxSheet {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private XlsxSheet() {}

    /** @throws Refusal {@code MALFORMED_FILE} and those of {@link SheetReader} */
    static List<SheetRow> read(byte[] file) {
        SheetReader reader = new SheetReader();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader parts = new XSSFReader(workbook);
            try (InputStream sheet = parts.getSheetsData().next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        parts.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(workbook),
                        new Cells(reader),
                        new IsoDates(),
                        false));
                xml.parse(new InputSource(sheet));
            }
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | java.util.NoSuchElementException e) {
            throw (Refusal)
                    Refusal.invalid("MALFORMED_FILE", Map.of("field", "file")).initCause(e);
        }
        return reader.rows();
    }

    /** Gathers a row's cells; a formula counts by its last value. */
    private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final SheetReader reader;
        private final Map<Integer, String> cells = new HashMap<>();

        Cells(SheetReader reader) {
            this.reader = reader;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void endRow(int row) {
            reader.take(row + 1, cells);
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            if (reference != null && text != null) {
                cells.put((int) new CellReference(reference).getCol(), text);
            }
        }
    }

    /** Dates as {@code 2024-07-01}, however the sheet shows them, and numbers without their decoration. */
    private static final class IsoDates extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int format, String pattern, boolean since1904) {
            if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
            }
            return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
        }
    }
}
