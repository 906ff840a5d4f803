package maskscope.view.object;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import maskscope.loss.Loss;
import maskscope.loss.score.ObjectScores;
import maskscope.pixel.object.MatchedObject;
import maskscope.pixel.object.Neighbours;
import maskscope.pixel.object.ObjectCounts;
import maskscope.pixel.object.ObjectKind;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.measure.FoundObjects;
import maskscope.session.state.Below;
import maskscope.session.state.ViewOption;
import maskscope.table.ObjectTable;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Background;
import maskscope.view.control.Buttons;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Choices;
import maskscope.view.look.Looked;
import maskscope.view.look.PixelClass;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.look.Spot;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;

/// The objects of truth and prediction, matched, the one that costs most first; above them what they come to, of both predictions
/// where there are two, while those of one are listed. A row leads to its object in the pictures, and a pixel of the pictures to
/// the row of its object.
///
/// Objects follow when the hand rests, and are faint while they are of another threshold. What falls on them of the selected loss
/// follows every move of a slider.
public final class ObjectsPanel extends Region {

    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final String NOTHING = "–";
    private static final double DOT = 4;

    private final Texts texts;
    private final Predictions predictions;
    private final ObservableValue<Looked> looked;
    private final Choices choices;
    private final ViewOptions options;
    private final Ways ways;
    private final ObjectsHead head;
    private final ObjectList list;
    private final ObjectRanking ranking;
    private final Label empty = new Label();
    private String column = ObjectTable.SHARE;
    private boolean descending = true;
    private ObjectRanking.Ranked ranked;
    private ObjectSight sight;
    /// What is to be told once its slice is there; null for nothing.
    private Message awaited;
    /// The pixel whose object is to be found once those of its prediction are listed; null for none.
    private PixelOf sought;

    /// A pixel of a picture of a prediction.
    private record PixelOf(int x, int y, Looked of) {}

    /// What can be done from here.
    ///
    /// @param show brings a place to the middle of the pictures and marks it
    /// @param mark marks it in pictures that stay as they are
    /// @param slice shows a slice of a volume
    /// @param say tells what was done
    /// @param save asks where a text is to be saved
    public record Ways(Consumer<Spot> show, Consumer<Spot> mark, IntConsumer slice, Consumer<Message> say,
            Consumer<Supplier<String>> save) {}

    /// `background` puts objects in order.
    public ObjectsPanel(Texts texts, Predictions predictions, Choices choices, ViewOptions options, Ways ways,
            Background background) {
        this.texts = texts;
        this.predictions = predictions;
        looked = WhileShown.of(this).follow(predictions.there(options.objectsOfProperty()));
        Results results = predictions.seen(looked);
        this.choices = choices;
        this.options = options;
        this.ways = ways;
        setId("objects");
        getStyleClass().add("objects");
        head = new ObjectsHead(texts, options.cornersProperty(),
                Buttons.segments(texts, "objects-of", new Looked[] {Looked.A, Looked.B}, Looked::label,
                        of -> Message.of("object.of-meaning." + ViewOption.word(of)), looked, options.objectsOfProperty()::set),
                () -> ways.save().accept(ranked.table()::csv), this::close);
        ranking = new ObjectRanking(background, this::show);
        list = new ObjectList((by, down) -> {
            column = by;
            descending = down;
            rank();
        }, this::go);
        Spoken.name(list, texts.of("object.title"));
        addColumns();
        list.sortBy(ObjectTable.SHARE);
        empty.setId("object-none");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        getChildren().addAll(head, list);
        // A table would keep the key to itself.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
        WhileShown seen = WhileShown.of(this);
        seen.hearAny(this::rank, results.objects(), results.details(), choices.selected());
        seen.hearAny(this::tell, results.objects(), predictions.first().objects(), predictions.second().objects(),
                predictions.two(), results.pair(), options.thresholdProperty(), options.cornersProperty(),
                texts.language(), options.themeProperty());
        seen.hear(results.pair(), pair -> arrived());
    }

