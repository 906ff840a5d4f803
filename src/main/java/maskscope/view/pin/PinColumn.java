package maskscope.view.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.DistanceScore;
import maskscope.table.PinTable;
import maskscope.text.Message;
import maskscope.view.look.PinLooks;

/// A column that can be shown of pins, beside those that always are.
///
/// @param key as [PinTable] calls it
/// @param group with what it is listed
/// @param title its heading
/// @param number whether it holds numbers
/// @param better which numbers are the better ones
/// @param loss whose values it holds, of which the colour stands in the heading; empty for others
record PinColumn(String key, Group group, Message title, boolean number, Better better, Optional<Loss> loss) {

    /// What belongs together.
    enum Group { PIN, SETTINGS, LOSSES, COUNTS, SCORES }

    /// Which of two numbers is the better one.
    enum Better { LOWER, HIGHER, NEITHER }

    /// Those that pins have, in the order in which they are shown.
    static List<PinColumn> of(PinTable pins) {
        List<PinColumn> columns = new ArrayList<>();
        columns.add(text(PinLooks.SETTINGS));
        columns.add(text(PinTable.CONVENTION));
        for (String key : pins.allColumns()) {
            if (key.startsWith(PinTable.LOSS)) {
                columns.add(loss(key));
            } else if (key.startsWith(PinTable.SCORE)) {
                columns.add(score(key));
            } else {
                other(key).ifPresent(columns::add);
            }
        }
        return columns;
    }

    private static PinColumn text(String key) {
        return new PinColumn(key, Group.PIN, Message.of("pin.column." + key), false, Better.NEITHER, Optional.empty());
    }

    private static PinColumn loss(String key) {
        Optional<Loss> loss = Losses.byKey(key.substring(PinTable.LOSS.length()));
        Message title = loss.map(known -> CountScores.byKey(known.key()).isPresent()
                        // Two columns would have the same name.
                        ? Message.of("pin.loss", known.name())
                        : Message.of("pin.name", known.name()))
                .orElseGet(() -> Message.of("pin.name", key));
        return new PinColumn(key, Group.LOSSES, title, true, Better.LOWER, loss);
    }

    private static PinColumn score(String key) {
        String score = key.substring(PinTable.SCORE.length());
        boolean length = DistanceScore.byKey(score).filter(DistanceScore::isDistance).isPresent();
        boolean known = CountScores.byKey(score).isPresent() || DistanceScore.byKey(score).isPresent();
        return new PinColumn(key, Group.SCORES, known ? Message.of("score.name." + score) : Message.of("pin.name", key), true,
                length ? Better.LOWER : known ? Better.HIGHER : Better.NEITHER, Optional.empty());
    }

    /// Of texts and numbers that are neither losses nor scores.
    private static Optional<PinColumn> other(String key) {
        return switch (key) {
            case PinTable.NUMBER, PinTable.NOTE, PinTable.CONVENTION -> Optional.empty();
            case PinTable.MADE, PinTable.FILES, PinTable.COUNTED -> Optional.of(text(key));
            case PinTable.THRESHOLD -> Optional.of(number(key, Group.SETTINGS, Better.NEITHER));
            case "tp", "tn" -> Optional.of(number(key, Group.COUNTS, Better.HIGHER));
            case "fp", "fn" -> Optional.of(number(key, Group.COUNTS, Better.LOWER));
            default -> Optional.of(setting(key));
        };
    }

    private static PinColumn number(String key, Group group, Better better) {
        return new PinColumn(key, group, Message.of("pin.column." + key), true, better, Optional.empty());
    }

    /// A parameter, shared or a loss's own.
    private static PinColumn setting(String key) {
        int point = key.indexOf('.');
        Optional<Loss> loss = point < 0 ? Optional.empty() : Losses.byKey(key.substring(0, point));
        String symbol = symbol(key.substring(point + 1));
        Message title = loss.map(of -> Message.of("pin.value", of.name(), symbol))
                .orElseGet(() -> Message.of("pin.name", symbol));
        return new PinColumn(key, Group.SETTINGS, title, true, Better.NEITHER, loss);
    }

    private static String symbol(String parameter) {
        return parameter(parameter).map(Parameter::symbol).orElse(parameter);
    }

    /// Whether it holds distances.
    boolean isLength() {
        return group == Group.SCORES && better == Better.LOWER;
    }

    /// The parameter whose values it holds; empty for what holds others.
    Optional<Parameter> parameter() {
        return parameter(key.substring(key.indexOf('.') + 1)).filter(any -> group == Group.SETTINGS);
    }

    private static Optional<Parameter> parameter(String key) {
        return Parameter.ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
