package vn.tuantra.team.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers a sheet's rows; a formula counts by its last value. */
final class SheetCells implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final RawRows rows = new RawRows();
    private final List<RawSheet.Merged> merged = new ArrayList<>();
    private final Map<Integer, String> cells = new HashMap<>();
    private boolean hidden;

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void endRow(int row) {
        rows.take(row + 1, cells, hidden);
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        if (reference != null && text != null) {
            cells.put((int) new CellReference(reference).getCol(), text);
        }
    }

    /** Said before the row begins. */
    void hide(boolean theNextRow) {
        hidden = theNextRow;
    }

    /** @param range such as {@code A2:A7} */
    void merge(String range) {
        CellRangeAddress address = CellRangeAddress.valueOf(range);
        merged.add(new RawSheet.Merged(
                address.getFirstRow() + 1,
                address.getLastRow() + 1,
                address.getFirstColumn(),
                address.getLastColumn()));
    }

    RawSheet sheet() {
        return rows.with(merged);
    }
}
