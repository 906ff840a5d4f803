package maskscope.paper;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Sets a page in type: its blocks as pieces that are placed one below the other.
final class Setting {

    private static final double SECTION = 24;
    private static final double PARAGRAPH = 7;
    private static final double NAMES = 118;
    private static final double BULLET = 12;
    private static final double PAD = 12;
    private static final double BETWEEN = 10;
    private static final double TILE = 44;
    private static final int TILES = 4;

    private final double left;
    private final double width;
    private final List<Piece> pieces = new ArrayList<>();
    /// Room above the next piece.
    private double gap;

    /// Pieces that begin at `left` and are `width` wide.
    Setting(double left, double width) {
        this.left = left;
        this.width = width;
    }

    List<Piece> pieces(Page page) {
        lines(page.title(), Letters.TITLE, Ink.TEXT, 0);
        gap = 3;
        lines(page.beneath(), Letters.BODY, Ink.QUIET, 0);
        page.blocks().forEach(this::set);
        gap = SECTION;
        add(Piece.of(0, 8, (pen, y) -> pen.stroke(new Line2D.Double(left, y, left + width, y), Ink.LINE, 0.8)).hold());
        lines(page.foot(), Letters.SMALL, Ink.QUIET, 0);
        return pieces;
    }

    private void add(Piece piece) {
        pieces.add(piece.after(gap));
        gap = 0;
    }

    private void set(Block block) {
        switch (block) {
            case Block.Heading(String text) -> {
                gap = SECTION;
                List<String> lines = Letters.HEADING.lines(text, width);
                lines.forEach(line -> add(line(line, Letters.HEADING, Ink.TEXT, 0).hold()));
                add(Piece.room(4).hold());
            }
            case Block.Prose(String text, boolean quiet) -> {
                boolean first = !pieces.isEmpty() && pieces.getLast().held();
                Letters letters = quiet ? Letters.SMALL : Letters.BODY;
                for (String line : letters.lines(text, width)) {
                    Piece piece = line(line, letters, quiet ? Ink.QUIET : Ink.TEXT, 0);
                    // What stands below a heading is not left alone with it.
                    add(first ? piece.hold() : piece);
                }
                gap = PARAGRAPH;
            }
            case Block.Remarks(List<String> sentences) -> {
                sentences.forEach(this::remark);
                gap = PARAGRAPH;
            }
            case Block.Facts(List<Block.Fact> facts) -> {
                for (int i = 0; i < facts.size(); i++) {
                    fact(facts.get(i), i < facts.size() - 1);
                }
                gap = PARAGRAPH;
            }
            case Block.Tiles(List<Block.Tile> tiles) -> tiles(tiles);
            case Block.Grid grid -> {
                new GridSetting(grid, left, width).rows().forEach(this::add);
                gap = PARAGRAPH + 4;
            }
            case Block.Figures(List<Figure> figures) -> figures(figures);
            case Block.Quote(String text) -> quote(text);
        }
    }

    private Piece line(String text, Letters letters, Ink ink, double indent) {
        return Piece.of(0, letters.leading(), (pen, y) -> pen.write(text, left + indent, y + letters.size(), letters, ink, 0));
    }

    private void lines(String text, Letters letters, Ink ink, double indent) {
        letters.lines(text, width - indent).forEach(line -> add(line(line, letters, ink, indent)));
    }

    private void remark(String sentence) {
        List<String> lines = Letters.BODY.lines(sentence, width - BULLET);
        for (int i = 0; i < lines.size(); i++) {
            Piece line = line(lines.get(i), Letters.BODY, Ink.TEXT, BULLET);
            boolean first = i == 0;
            add(Piece.of(0, line.height(), (pen, y) -> {
                if (first) {
                    pen.write("•", left, y + Letters.BODY.size(), Letters.BODY, Ink.QUIET, 0);
                }
                line.drawing().draw(pen, y);
            }));
        }
        gap = 2;
    }

