package maskscope.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.FileReading;
import maskscope.file.ClassNames;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.ReaderQuestion;
import maskscope.file.Survey;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Turn;
import maskscope.text.Message;

/// How the probabilities that nnU-Net wrote lie in the volume that they are of.
///
/// They are z, y, x, and the segmentation beside them says where that is: mostly each pixel is the same one, but some of its
/// readers turn every volume to RAS, and its first version writes only the part in which the picture is not 0. What the two
/// files say of the labels tells which of these it was; where it does not, the place of a part must be said.
final class NnunetCase {

    /// What a pixel takes once it is back in the volume.
    private static final int BYTES = 12;
    /// A turn that leaves so few of the contradictions is the right one.
    private static final int FAR_FEWER = 10;

    private final FileReading read;
    private final Content content;
    private final Extent size;
    private final Path other;
    private final boolean resized;
    private final ReadControl control;

    private NnunetCase(FileReading read, Path other, boolean resized, ReadControl control) {
        this.read = read;
        this.content = read.content();
        this.size = content.grid().orElseThrow().extent();
        this.other = other;
        this.resized = resized;
        this.control = control;
    }

    /// The same file with its numbers in their place, as far as that is known. `other` is the other file of the pair; `resized`
    /// is whether sizes that differ are to be made the same.
    static FileReading placed(FileReading read, Path other, boolean resized, ReadControl control) throws BadInput {
        boolean placeable = read.content().facts().volumeOrder() && read.content().grid().isPresent();
        return placeable ? new NnunetCase(read, other, resized, control).placed() : read;
    }

    private FileReading placed() throws BadInput {
        Optional<Extent> partner = read.wish().partner();
        Optional<Segmentation> beside = Segmentation.beside(content, other, control.part(0, 0.3));
        boolean part = !partner.equals(Optional.of(size));
        if (beside.isEmpty()) {
            return part && !resized && partner.filter(whole -> Crop.fits(size, whole)).isPresent()
                    ? cropped(partner.get(), Optional.empty())
                    : read;
        }
        Turn turn = beside.get().toRas();
        if (beside.get().extent().equals(size) || turn.of(beside.get().extent()).equals(size)) {
            return with(lying(beside.get(), beside.get().turned(turn)));
        }
        return part && Crop.fits(size, beside.get().extent()) ? cropped(beside.get().extent(), beside) : read;
    }

    private FileReading with(Content now) {
        return new FileReading(now, read.survey(), read.wish(), read.size(), read.changed());
    }

    /// As large as the segmentation, which has been turned to RAS if its file was.
    private Content lying(Segmentation stored, Segmentation turned) throws BadInput {
        long asStored = stored.extent().equals(size) ? stored.against(content) : Long.MAX_VALUE;
        long asTurned = turned.extent().equals(size) ? turned.against(content) : Long.MAX_VALUE;
        if (asStored == asTurned && !stored.equals(turned) && searchable()) {
            Winners winners = winners();
            asStored = stored.against(winners);
            asTurned = turned.against(winners);
        }
        boolean inRas = asTurned < asStored / FAR_FEWER || asTurned == 0 && asStored > 0;
        List<Message> remarks = new ArrayList<>(content.remarks());
        if (inRas) {
            remarks.add(Message.of("open.turned-to-ras", stored.name(), stored.content().placement().axes().directions()));
        }
        long against = inRas ? asTurned : asStored;
        if (against > 0) {
            remarks.add(Message.of("open.contradicts", against, stored.name()));
        }
        return content.withRemarks(remarks).withPlacement((inRas ? turned : stored).content().placement());
    }

    private Winners winners() throws BadInput {
        List<ClassNames.Region> regions = content.facts().classes().regions();
        return new Channels(content.file(), read.wish(), control.part(0.3, 1)).winners(
                content.channels().stream().map(channel -> channel.key()).toList(),
                content.ofRegions() ? regions : List.of());
    }

    /// A part of a volume: where it lies is said, found, or asked.
    private FileReading cropped(Extent whole, Optional<Segmentation> beside) throws BadInput {
        Optional<String> said = read.wish().said(Crop.KEY);
        if (said.filter(Crop.NOWHERE::equalsIgnoreCase).isPresent()) {
            return with(content.withQuestions(asked(sentence("open.cropped", whole), List.of(), Optional.of(Crop.NOWHERE))));
        }
        if (said.isPresent()) {
            Crop crop = Crop.parse(said.get(), size, whole).orElseThrow(() ->
                    BadInput.of(content.file(), "open.no-offset", said.get(), size.text(), whole.text()));
            return placed(crop, sentence("open.cropped", whole), beside);
        }
        List<Crop> places = beside.isPresent() && searchable()
                ? new CropSearch(winners(), beside.get().grid()).places()
                : List.of();
        if (places.size() == 1) {
            return placed(places.getFirst(), sentence("open.cropped-found", whole, beside.get().name()), beside);
        }
        Message open = beside.isEmpty()
                ? sentence("open.cropped-alone", whole, Segmentation.name(content.file()))
                : sentence(places.isEmpty() ? "open.cropped-nowhere" : "open.cropped-anywhere", whole, beside.get().name());
        Content asking = content.withoutGrid().withQuestions(asked(open, List.of(), Optional.empty()));
        return new FileReading(asking, Optional.empty(), read.wish(), read.size(), read.changed());
    }

    /// Whether all channels together give a segmentation.
    private boolean searchable() {
        return content.ofRegions() ? Winners.possible(content.facts().classes().regions()) : !content.channels().isEmpty();
    }

    private Message sentence(String key, Extent whole, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(size.text(), whole.text()));
        arguments.addAll(Arrays.asList(more));
        return new Message(key, arguments);
    }

    /// Around the part there is nothing but background.
    private FileReading placed(Crop crop, Message sentence, Optional<Segmentation> beside) throws BadInput {
        Extent whole = crop.whole();
        Faults.checkSize(content.file(), whole.width(), whole.height(), whole.depth(), BYTES, control);
        boolean background = !content.ofRegions()
                && content.channel().filter(keys -> List.of(keys.split(",")).contains("0")).isPresent();
        int around = background ? 1 : 0;
        Grid grid = crop.place(content.grid().orElseThrow(), around);
        ReaderQuestion.Option place = new ReaderQuestion.Option(
                crop.word(), Message.of("open.placed-at", crop.z(), crop.y(), crop.x()));
        Content placed = content.withGrid(grid)
                .withPython(content.python().map(part -> crop.placed(part, size, around)))
                .withQuestions(asked(sentence, List.of(place), Optional.of(crop.word())));
        Content lying = beside.map(one -> placed.withPlacement(one.content().placement())).orElse(placed);
        return new FileReading(lying, Optional.of(Survey.of(grid)), read.wish(), read.size(), read.changed());
    }

    private List<ReaderQuestion> asked(Message sentence, List<ReaderQuestion.Option> places, Optional<String> taken) {
        List<ReaderQuestion> all = new ArrayList<>(content.facts().questions());
        List<ReaderQuestion.Option> options = new ArrayList<>(places);
        if (taken.isPresent()) {
            options.add(new ReaderQuestion.Option(Crop.NOWHERE, Message.of("open.not-placed")));
        }
        all.add(new ReaderQuestion(Crop.KEY, sentence, options, taken, false));
        return all;
    }
}
