package vn.tuantra.team.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.tuantra.chassis.aggregate.Refusal;

/** The sheets of a workbook, read as a stream: a large file costs its rows, not its whole model. */
final class XlsxSheet {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A register lies on one of the first sheets; a workbook of a thousand is no register. */
    private static final int MOST_SHEETS = 20;

    private XlsxSheet() {}

    /**
     * The register in the workbook, on whichever sheet it lies.
     *
     * @throws Refusal {@code SAVE_AS_XLSX} for a workbook of another kind, {@code NO_SHEET}, {@code MALFORMED_FILE} and those
     *     of {@link RegisterTable}
     */
    static RegisterTable read(byte[] file) {
        List<RawSheet> sheets = new ArrayList<>();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            requireTransitional(workbook);
            readAll(new XSSFReader(workbook), workbook, sheets);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw refusal("MALFORMED_FILE", e);
        } catch (RuntimeException e) {
            // The library answers a broken file with whatever its parts throw; the file is somebody's, not ours.
            throw refusal("MALFORMED_FILE", e);
        }
        return RegisterTable.of(sheets);
    }

    private static void readAll(XSSFReader parts, OPCPackage workbook, List<RawSheet> sheets)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        WorkbookDates dates = new WorkbookDates(isSince1904(parts));
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
        Iterator<InputStream> each = parts.getSheetsData();
        for (int read = 0; read == 0 || (each.hasNext() && read < MOST_SHEETS); read++) {
            try (InputStream sheet = next(each)) {
                SheetCells cells = new SheetCells();
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new SheetHandler(parts.getStylesTable(), strings, cells, dates));
                xml.parse(new InputSource(sheet));
                sheets.add(cells.sheet());
            }
        }
    }

    private static InputStream next(Iterator<InputStream> sheets) {
        try {
            return sheets.next();
        } catch (NoSuchElementException | POIXMLException e) {
            throw refusal("NO_SHEET", e);
        }
    }

    /** Workbooks from some machines count their days from 1904; the streaming reader does not ask. */
    private static boolean isSince1904(XSSFReader parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = {false};
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if ("workbookPr".equals(name)) {
                    String value = attributes.getValue("date1904");
                    found[0] = "1".equals(value) || "true".equals(value);
                }
            }
        });
        try (InputStream workbook = parts.getWorkbookData()) {
            xml.parse(new InputSource(workbook));
        }
        return found[0];
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
}
