package maskscope.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.pixel.PixelTable;
import maskscope.testing.English;

/// Reads one file in all the ways that the program does, and throws an `AssertionError` at whatever is neither a sound
/// result nor a sentence. Everything else that a reading throws goes on to the caller, who takes it for a fault too.
public final class ReaderProbe {

    /// What a control allows here; a result that is larger has got past the limits.
    private static final int MOST_PIXELS = 1 << 20;
    private static final int PHOTO_SIDE = 4096;
    /// A sentence may list a dozen names.
    private static final int LONGEST_SENTENCE = 5000;
    private static final int LONGEST_NAME = 400;
    private static final int MOST_ANSWERS = 6;
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\u2028\u2029]");

    private final Path file;
    private final ReadControl control;

    private ReaderProbe(Path file, BooleanSupplier abandoned) {
        this.file = file;
        this.control = new ReadControl(done -> {}, abandoned, MOST_PIXELS);
    }

    interface Step {
        void run() throws BadInput;
    }

    /// The name of a file's format, if it is known.
    public static Optional<String> format(Path file) {
        try {
            return Optional.of(MaskFormats.of(file).name());
        } catch (BadInput _) {
            return Optional.empty();
        }
    }

    /// Whether some reading of the file gives a mask; `abandoned` ends them all.
    public static boolean reads(Path file, BooleanSupplier abandoned) {
        return new ReaderProbe(file, abandoned).reads();
    }

    private boolean reads() {
        List<Wish> wishes = new ArrayList<>(List.of(
                Wish.NONE,
                Wish.NONE.withChannel("0"),
                Wish.NONE.withChannel("1"),
                Wish.NONE.withChannel("#ff0000"),
                Wish.NONE.withPart("x"),
                Wish.NONE.withPartner(new Extent(14, 11, 1))));
        List<Content> read = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            boolean first = i == 0;
            told(() -> {
                Content content = MaskFormats.read(file, wish, control);
                check(content);
                read.add(content);
                if (first) {
                    content.parts().stream().limit(3).forEach(part -> wishes.add(Wish.NONE.withPart(part)));
                }
            });
        }
        told(() -> check(MaskFormats.readPhoto(file, control)));
        told(() -> check(MaskFormats.glance(file, control)));
        cancelled();
        if (!read.isEmpty()) {
            told(this::examine);
        }
        return !read.isEmpty();
    }

    /// A reading that is given up at its third step ends there, or has ended before.
    private void cancelled() {
        AtomicInteger steps = new AtomicInteger();
        ReadControl shy = new ReadControl(done -> {}, () -> steps.incrementAndGet() > 2, MOST_PIXELS);
        try {
            told(() -> MaskFormats.read(file, Wish.NONE, shy));
        } catch (CancellationException _) {
            steps.set(0);
        }
    }

    /// Has the doctor look at the file as truth and as prediction, and takes the first answer that it offers until there is
    /// a pair.
    private void examine() throws BadInput {
        Examination found = PairReader.examine(file, file, Optional.empty(), Answers.NONE, Optional.empty(), control);
        for (int i = 0; i < MOST_ANSWERS; i++) {
            found.findings().forEach(ReaderProbe::check);
            if (found.pair().isPresent()) {
                PixelTable.of(found.pair().get());
            }
            Optional<Answer> answer = found.open().stream().flatMap(finding -> finding.answers().stream()).findFirst();
            if (answer.isEmpty() || answer.get().swaps()) {
                break;
            }
            found = PairReader.examine(file, file, Optional.empty(), answer.get().answers(), Optional.of(found), control);
        }
        Examination last = found;
        told(last::settled);
    }

    static void told(Step step) {
        try {
            step.run();
        } catch (BadInput told) {
            String sentence = told.getMessage();
            check(sentence);
            expect(sentence.matches("(?s).*[^ .]\\."), "no sentence with a full stop", sentence);
            expect(!sentence.equals(Faults.noMemory(told.file()).getMessage()), "too much memory was asked for", sentence);
        }
    }

    private void check(Content content) {
        content.grid().ifPresent(grid -> expect(
                grid.extent().pixels() <= MOST_PIXELS, "too many pixels", English.of(grid.extent().text())));
        English.of(content.remarks()).forEach(ReaderProbe::check);
        content.parts().forEach(ReaderProbe::checkName);
        content.names().values().forEach(ReaderProbe::checkName);
        content.channels().forEach(channel -> checkName(English.of(channel.label())));
    }

    private void check(Photo photo) {
        // A volume keeps every voxel, as its slices must lie on those of the masks.
        boolean small = photo.depth() == 1
                ? photo.width() <= PHOTO_SIDE && photo.height() <= PHOTO_SIDE
                : photo.extent().pixels() <= MOST_PIXELS;
        expect(small, "too large a photograph", English.of(photo.extent().text()));
    }

    static void check(Finding finding) {
        check(English.of(finding.sentence()));
        finding.done().map(English::of).ifPresent(ReaderProbe::check);
        finding.answers().forEach(answer -> check(English.of(answer.label()) + answer.flag()));
    }

    static void check(String text) {
        expect(!NO_TEXT.matcher(text).find(), "control characters", text);
        expect(!text.contains("Exception"), "an exception's words", text);
        expect(text.length() <= LONGEST_SENTENCE, "too long", text);
    }

    static void checkName(String name) {
        check(name);
        expect(name.length() <= LONGEST_NAME, "too long a name", name);
    }

    private static void expect(boolean sound, String complaint, String about) {
        if (!sound) {
            throw new AssertionError(complaint + ": " + about);
        }
    }
}
