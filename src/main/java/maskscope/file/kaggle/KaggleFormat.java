package maskscope.file.kaggle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// Masks of many images as tables of text (CSV), as Kaggle's competitions have them: a row names an image, perhaps a class, and
/// has the runs of its pixels, `start length start length …`. An image has one row or several, whose pixels it has together.
///
/// The file is walked through twice, for its images and for the rows of one of them, so that what is held is the images' names
/// and one mask, however many rows there are.
public final class KaggleFormat implements MaskFormat {

    static final String NAME = "Kaggle CSV";

    private static final Pattern RUNS = Pattern.compile("(?i)-1|nan|none|null|(\\d+\\s+\\d+(\\s+|$))+|");
    private static final Pattern BEGINNING = Pattern.compile("(?i)-1?|n[aou]?\\w*|[\\d\\s]*");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Family family() {
        return Family.OUTLINE;
    }

    @Override
    public List<String> endings() {
        return List.of("csv", "tsv");
    }

    /// A header with a column of images and a column of runs; where its words may mean something else as well, what stands below
    /// must look like runs.
    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        List<String> lines = text.lines().toList();
        boolean cut = head.length >= HEAD;
        if (lines.isEmpty() || cut && lines.size() == 1) {
            return false;
        }
        Optional<KaggleColumns> columns = KaggleColumns.of(lines.getFirst());
        if (columns.isEmpty() || columns.get().certain()) {
            return columns.isPresent();
        }
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = KaggleColumns.cells(lines.get(i), columns.get().separator());
            boolean last = cut && i == lines.size() - 1;
            boolean open = last && cells.size() == columns.get().runs() + 1;
            String runs = cells.size() > columns.get().runs() ? cells.get(columns.get().runs()).strip() : "";
            if (!(open ? BEGINNING : RUNS).matcher(runs).matches()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> questions() {
        return List.of(ReaderQuestion.SIZE, KaggleCount.ORDER, KaggleCount.STARTS, KaggleCount.BASE);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            KaggleIndex index = KaggleIndex.of(file, control.part(0, 0.5));
            Optional<KaggleImage> image = index.choose(wish);
            return image.isEmpty()
                    ? Content.ofParts(file, NAME, index.names())
                    : new KaggleReading(file, wish, index, image.get(), control.part(0.5, 1)).content();
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        throw BadInput.of(file, "kaggle.no-picture");
    }
}
