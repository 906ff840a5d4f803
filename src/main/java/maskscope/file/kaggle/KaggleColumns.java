package maskscope.file.kaggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the columns of a table are, by the words of its header.
///
/// @param separator what stands between two cells
/// @param header the words over the columns as they stand in the file
/// @param image where an image's name is
/// @param runs where the runs are
/// @param kind where the class is; -1 where there is none
/// @param joined whether the name of the image has the class behind it: `0002cc93b.jpg_3`
/// @param width where the image's width is; -1 where it is not said
/// @param height where the image's height is; -1 where it is not said
/// @param certain whether the word over the runs stands for runs alone
record KaggleColumns(char separator, List<String> header, int image, int runs, int kind, boolean joined, int width, int height,
        boolean certain) {

    KaggleColumns {
        header = List.copyOf(header);
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Pattern IMAGE = Pattern.compile(
            "(record|image|img|file|picture|sample|slide|patient|case|slice|tile)?(id|name|file)|image|img|file|picture");
    private static final Pattern KIND = Pattern.compile("(class|label|category|organ)(id|name)?");
    private static final Pattern JOINED = Pattern.compile("((image|img|file)(id|name)?|id)(class|label|category)(id|name)?");
    private static final Pattern CERTAIN = Pattern.compile("(encoded|predicted)(pixels?|mask)|.*rle.*|runlengths?|encodings?");
    private static final Set<String> LIKELY = Set.of("predicted", "prediction", "annotation", "annotations", "segmentation",
            "segmentations", "mask", "masks", "pixels", "runs");
    private static final Pattern WIDTH = Pattern.compile("(image|img|orig|original)?width|w");
    private static final Pattern HEIGHT = Pattern.compile("(image|img|orig|original)?height|h");
    private static final int NONE = -1;

    /// The columns of a header; empty where it is that of another table.
    static Optional<KaggleColumns> of(String header) {
        for (char separator : SEPARATORS) {
            List<String> all = cells(header, separator);
            List<String> words = all.stream().map(KaggleColumns::plain).toList();
            if (words.size() < 2) {
                continue;
            }
            int certain = first(words, CERTAIN, NONE);
            int runs = certain >= 0 ? certain : likely(words);
            int kind = first(words, KIND, runs);
            int image = first(words, IMAGE, runs);
            boolean joined = image == NONE;
            if (joined) {
                image = first(words, JOINED, runs);
                kind = NONE;
            }
            if (runs >= 0 && image >= 0) {
                return Optional.of(new KaggleColumns(separator, all, image, runs, kind, joined,
                        first(words, WIDTH, runs), first(words, HEIGHT, runs), certain >= 0));
            }
        }
        return Optional.empty();
    }

    /// How many there are.
    int count() {
        return header.size();
    }

    private static int likely(List<String> words) {
        return words.stream().filter(LIKELY::contains).findFirst().map(words::indexOf).orElse(NONE);
    }

    private static int first(List<String> words, Pattern pattern, int besides) {
        for (int i = 0; i < words.size(); i++) {
            if (i != besides && pattern.matcher(words.get(i)).matches()) {
                return i;
            }
        }
        return NONE;
    }

    /// `Image_ID ` and `ImageId` are one word.
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    /// The cells of a line that is whole.
    static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