    private void fact(Block.Fact fact, boolean held) {
        List<String> names = Letters.BODY.lines(fact.name(), NAMES - 8);
        List<String> told = Letters.BODY.lines(fact.told(), width - NAMES);
        double leading = Letters.BODY.leading();
        Piece piece = Piece.of(0, leading * Math.max(names.size(), told.size()), (pen, y) -> {
            write(pen, names, left, y, Ink.QUIET);
            write(pen, told, left + NAMES, y, Ink.TEXT);
        });
        add(held ? piece.hold() : piece);
        gap = 3;
    }

    private static void write(Pen pen, List<String> lines, double x, double y, Ink ink) {
        for (int i = 0; i < lines.size(); i++) {
            pen.write(lines.get(i), x, y + i * Letters.BODY.leading() + Letters.BODY.size(), Letters.BODY, ink, 0);
        }
    }

    private void tiles(List<Block.Tile> tiles) {
        gap = 14;
        for (int first = 0; first < tiles.size(); first += TILES) {
            List<Block.Tile> row = tiles.subList(first, Math.min(tiles.size(), first + TILES));
            double wide = (width - (TILES - 1) * BETWEEN) / TILES;
            add(Piece.of(0, TILE, (pen, y) -> {
                for (int i = 0; i < row.size(); i++) {
                    tile(pen, row.get(i), left + i * (wide + BETWEEN), y, wide);
                }
            }));
            gap = BETWEEN;
        }
    }

    private static void tile(Pen pen, Block.Tile tile, double x, double y, double wide) {
        pen.fill(new RoundRectangle2D.Double(x, y, wide, TILE, 8, 8), Ink.SOFT, 1);
        pen.write(Letters.SMALL.lines(tile.name(), wide - 2 * PAD).getFirst(), x + PAD, y + 15, Letters.SMALL, Ink.QUIET, 0);
        String value = tile.value().text();
        Letters letters = Letters.FIGURE.width(value) <= wide - 2 * PAD ? Letters.FIGURE : Letters.STRONG;
        pen.write(letters.lines(value, wide - PAD).getFirst(), x + PAD, y + 34, letters, Ink.TEXT, 0);
    }

    private void figures(List<Figure> figures) {
        boolean formulas = figures.stream().allMatch(Figure.Formula.class::isInstance);
        int beside = figures.size() == 1 || formulas ? 1 : 2;
        double wide = (width - (beside - 1) * 20) / beside;
        for (int first = 0; first < figures.size(); first += beside) {
            List<FigureSetting> row = figures.subList(first, Math.min(figures.size(), first + beside)).stream()
                    .map(figure -> new FigureSetting(figure, wide))
                    .toList();
            double high = row.stream().mapToDouble(FigureSetting::height).max().orElse(0);
            add(Piece.of(0, high, (pen, y) -> {
                for (int i = 0; i < row.size(); i++) {
                    row.get(i).draw(pen, left + i * (wide + 20), y);
                }
            }));
            gap = formulas ? 7 : 14;
        }
    }

    /// Each line lies on its part of the ground, so that one that is longer than a sheet goes on on another.
    private void quote(String text) {
        double leading = Letters.BODY.leading() + 1;
        add(ground(PAD).hold());
        for (String line : Letters.BODY.lines(text, width - 2 * PAD)) {
            Piece ground = ground(leading);
            add(Piece.of(0, leading, (pen, y) -> {
                ground.drawing().draw(pen, y);
                pen.write(line, left + PAD, y + Letters.BODY.size() + 1, Letters.BODY, Ink.TEXT, 0);
            }).hold());
        }
        add(ground(PAD));
        gap = PARAGRAPH;
    }

    private Piece ground(double height) {
        return Piece.of(0, height, (pen, y) -> pen.fill(
                new Rectangle2D.Double(left, y, width, height + 0.2), Ink.SOFT, 1));
    }
}
