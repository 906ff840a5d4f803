package maskscope.file.kaggle;

import maskscope.file.JsonText;
import maskscope.text.Sentence;

/// What a row says of an image; filled again and again, so that a walk through a large file makes no rubbish.
final class KaggleRow {

    private final KaggleColumns columns;
    private final KaggleRuns runs = new KaggleRuns();
    private int line;
    private String image = "";
    private String kind = "";
    private boolean plain = true;
    private boolean indented;
    private long width;
    private long height;

    KaggleRow(KaggleColumns columns) {
        this.columns = columns;
    }

    boolean wants(int column) {
        return column == columns.image() || column == columns.kind() || column == columns.width() || column == columns.height();
    }

    void clear() {
        runs.clear();
        image = "";
        kind = "";
        plain = true;
        width = 0;
        height = 0;
    }

    /// `text` is what stands in a cell.
    void take(int column, String text) {
        String cell = JsonText.line(text);
        plain &= cell.equals(text);
        if (column == columns.image()) {
            image = cell;
        } else if (column == columns.kind()) {
            kind = cell;
        } else if (column == columns.width()) {
            width = pixels(cell);
        } else if (column == columns.height()) {
            height = pixels(cell);
        }
    }

    /// A side in whole pixels; 0 for anything else.
    private static long pixels(String cell) {
        return cell.matches("\\d{1,9}(\\.0*)?") ? Long.parseLong(cell.replaceAll("\\..*", "")) : 0;
    }

    /// The whole row was read.
    void end(int number) {
        line = number;
        int cut = columns.joined() ? image.lastIndexOf('_') : -1;
        if (cut >= 0) {
            kind = image.substring(cut + 1);
            image = image.substring(0, cut);
        }
        String before = image + kind;
        image = Sentence.oneLine(image).strip();
        kind = Sentence.oneLine(kind).strip();
        plain &= before.equals(image + kind);
    }

    /// Where it begins in the file, from 1.
    int line() {
        return line;
    }

    String image() {
        return image;
    }

    /// The class; empty where there is none.
    String kind() {
        return kind;
    }

    /// What stands before a cell and is no part of it.
    void skip(char letter) {
        indented |= letter == ' ';
        plain &= letter == ' ';
    }

    /// Whether its cells hold what is read of them as it stands here, but for spaces before it.
    boolean plain() {
        return plain;
    }

    /// Whether there were spaces before a cell of this row or of one before it.
    boolean indented() {
        return indented;
    }

    KaggleColumns columns() {
        return columns;
    }

    boolean hasKinds() {
        return columns.joined() || columns.kind() >= 0;
    }

    /// Of the image; 0 where it is not said.
    long width() {
        return height == 0 ? 0 : width;
    }

    long height() {
        return width == 0 ? 0 : height;
    }

    KaggleRuns runs() {
        return runs;
    }
}