    private void close() {
        options.belowProperty().set(Below.CURVES);
    }

    private void addColumns() {
        text(ObjectTable.NUMBER, 56, texts.of("object.number"), object -> Numbers.grouped(object.number() + 1));
        list.add(new ObjectList.Column(ObjectTable.KIND, 104, false,
                number -> texts.now(ObjectScores.name(object(number).kind())), this::dot), texts.of("object.kind"));
        // What it is about comes first, as the rest is out of sight in a narrow window.
        ObservableValue<Loss> selected = WhileShown.of(this).follow(choices.selected());
        text(ObjectTable.SHARE, 96, texts.of(selected.map(loss -> Message.of("object.share", loss.name()))),
                object -> share(object.number()));
        text(ObjectTable.DICE, 64, texts.of("object.dice"),
                object -> object.overlap() == 0 ? NOTHING : Numbers.fixed(object.dice(), 3));
        text(ObjectTable.Y, 84, texts.of("object.place"), this::place);
        text(ObjectTable.TRUTH, 76, texts.of("object.truth"), object -> count(object.truthPixels()));
        text(ObjectTable.PREDICTION, 76, texts.of("object.prediction"), object -> count(object.predictionPixels()));
        text(ObjectTable.OVERLAP, 76, texts.of("object.overlap"), object -> count(object.overlap()));
    }

    private void text(
            String key, double width, ObservableValue<String> title, Function<MatchedObject, String> text) {
        list.add(new ObjectList.Column(key, width, true, number -> text.apply(object(number)), number -> null), title);
    }

    private MatchedObject object(int number) {
        return ranked.of().found().matches().object(number);
    }

    private static String count(int pixels) {
        return pixels == 0 ? NOTHING : Numbers.grouped(pixels);
    }

