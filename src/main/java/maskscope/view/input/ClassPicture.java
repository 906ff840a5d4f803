package maskscope.view.input;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import maskscope.doctor.Answer;
import maskscope.mask.MaskRole;
import maskscope.open.classes.ClassMap;
import maskscope.text.Message;
import maskscope.view.control.Pixels;
import maskscope.view.control.SharpCanvas;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;

/// A file in the colours of its classes while it is asked which of them is meant: what an answer means is lit up, and a click on
/// a class is the answer. Beneath it stands which class lies under the pointer.
final class ClassPicture extends Region {

    /// What is not lit up is darker by this factor.
    private static final double DIM = 0.22;
    private static final double GAP = 4;
    private static final BitSet NONE = new BitSet();

    private final Texts texts;
    private final MaskRole role;
    private final ClassMap map;
    private final List<Answer> answers;
    private final Region ground = new Region();
    private final SharpCanvas canvas = new SharpCanvas();
    private final Label caption = new Label();
    private final WritableImage image;
    private final ObjectProperty<Answer> pointed = new SimpleObjectProperty<>();
    private BitSet lit = NONE;
    private int under = -1;
    private Rectangle2D place = Rectangle2D.EMPTY;

    /// `answers` are those of the question, `choose` gives one of them.
    ClassPicture(Texts texts, MaskRole role, ClassMap map, List<Answer> answers, Consumer<Answer> choose) {
        this.texts = texts;
        this.role = role;
        this.map = map;
        this.answers = answers;
        image = new WritableImage(map.width(), map.height());
        setId("classes-" + role.key());
        getStyleClass().add("class-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Spoken.picture(this, texts.of(text("input.classes-of")));
        ground.getStyleClass().add("class-ground");
        caption.setId("class-caption-" + role.key());
        caption.getStyleClass().addAll("quiet", "class-caption");
        caption.setWrapText(true);
        getChildren().addAll(ground, canvas, caption);
        ground.setOnMouseMoved(this::point);
        ground.setOnMouseExited(left -> point(-1));
        ground.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && pointed.get() != null) {
                choose.accept(pointed.get());
            }
        });
        Pixels.onChange(this, this::draw);
        paint();
        tell();
    }

    private Message text(String key) {
        return Message.of(key, Message.of(role == MaskRole.TRUTH ? "input.truth" : "input.prediction"));
    }

    /// The answer that a click where the pointer is would give; null where it would give none.
    ObjectProperty<Answer> pointedProperty() {
        return pointed;
    }

    /// The colour of what an answer means, where that is one class.
    Optional<Integer> rgb(Answer answer) {
        BitSet meant = meant(answer);
        return meant.cardinality() == 1 ? Optional.of(map.rgb(meant.nextSetBit(0))) : Optional.empty();
    }

    /// Lights up what an answer means; null for nothing.
    void light(Answer answer) {
        show(answer == null ? NONE : meant(answer));
    }

    private BitSet meant(Answer answer) {
        return answer.answers().of(role).chosen().map(map::meant).orElse(NONE);
    }

    private void point(MouseEvent move) {
        double x = (move.getX() - place.getMinX()) / place.getWidth();
        double y = (move.getY() - place.getMinY()) / place.getHeight();
        boolean inside = x >= 0 && y >= 0 && x < 1 && y < 1;
        point(inside ? map.place((int) (x * map.width()), (int) (y * map.height())) : -1);
    }

    private void point(int now) {
        if (now == under) {
            return;
        }
        under = now;
        BitSet one = new BitSet();
        if (now >= 0) {
            one.set(now);
        }
        pointed.set(answers.stream().filter(answer -> !one.isEmpty() && meant(answer).equals(one)).findFirst().orElse(null));
        ground.setCursor(pointed.get() == null ? Cursor.DEFAULT : Cursor.HAND);
        show(pointed.get() == null ? NONE : one);
        tell();
    }

    private void tell() {
        caption.textProperty().bind(under < 0
                ? texts.of(text("input.point-at-class"))
                : texts.of(pointed.get() == null
                        ? Message.of("doctor.take-class", map.classes().get(under).label())
                        : FindingRow.label(pointed.get())));
    }

    private void show(BitSet classes) {
        if (!classes.equals(lit)) {
            lit = classes;
            paint();
            draw();
        }
    }

    private void paint() {
        int[] colours = new int[map.classes().size()];
        for (int one = 0; one < colours.length; one++) {
            colours[one] = 0xff00_0000 | (lit.isEmpty() || lit.get(one) ? map.rgb(one) : dim(map.rgb(one)));
        }
        int[] argb = new int[map.places().length];
        for (int k = 0; k < argb.length; k++) {
            argb[k] = map.places()[k] < 0 ? 0xff00_0000 : colours[map.places()[k]];
        }
        image.getPixelWriter().setPixels(
                0, 0, map.width(), map.height(), PixelFormat.getIntArgbInstance(), argb, 0, map.width());
    }

    private static int dim(int rgb) {
        return part(rgb >> 16) << 16 | part(rgb >> 8) << 8 | part(rgb);
    }

    private static int part(int colour) {
        return (int) ((colour & 0xff) * DIM);
    }

    /// With sharp edges, each pixel as long as it is.
    private void draw() {
        double width = ground.getWidth();
        double height = ground.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        GraphicsContext graphics = canvas.cover(width, height);
        graphics.setImageSmoothing(false);
        graphics.drawImage(image, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    private double wide() {
        return map.width() * map.pixelWidth();
    }

    private double high() {
        return map.height() * map.pixelHeight();
    }

    /// How wide it is where it may be `height` high.
    double widthIn(double height) {
        return Math.ceil((height - GAP - caption.prefHeight(-1)) * wide() / high());
    }

    /// How high it is where it is `width` wide.
    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(width * high() / wide()) + GAP + caption.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double below = caption.prefHeight(width);
        double room = Math.max(0, getHeight() - below - GAP);
        double scale = Math.min(width / wide(), room / high());
        double wide = Math.max(1, wide() * scale);
        double high = Math.max(1, high() * scale);
        double used = Math.min(room, Math.ceil(high));
        ground.resizeRelocate(0, 0, wide, used);
        canvas.relocate(0, 0);
        place = new Rectangle2D(0, 0, wide, high);
        caption.resizeRelocate(0, used + GAP, width, below);
        draw();
    }
}
