package maskscope.file.kaggle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// The rows of one image that hold runs.
final class KaggleScene implements KaggleWalk.Visitor {

    /// A row with the numbers of its runs.
    record Piece(int line, String kind, int[] numbers) {}

    private final Path file;
    private final KaggleImage image;
    private final List<Piece> pieces = new ArrayList<>();
    private long numbers;
    private KaggleColumns columns;
    private boolean plain = true;

    private KaggleScene(Path file, KaggleImage image) {
        this.file = file;
        this.image = image;
    }

    static KaggleScene of(Path file, KaggleImage image, ReadControl control) throws IOException, BadInput {
        KaggleScene scene = new KaggleScene(file, image);
        KaggleWalk.through(file, control, scene);
        return scene;
    }

    @Override
    public void row(KaggleRow row) throws BadInput {
        if (!KaggleIndex.name(row).equals(image.name())) {
            return;
        }
        columns = row.columns();
        plain &= row.plain();
        if (row.width() != 0 && (row.width() != image.width() || row.height() != image.height())) {
            throw BadInput.of(file, "kaggle.other-size", row.line(), Extent.size(row.width(), row.height()), image.name(),
                    Extent.size(image.width(), image.height()));
        }
        KaggleRuns runs = row.runs();
        numbers += runs.count();
        if (runs.fault() != KaggleRuns.Fault.NONE) {
            throw BadInput.of(file, sentence(runs.fault()), row.line());
        }
        if (numbers > KaggleRuns.MOST_NUMBERS) {
            throw BadInput.of(file, "kaggle.many-runs", row.line());
        }
        if (runs.count() > 0) {
            String kind = row.hasKinds() ? KaggleIndex.kind(row) : "";
            pieces.add(new Piece(row.line(), kind, Arrays.copyOf(runs.numbers(), runs.count())));
        }
    }

    private static String sentence(KaggleRuns.Fault fault) {
        return switch (fault) {
            case ODD -> "kaggle.odd-runs";
            case NEGATIVE -> "kaggle.negative-run";
            case MANY -> "kaggle.many-runs";
            case NONE, NO_NUMBER -> "kaggle.strange-run";
        };
    }

    /// The classes that have runs in this image, in the order of the file's.
    List<MaskClass> classes(Set<String> all) {
        Set<String> here = new TreeSet<>(pieces.stream().map(Piece::kind).toList());
        return all.stream().filter(here::contains).map(KaggleScene::named).toList();
    }

    static MaskClass named(String kind) {
        return new MaskClass(kind, "", OptionalInt.empty(), 0);
    }

    /// What the columns of its rows are; the image has at least one.
    KaggleColumns columns() {
        return columns;
    }

    /// See [KaggleRow#plain], of all rows of the image.
    boolean plain() {
        return plain;
    }

    /// The rows that belong to the object.
    List<Piece> of(WantedClasses wanted) {
        return pieces.stream().filter(piece -> piece.kind().isEmpty() || wanted.wants(piece.kind())).toList();
    }
}
