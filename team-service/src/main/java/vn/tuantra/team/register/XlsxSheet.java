package vn.tuantra.team.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
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

    /**
     * The rows of the first sheet.
     *
     * @throws Refusal {@code SAVE_AS_XLSX} for a workbook of another kind, {@code NO_SHEET}, {@code MALFORMED_FILE} and those
     *     of {@link SheetReader}
     */
    static List<SheetRow> read(byte[] file) {
        SheetReader reader = new SheetReader();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            requireTransitional(workbook);
            readFirst(new XSSFReader(workbook), workbook, reader);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw refusal("MALFORMED_FILE", e);
        } catch (RuntimeException e) {
            // The library answers a broken file with whatever its parts throw; the file is somebody's, not ours.
            throw refusal("MALFORMED_FILE", e);
        }
        return reader.rows();
    }

    private static void readFirst(XSSFReader parts, OPCPackage workbook, SheetReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (InputStream sheet = firstOf(parts)) {
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
    }

    private static InputStream firstOf(XSSFReader parts) throws IOException, OpenXML4JException {
        Iterator<InputStream> sheets = parts.getSheetsData();
        try {
            return sheets.next();
        } catch (NoSuchElementException | POIXMLException e) {
            throw refusal("NO_SHEET", e);
        }
    }

    /** A binary workbook, or one of the strict kind, is a package too, but its parts are not those that are read here. */
    private static void requireTransitional(OPCPackage workbook) throws OpenXML4JException {
        boolean strict = !workbook.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .isEmpty();
        boolean sheets = workbook.getParts().stream()
                .anyMatch(part -> part.getContentType().contains("spreadsheetml.sheet.main+xml")
                        || part.getContentType().contains("macroEnabled.main+xml"));
        if (strict || !sheets) {
            throw Refusal.invalid("SAVE_AS_XLSX", Map.of("field", "file"));
        }
    }

    private static Refusal refusal(String code, Exception cause) {
        return (Refusal) Refusal.invalid(code, Map.of("field", "file")).initCause(cause);
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