    private String place(MatchedObject object) {
        if (sight == null) {
            return "";
        }
        List<Integer> place = sight.place(object.number());
        boolean volume = now().pair().getValue().isVolume();
        return place.stream().limit(volume ? 3 : 2).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String share(int number) {
        OptionalDouble share = ranked.shares().share(number);
        return share.isEmpty() ? NOTHING
                : texts.now(Message.of("object.percent", Numbers.typeset(Numbers.fixed(100 * share.getAsDouble(), 2))));
    }

    /// The colour of a kind in the pictures; a ring for what was found, but not as one.
    private Node dot(int number) {
        ObjectKind kind = object(number).kind();
        Theme theme = options.themeProperty().get();
        Color colour = theme.letters(switch (kind) {
            case FOUND, SPLIT, MERGED -> PixelClass.TRUE_POSITIVE;
            case MISSED -> PixelClass.MISS;
            case FALSE_ALARM -> PixelClass.FALSE_POSITIVE;
        });
        boolean ring = kind == ObjectKind.SPLIT || kind == ObjectKind.MERGED;
        Circle dot = new Circle(DOT, ring ? Color.TRANSPARENT : colour);
        dot.setStroke(colour);
        return dot;
    }

    /// Of the prediction whose objects are listed. What is heard of comes one after the other when that changes; these belong
    /// together.
    private Results now() {
        return predictions.of(looked.getValue());
    }

    /// Asks for the order of what is there now.
    private void rank() {
        FoundObjects found = now().objects().getValue();
        DerivedViews details = now().details().getValue();
        if (found != null && details != null) {
            IntToDoubleFunction share = details.shares().get(choices.selected().getValue().key());
            ranking.want(new ObjectRanking.Wish(found, share, column, descending));
        }
    }

    private void show(ObjectRanking.Ranked now) {
        if (now.of().found() != now().objects().getValue()) {
            return;
        }
        boolean others = ranked == null || ranked.of().found() != now.of().found();
        ranked = now;
        look();
        list.show(now.table(), others);
        tell();
        seek();
    }

    /// Finds what was clicked in a picture of the prediction whose objects were not listed, once all of it is there.
    private void seek() {
        if (sought != null && sight != null) {
            PixelOf pixel = sought;
            sought = null;
            if (pixel.of() == looked.getValue()) {
                find(pixel.x(), pixel.y());
            }
        }
    }

    /// Another slice, or other objects.
    private void look() {
        ShownPair pair = now().pair().getValue();
        boolean there = pair != null && ranked != null && ranked.of().found().of().table() == pair.table();
        sight = there ? new ObjectSight(pair, ranked.of().found().matches()) : null;
    }

    /// Says what all of them come to, whether that is old, and why there is nothing.
    private void tell() {
        FoundObjects found = now().objects().getValue();
        ShownPair pair = now().pair().getValue();
        boolean there = found != null && ranked != null && ranked.of().found() == found;
        boolean volume = pair != null && pair.table().depth() > 1 && !pair.isBatch();
        if (!there) {
            list.clear();
        }
        head.show(counts(predictions.first()), predictions.two().getValue() ? Optional.of(counts(predictions.second()))
                : Optional.empty(), looked.getValue(), volume);
        double threshold = options.thresholdProperty().get();
        boolean old = there && (found.of().threshold() != threshold
                || found.of().neighbours().steps() != (options.cornersProperty().get() ? Neighbours.CORNERS : Neighbours.FACES)
                        .steps());
        pseudoClassStateChanged(OLD, old);
        empty.setText(texts.now(there ? Message.of("object.none", Numbers.fixed(found.of().threshold(), 2))
                : Message.of("object.looking")));
        requestLayout();
    }

    /// What the objects of a prediction come to that are of its pixels now.
    private static Optional<ObjectCounts> counts(Results of) {
        return Optional.ofNullable(of.objects().getValue())
                .filter(found -> of.pair().getValue() != null && found.of().table() == of.pair().getValue().table())
                .map(found -> found.matches().counts());
    }

    private void arrived() {
        look();
        seek();
        if (awaited != null) {
            Message told = awaited;
            awaited = null;
            ways.say().accept(told);
        }
    }

    /// Leads to an object in the pictures.
    private void go(int number) {
        if (sight == null) {
            return;
        }
        Message told = told(number);
        ways.show().accept(sight.spot(number));
        int slice = sight.slice(number);
        if (slice == now().pair().getValue().plane().slice().index()) {
            ways.say().accept(told);
        } else {
            awaited = told;
            ways.slice().accept(slice);
        }
    }

    private Message told(int number) {
        MatchedObject object = object(number);
        Message kind = ObjectScores.name(object.kind());
        String at = place(object);
        String share = share(number);
        String of = Numbers.grouped(number + 1);
        return object.kind() == ObjectKind.FALSE_ALARM
                ? Message.of("object.told-alarm", of, kind, at, pixels(object.predictionPixels()), share,
                        choices.selected().getValue().name())
                : Message.of("object.told", of, kind, at, pixels(object.truthPixels()), pixels(object.covered()), share,
                        choices.selected().getValue().name());
    }

    private static Message pixels(int number) {
        return number == 1 ? Message.of("picture.one-pixel") : Message.of("picture.pixels", Numbers.grouped(number));
    }

    /// Somebody has clicked a pixel of a picture of a prediction: selects the row of the object that is there. Of the difference
    /// of two the one is meant whose objects are listed.
    public void find(int x, int y, Looked of) {
        if (of == Looked.DIFFERENCE || of == looked.getValue()) {
            find(x, y);
        } else if (options.belowProperty().get() == Below.OBJECTS) {
            sought = new PixelOf(x, y, of);
            options.objectsOfProperty().set(of);
        }
    }

    private void find(int x, int y) {
        if (options.belowProperty().get() == Below.OBJECTS && sight != null) {
            sight.at(x, y).ifPresent(number -> {
                list.select(ranked.table().placeOf(number));
                ways.mark().accept(sight.spot(number));
                ways.say().accept(told(number));
            });
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = Math.ceil(head.prefHeight(width));
        head.resizeRelocate(0, 0, width, above);
        list.resizeRelocate(0, above, width, Math.max(1, getHeight() - above - 8));
    }
}
