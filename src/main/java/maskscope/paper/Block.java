package maskscope.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A part of a report, from one side of the page to the other. All words are in the reader's language already.
public sealed interface Block {

    /// What the blocks behind it are about.
    record Heading(String text) implements Block {}

    /// Running text.
    ///
    /// @param quiet whether it stands back
    record Prose(String text, boolean quiet) implements Block {}

    /// Sentences that stand by themselves.
    record Remarks(List<String> sentences) implements Block {

        public Remarks {
            sentences = List.copyOf(sentences);
        }
    }

    /// Names with what is told of each.
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// One of [Facts].
    record Fact(String name, String told) {}

    /// The few numbers that are looked at first.
    record Tiles(List<Tile> tiles) implements Block {

        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /// One of [Tiles].
    record Tile(String name, Cell value) {}

    /// A table.
    ///
    /// @param caption what it is of, for those who hear it
    record Grid(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A column of a table.
    ///
    /// @param number whether its cells are numbers, which stand at the right
    record Column(String name, boolean number) {}

    /// A cell of a table.
    ///
    /// @param exact the number with all its digits, where the text is one
    /// @param dot a colour before the text
    /// @param strong whether it stands out among its neighbours, as the better of two numbers does
    record Cell(String text, OptionalDouble exact, Optional<Ink> dot, boolean strong) {

        public static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty(), Optional.empty(), false);
        }

        public static Cell of(String text, double exact) {
            return new Cell(text, OptionalDouble.of(exact), Optional.empty(), false);
        }

        public static Cell dotted(String text, Ink dot) {
            return new Cell(text, OptionalDouble.empty(), Optional.of(dot), false);
        }

        /// The same, standing out where `so`.
        public Cell strong(boolean so) {
            return new Cell(text, exact, dot, so);
        }

        /// The letters that it is written in, where others are written in `usual`.
        Letters letters(Letters usual) {
            return strong ? new Letters(usual.size(), true) : usual;
        }
    }

    /// Figures beside each other.
    record Figures(List<Figure> figures) implements Block {

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// A text to be taken away.
    record Quote(String text) implements Block {}
}
