package maskscope.paper;

import java.util.ArrayList;
import java.util.List;

/// A page on sheets of paper: of A4 one behind the other, or one that is as long as it must be. Lengths are points.
public final class Sheets {

    /// Of A4.
    public static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    static final double MARGIN = 48;

    private final List<List<Placed>> sheets;

    /// A piece where it stands.
    private record Placed(Piece piece, double y) {}

    private Sheets(List<List<Placed>> sheets) {
        this.sheets = sheets;
    }

    static Sheets endless(Page page) {
        return new Sheets(place(page, Double.POSITIVE_INFINITY));
    }

    /// As many sheets of A4 as it needs.
    public static Sheets ofA4(Page page) {
        return new Sheets(place(page, HEIGHT - MARGIN));
    }

    private static List<List<Placed>> place(Page page, double bottom) {
        List<List<Placed>> sheets = new ArrayList<>();
        List<Placed> sheet = new ArrayList<>();
        sheets.add(sheet);
        double y = MARGIN;
        List<Piece> pieces = new Setting(MARGIN, WIDTH - 2 * MARGIN).pieces(page);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!sheet.isEmpty() && y + needed(pieces, i) > bottom) {
                sheet = new ArrayList<>();
                sheets.add(sheet);
                y = MARGIN;
            }
            y += sheet.isEmpty() ? 0 : piece.gap();
            sheet.add(new Placed(piece, y));
            y += piece.height();
        }
        return sheets;
    }

    /// The room for a piece with those that it is held to.
    private static double needed(List<Piece> pieces, int at) {
        double room = 0;
        for (int i = at; i < pieces.size(); i++) {
            room += pieces.get(i).gap() + pieces.get(i).height();
            if (!pieces.get(i).held()) {
                break;
            }
        }
        return room;
    }

    /// How many there are.
    public int count() {
        return sheets.size();
    }

    /// How high one of them must be that is as long as it must be.
    double height(int sheet) {
        Placed last = sheets.get(sheet).getLast();
        return last.y() + last.piece().height() + MARGIN;
    }

    /// How high a sheet of A4 is.
    public static double height() {
        return HEIGHT;
    }

    /// Draws one of them.
    public void draw(int sheet, Pen pen) {
        sheets.get(sheet).forEach(placed -> placed.piece().drawing().draw(pen, placed.y()));
        if (sheets.size() > 1) {
            pen.write((sheet + 1) + " / " + sheets.size(), WIDTH - MARGIN, HEIGHT - MARGIN / 2, Letters.SMALL, Ink.QUIET, 1);
        }
    }
}
