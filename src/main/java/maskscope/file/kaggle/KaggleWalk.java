package maskscope.file.kaggle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import maskscope.file.ReadControl;
import maskscope.file.ToldInput;
import maskscope.mask.BadInput;

/// One walk through a table, row by row. Cells may stand in quotes, with commas and breaks of lines in them; rows end as on any
/// system. Nothing is held but the cells of one row that matter.
final class KaggleWalk {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADER = 10_000;
    private static final int LONGEST_CELL = 300;

    /// Receives the rows that are not blank.
    interface Visitor {
        /// `row` is used again for the next one.
        void row(KaggleRow row) throws BadInput;
    }

    private enum Place { START, PLAIN, QUOTED, BEHIND_QUOTE }

    private final Path file;
    private final Visitor visitor;
    private final StringBuilder text = new StringBuilder();
    private KaggleColumns columns;
    private KaggleRow row;
    private Place place = Place.START;
    private int line = 1;
    private int rowLine = 1;
    private int column;
    private boolean blank = true;
    private char before;

    private KaggleWalk(Path file, Visitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    static void through(Path file, ReadControl control, Visitor visitor) throws IOException, BadInput {
        try (Reader text = new InputStreamReader(new ToldInput(file, control), StandardCharsets.UTF_8)) {
            new KaggleWalk(file, visitor).all(text);
        }
    }

    private void all(Reader text) throws IOException, BadInput {
        char[] letters = new char[BUFFER];
        for (int length = text.read(letters); length >= 0; length = text.read(letters)) {
            for (int i = 0; i < length; i++) {
                letter(letters[i]);
            }
        }
        if (columns == null) {
            header();
        } else if (place == Place.QUOTED) {
            throw BadInput.of(file, "kaggle.open-quote", rowLine);
        } else {
            endOfRow();
        }
    }

    private void letter(char letter) throws BadInput {
        boolean secondOfBreak = letter == '\n' && before == '\r';
        boolean breaks = letter == '\n' || letter == '\r';
        before = letter;
        if (secondOfBreak) {
            return;
        }
        line += breaks ? 1 : 0;
        if (columns == null) {
            letterOfHeader(letter, breaks);
        } else if (place == Place.QUOTED) {
            if (letter == '"') {
                place = Place.BEHIND_QUOTE;
            } else {
                take(letter);
            }
        } else if (breaks) {
            endOfRow();
        } else if (letter == columns.separator()) {
            endOfCell();
        } else if (letter == '"' && place != Place.PLAIN) {
            if (place == Place.BEHIND_QUOTE) {
                take(letter);
            }
            place = Place.QUOTED;
            blank = false;
        } else if (letter > ' ' || place != Place.START) {
            place = place == Place.START ? Place.PLAIN : place;
            take(letter);
        } else {
            row.skip(letter);
        }
    }

    private void letterOfHeader(char letter, boolean breaks) throws BadInput {
        if (!breaks && letter != '\ufeff') {
            text.append(letter);
            if (text.length() > LONGEST_HEADER) {
                throw BadInput.of(file, "kaggle.no-header");
            }
        } else if (breaks && !text.toString().isBlank()) {
            header();
        }
    }

    private void header() throws BadInput {
        columns = KaggleColumns.of(text.toString()).orElseThrow(() -> BadInput.of(file, "kaggle.no-header"));
        row = new KaggleRow(columns);
        text.setLength(0);
        rowLine = line;
    }

    private void take(char letter) throws BadInput {
        blank &= letter <= ' ';
        if (column == columns.runs()) {
            row.runs().take(letter);
        } else if (row.wants(column)) {
            text.append(letter);
            if (text.length() > LONGEST_CELL) {
                throw BadInput.of(file, "kaggle.long-cell", rowLine, column + 1);
            }
        }
    }

    private void endOfCell() throws BadInput {
        if (column == columns.runs()) {
            row.runs().end();
        } else if (row.wants(column)) {
            row.take(column, text.toString());
            text.setLength(0);
        }
        blank = false;
        column++;
        place = Place.START;
    }

    private void endOfRow() throws BadInput {
        if (!blank || column > 0) {
            endOfCell();
            if (column != columns.count()) {
                throw BadInput.of(file, "kaggle.strange-row", rowLine, column, columns.count());
            }
            row.end(rowLine);
            visitor.row(row);
        }
        row.clear();
        text.setLength(0);
        column = 0;
        blank = true;
        place = Place.START;
        rowLine = line;
    }
}
