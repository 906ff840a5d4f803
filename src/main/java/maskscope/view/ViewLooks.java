package maskscope.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import maskscope.session.Looks;
import maskscope.view.ViewOptions.Arrangement;
import maskscope.view.ViewOptions.Layer;

/// The looks that a session keeps: pictures, palette, threshold and layers. Light or dark is not among them: that is the
/// taste, and the room, of whoever looks.
public final class ViewLooks {

    private ViewLooks() {}

    public static Looks of(ViewOptions options) {
        Map<String, Object> looks = new LinkedHashMap<>();
        looks.put("arrangement", word(options.arrangementProperty().get()));
        looks.put("first", word(options.firstProperty().get()));
        looks.put("second", word(options.secondProperty().get()));
        looks.put("palette", word(options.paletteProperty().get()));
        looks.put("threshold", options.thresholdProperty().get());
        looks.put("weighed", options.weighedProperty().get());
        looks.put("comparing", options.comparingProperty().get());
        looks.put("stretched", options.stretchedProperty().get());
        looks.put("outlined", options.outlinedProperty().get());
        looks.put("probability", options.probabilityProperty().get());
        for (Layer layer : Layer.values()) {
            looks.put(shown(layer), options.layer(layer).shownProperty().get());
            looks.put(opacity(layer), options.layer(layer).opacityProperty().get());
        }
        return new Looks(looks);
    }

    /// Takes over what the looks say; what they do not say, or what nobody knows, stays as it is.
    public static void apply(Looks looks, ViewOptions options) {
        choose(looks, "arrangement", List.of(Arrangement.values()), options.arrangementProperty());
        choose(looks, "first", List.of(PictureKind.values()), options.firstProperty());
        choose(looks, "second", List.of(PictureKind.values()), options.secondProperty());
        choose(looks, "palette", Palette.CHOICES, options.paletteProperty());
        set(looks, "threshold", options.thresholdProperty());
        set(looks, "weighed", options.weighedProperty());
        set(looks, "comparing", options.comparingProperty());
        set(looks, "stretched", options.stretchedProperty());
        set(looks, "outlined", options.outlinedProperty());
        set(looks, "probability", options.probabilityProperty());
        for (Layer layer : Layer.values()) {
            set(looks, shown(layer), options.layer(layer).shownProperty());
            set(looks, opacity(layer), options.layer(layer).opacityProperty());
        }
    }

    private static <E extends Enum<E>> void choose(Looks looks, String name, List<E> all, ObjectProperty<E> into) {
        looks.text(name)
                .flatMap(word -> all.stream().filter(one -> word(one).equals(word)).findFirst())
                .ifPresent(into::set);
    }

    private static void set(Looks looks, String name, BooleanProperty into) {
        looks.flag(name).ifPresent(into::set);
    }

    private static void set(Looks looks, String name, DoubleProperty into) {
        OptionalDouble number = looks.number(name);
        number.ifPresent(value -> into.set(Math.clamp(value, 0.0, 1.0)));
    }

    private static String shown(Layer layer) {
        return "layers." + word(layer) + ".shown";
    }

    private static String opacity(Layer layer) {
        return "layers." + word(layer) + ".opacity";
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
