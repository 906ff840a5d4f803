package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.paper.Block;
import maskscope.paper.Figure;
import maskscope.paper.Raster;
import maskscope.session.ShownPair;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.text.Message;
import maskscope.text.Words;
import maskscope.view.look.PictureKind;
import maskscope.view.look.PixelClass;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.look.ViewOptions.Layer;
import maskscope.view.paint.ColourScale;
import maskscope.view.paint.OverlayPainting;
import maskscope.view.paint.Painting;
import maskscope.view.paint.PictureCaption;
import maskscope.view.paint.StillPicture;

/// The pictures that the window shows, each as a whole.
final class PictureSection {

    /// Pixels of the longer side, about.
    private static final int LONGEST = 1000;
    private static final int COLOURS = 128;

    private final List<Told> told;
    private final ReportSubject subject;
    private final Words words;
    private final ViewOptions options;

    PictureSection(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.words = words;
        this.options = new ViewOptions(new ReadOnlyObjectWrapper<>(subject.view()).getReadOnlyProperty(), new Looking() {
            @Override
            public <T> void look(ViewOption<T> option, T chosen) {
                throw new IllegalStateException("paper is not looked at otherwise");
            }

            @Override
            public void lookAtFirst(ViewState usual) {
                // what nobody has chosen is as it usually is
            }
        });
    }

    List<Block> blocks() {
        boolean two = options.arrangementProperty().get() != Arrangement.ONE;
        List<PictureKind> kinds = Stream.of(options.firstProperty().get(), options.secondProperty().get())
                .limit(two ? 2 : 1).distinct().toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.of("paper.pictures")));
        ShownPair pair = subject.pair();
        if (pair.isVolume()) {
            blocks.add(new Block.Prose(words.of(
                    pair.pair().batch() ? "paper.image-shown" : "paper.slice-shown",
                    pair.cut().slice().index(), pair.cut().slice().axis()), true));
        }
        blocks.add(new Block.Figures(kinds.stream()
                .<Figure>flatMap(kind -> told.stream()
                        .filter(one -> kind != PictureKind.TRUTH || one == told.getFirst())
                        .map(one -> picture(kind, one)))
                .toList()));
        return blocks;
    }

    private Figure.Picture picture(PictureKind kind, Told one) {
        StillPicture still = StillPicture.of(kind, one.subject().pair(), subject.settings(), subject.selected(),
                one.subject().details(), options, LONGEST);
        Message caption = PictureCaption.of(kind, subject.settings(), subject.selected(), options);
        String title = words.of(kind == PictureKind.TRUTH ? caption : one.named(caption));
        return new Figure.Picture(
                title,
                words.of("picture.spoken", title, subject.pair().plane().width(), subject.pair().plane().height()),
                new Raster(still.width(), still.height(), still.argb(), still.magnified()),
                keys(kind),
                Optional.ofNullable(still.scale()).map(this::scale));
    }

    private Figure.Scale scale(ColourScale scale) {
        int[] colours = new int[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            colours[i] = Inks.rgb(scale.colour().apply(i / (COLOURS - 1.0)));
        }
        return new Figure.Scale(
                words.of(scale.title()), scale.low(), scale.high(), new Raster(COLOURS, 1, colours, false));
    }

    private List<Figure.Key> keys(PictureKind kind) {
        List<Figure.Key> keys = new ArrayList<>();
        if (kind == PictureKind.OVERLAY) {
            add(keys, Layer.TRUE_POSITIVE, PixelClass.TRUE_POSITIVE);
            add(keys, Layer.FALSE_POSITIVE, PixelClass.FALSE_POSITIVE);
            add(keys, Layer.MISS, PixelClass.MISS);
            if (options.layer(Layer.TRUTH).strength() > 0) {
                keys.add(new Figure.Key(OverlayPainting.TRUTH, words.of(options.outlinedProperty().get()
                        ? Message.of("paper.outline-of-truth") : Layer.TRUTH.label())));
            }
        }
        if (subject.pair().table().leftOutRow().isPresent()) {
            keys.add(new Figure.Key(Painting.LEFT_OUT & 0xffffff, words.of("paper.left-out")));
        }
        return keys;
    }

    private void add(List<Figure.Key> keys, Layer layer, PixelClass kind) {
        if (options.layer(layer).strength() > 0) {
            keys.add(new Figure.Key(kind.rgb(), words.of(layer.label())));
        }
    }
}
