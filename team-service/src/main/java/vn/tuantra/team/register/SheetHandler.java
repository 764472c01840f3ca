package vn.tuantra.team.register;

import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Also hears what the library's handler passes over: which rows are hidden and which cells are merged. */
final class SheetHandler extends XSSFSheetXMLHandler {

    private final SheetCells cells;

    SheetHandler(Styles styles, SharedStrings strings, SheetCells cells, WorkbookDates dates) {
        super(styles, null, strings, cells, dates, false);
        this.cells = cells;
    }

    @Override
    public void startElement(
            @Nullable String uri, @Nullable String name, @Nullable String qualified, @Nullable Attributes attributes)
            throws SAXException {
        if (attributes != null && "row".equals(name)) {
            String hidden = attributes.getValue("hidden");
            cells.hide("1".equals(hidden) || "true".equals(hidden));
        } else if (attributes != null && "mergeCell".equals(name)) {
            cells.merge(attributes.getValue("ref"));
        }
        super.startElement(uri, name, qualified, attributes);
    }
}
