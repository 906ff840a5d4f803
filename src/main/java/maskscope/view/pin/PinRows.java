package maskscope.view.pin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import maskscope.table.PinTable;
import maskscope.text.Words;
import maskscope.view.look.PinLooks;

/// Pins as they are shown: in an order, and compared to one of them where it is the baseline. Rows are known by the ids of pins.
/// Immutable.
final class PinRows {

    /// What rows are sorted by.
    ///
    /// @param column as [PinTable] calls it
    /// @param descending whether the largest comes first
    record Order(String column, boolean descending) {

        static final Order AS_PINNED = new Order(PinTable.NUMBER, false);
    }

    private final Pins pins;
    private final PinTable plain;
    private final PinTable table;
    private final List<PinColumn> columns;
    private final Map<String, Integer> rows = new HashMap<>();

    /// `baseline` is the id of the pin that others are compared to; of none, nothing is compared. An order by a column that is
    /// not there is that of the pins.
    PinRows(Pins pins, Order order, String baseline) {
        this.pins = pins;
        plain = PinTable.of(pins);
        PinTable compared = plain.against(Optional.of(baseline));
        table = plain.allColumns().contains(order.column)
                ? compared.sortedOn(order.column, order.descending)
                : compared;
        columns = PinColumn.of(plain);
        IntStream.range(0, table.size()).forEach(row -> rows.put(table.pin(row).id(), row));
    }

    /// The ids of the pins from top to bottom.
    List<String> order() {
        return IntStream.range(0, table.size()).mapToObj(row -> table.pin(row).id()).toList();
    }

    int size() {
        return pins.size();
    }

    /// The columns that can be shown.
    List<PinColumn> columns() {
        return columns;
    }

    Optional<Pin> pin(String id) {
        return pins.byId(id);
    }

    /// What number a pin has, counted from 1.
    int number(String id) {
        return pins.all().indexOf(pins.byId(id).orElseThrow()) + 1;
    }

    Optional<Pin> baseline() {
        return table.baseline();
    }

    boolean isBaseline(String id) {
        return table.baseline().filter(pin -> pin.id().equals(id)).isPresent();
    }

    PinFace face(Words words, String id, PinColumn column) {
        return PinFace.of(words, table, plain, rows.get(id), column);
    }

    /// What is written to files: what is shown, in this order, and all settings where their words are.
    PinTable written(Set<String> shown) {
        Set<String> kept = new HashSet<>(shown);
        kept.add(PinTable.NUMBER);
        kept.add(PinTable.NOTE);
        if (shown.contains(PinLooks.SETTINGS)) {
            columns.stream().filter(column -> column.group() == PinColumn.Group.SETTINGS)
                    .map(PinColumn::key)
                    .forEach(kept::add);
        }
        Set<String> hidden = new HashSet<>(table.allColumns());
        hidden.removeAll(kept);
        return table.hiding(hidden);
    }

    /// The columns of `shown` for which there is room, in the order in which they are shown. Settings, a loss and a score stay
    /// longest; what gives way first are the last losses and scores, by turns, of which the loss in front is none.
    static List<PinColumn> fitting(List<PinColumn> shown, String front, Map<PinColumn, Double> widths, double room) {
        List<PinColumn> others = shown.stream().filter(column -> !isResult(column)).toList();
        List<PinColumn> losses = of(shown, PinColumn.Group.LOSSES);
        losses.stream().filter(column -> column.key().equals(PinTable.LOSS + front)).findFirst().ifPresent(first -> {
            losses.remove(first);
            losses.addFirst(first);
        });
        List<PinColumn> scores = of(shown, PinColumn.Group.SCORES);
        List<PinColumn> byRank = new ArrayList<>(others.stream().limit(1).toList());
        Stream.of(losses, scores).flatMap(list -> list.stream().limit(1)).forEach(byRank::add);
        others.stream().skip(1).forEach(byRank::add);
        for (int i = 1; i < Math.max(losses.size(), scores.size()); i++) {
            int at = i;
            Stream.of(losses, scores).flatMap(list -> list.stream().skip(at).limit(1)).forEach(byRank::add);
        }
        Set<PinColumn> fit = new HashSet<>();
        double taken = 0;
        for (PinColumn column : byRank) {
            taken += widths.get(column);
            if (taken > room) {
                break;
            }
            fit.add(column);
        }
        return shown.stream().filter(fit::contains).toList();
    }

    private static boolean isResult(PinColumn column) {
        return column.group() == PinColumn.Group.LOSSES || column.group() == PinColumn.Group.SCORES;
    }

    private static List<PinColumn> of(List<PinColumn> columns, PinColumn.Group group) {
        return columns.stream().filter(column -> column.group() == group).collect(Collectors.toCollection(ArrayList::new));
    }
}
