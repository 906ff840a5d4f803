package maskscope.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A page as one file of HTML that needs no other: pictures and styles are in it, and no program. It is light or dark as its
/// reader's screen is, and light on paper. Numbers carry all their digits in `<data>`.
public final class HtmlPage {

    private static final String NUMBER = "number";
    private static final double WIDE = 640;
    private static final double HALF = 310;

    private final Inks inks = new Inks();
    private final Markup out = new Markup();
    private boolean inSection;

    private HtmlPage() {}

    /// The bytes of the file, in UTF-8.
    public static byte[] of(Page page) {
        HtmlPage html = new HtmlPage();
        html.write(page);
        return html.with(page).getBytes(StandardCharsets.UTF_8);
    }

    /// The whole, once it is known which inks it needs.
    private String with(Page page) {
        return new Markup().raw("<!DOCTYPE").raw(" html>").line()
                .open("html", "lang", page.language()).line()
                .open("head").line()
                .empty("meta", "charset", "utf-8").line()
                .empty("meta", "name", "viewport", "content", "width=device-width,initial-scale=1").line()
                .say("title", page.title()).line()
                .open("style").line()
                .raw(sheet().replace("/*inks*/", inks.variables(false)).replace("/*dark-inks*/", inks.variables(true)))
                .close().line()
                .close().line()
                .open("body").line()
                .raw(out.toString())
                .close().line()
                .close().line()
                .toString();
    }

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(Page page) {
        out.open("main").line();
        out.open("header").say("h1", page.title()).say("p", page.beneath(), "class", "beneath").close().line();
        page.blocks().forEach(this::write);
        endSection();
        out.say("footer", page.foot()).line().close().line();
    }

    private void endSection() {
        if (inSection) {
            out.close().line();
        }
        inSection = false;
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(String text) -> {
                endSection();
                out.open("section").say("h2", text).line();
                inSection = true;
            }
            case Block.Prose(String text, boolean quiet) -> out.say("p", text, "class", quiet ? "quiet" : "prose").line();
            case Block.Remarks(List<String> sentences) -> {
                out.open("ul", "class", "remarks");
                sentences.forEach(sentence -> out.say("li", sentence));
                out.close().line();
            }
            case Block.Facts(List<Block.Fact> facts) -> {
                out.open("dl", "class", "facts");
                facts.forEach(fact -> out.open("div").say("dt", fact.name()).say("dd", fact.told()).close());
                out.close().line();
            }
            case Block.Tiles(List<Block.Tile> tiles) -> {
                out.open("dl", "class", "tiles");
                tiles.forEach(tile -> {
                    out.open("div").say("dt", tile.name()).open("dd");
                    write(tile.value());
                    out.close().close();
                });
                out.close().line();
            }
            case Block.Grid grid -> write(grid);
            case Block.Figures(List<Figure> figures) -> {
                boolean formulas = figures.stream().allMatch(Figure.Formula.class::isInstance);
                out.open("div", "class", formulas ? "formulas" : "n" + Math.min(2, figures.size()) + " figures");
                figures.forEach(figure -> write(figure, figures.size()));
                out.close().line();
            }
            case Block.Quote(String text) -> out.say("blockquote", text, "tabindex", "0").line();
        }
    }

    private void write(Block.Grid grid) {
        out.open("div", "class", "wide").open("table").say("caption", grid.caption()).open("thead").open("tr");
        grid.columns().forEach(column -> out.say("th", column.name(), "scope", "col", "class", kind(column)));
        out.close().close().open("tbody").line();
        for (List<Block.Cell> row : grid.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                boolean head = i == 0;
                String kind = kind(grid.columns().get(i));
                if (head) {
                    out.open("th", "scope", "row", "class", kind);
                } else {
                    out.open("td", "class", kind);
                }
                write(row.get(i));
                out.close();
            }
            out.close().line();
        }
        out.close().close().close().line();
    }

    private static String kind(Block.Column column) {
        return column.number() ? NUMBER : "text";
    }

    private void write(Block.Cell cell) {
        cell.dot().ifPresent(ink -> out.open("i", "class", "dot", "style", "background:" + inks.of(ink)).close());
        if (cell.strong()) {
            out.open("strong");
        }
        if (cell.exact().isPresent()) {
            out.say("data", cell.text(), "value", Double.toString(cell.exact().getAsDouble()));
        } else {
            out.say(cell.text());
        }
        if (cell.strong()) {
            out.close();
        }
    }

    private void write(Figure figure, int beside) {
        out.open("figure");
        if (!figure.title().isEmpty()) {
            out.say("figcaption", figure.title());
        }
        switch (figure) {
            case Figure.Picture picture -> write(picture);
            case Figure.Plot(Chart chart) -> {
                double width = beside > 1 ? HALF : WIDE;
                double height = ChartDrawing.height(width);
                drawing(chart.spoken(), width, height);
                ChartDrawing.draw(chart, new SvgPen(out, inks), width, height);
                out.close();
            }
            case Figure.Formula formula -> {
                drawing(formula.spoken(), formula.width(), formula.height());
                out.closed("path", "d", SvgPen.path(formula.outline()), "fill", "currentColor").close();
            }
        }
        out.close().line();
    }

    private void drawing(String spoken, double width, double height) {
        out.open("svg", "role", "img", "aria-label", spoken, "viewBox",
                "0 0 " + SvgPen.number(width) + " " + SvgPen.number(height), "width", SvgPen.number(width),
                "height", SvgPen.number(height));
    }

    private void write(Figure.Picture picture) {
        Raster raster = picture.raster();
        out.empty("img", "src", SvgPen.data(raster), "alt", picture.spoken(), "width", String.valueOf(raster.width()),
                "height", String.valueOf(raster.height()), "class", raster.crisp() ? "crisp" : "smooth");
        if (!picture.keys().isEmpty()) {
            out.open("ul", "class", "keys");
            picture.keys().forEach(key -> out.open("li")
                    .open("i", "class", "key", "style", "background:" + Inks.css(key.rgb())).close()
                    .say(key.meaning()).close());
            out.close();
        }
        picture.scale().ifPresent(scale -> {
            out.open("div", "class", "scale").say("span", scale.title(), "class", "of");
            out.empty("img", "src", SvgPen.data(scale.colours()), "alt", "");
            out.say("span", scale.low()).say("span", scale.high()).close();
        });
    }
}
