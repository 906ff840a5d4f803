package maskscope.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.file.python.PythonReading;
import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Turn;
import maskscope.text.Message;

/// What a file holds, before anybody has said what it means.
///
/// A file with several arrays, images or channels gives no grid until one of them is chosen: then `grid` is empty and
/// `parts` or `channels` says what there is. A format makes one with [#of] and adds what it knows.
///
/// @param file the file
/// @param format the format's name, as a user knows it
/// @param grid the numbers; empty when something must be chosen first
/// @param channels the channels, when the file holds several; also when one of them was read
/// @param channel the key of the channel that was read
/// @param parts the names of arrays or images, when the file holds several
/// @param part the name of the one that was read; empty when there is only one and it has none
/// @param layoutGuessed whether the same file could also be read as a mask of another size, see [Wish#partner]
/// @param facts what the file says of its numbers
/// @param python how Python reads the same grid; empty where nobody has said how
public record Content(
        Path file,
        String format,
        Optional<Grid> grid,
        List<MaskClass> channels,
        Optional<String> channel,
        List<String> parts,
        Optional<String> part,
        boolean layoutGuessed,
        Facts facts,
        Optional<PythonReading> python) {

    public Content {
        channels = List.copyOf(channels);
        parts = List.copyOf(parts);
        if (grid.isEmpty() && channels.isEmpty() && parts.isEmpty() && facts.questions().isEmpty()) {
            throw new IllegalArgumentException("without a grid there must be something to choose");
        }
    }

    /// One grid of numbers that are what they are.
    public static Content of(Path file, String format, Grid grid) {
        return of(file, format, Optional.of(grid), List.of(), List.of());
    }

    /// Several channels of which one must be chosen.
    public static Content ofChannels(Path file, String format, List<MaskClass> channels) {
        return of(file, format, Optional.empty(), channels, List.of());
    }

    /// Several parts of which one must be chosen.
    public static Content ofParts(Path file, String format, List<String> parts) {
        return of(file, format, Optional.empty(), List.of(), parts);
    }

    /// Something that must be said before the file can be read.
    public static Content ofQuestions(Path file, String format, List<ReaderQuestion> open) {
        return new Content(file, format, Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty(), false,
                Facts.NONE.withQuestions(open), Optional.empty());
    }

    private static Content of(Path file, String format, Optional<Grid> grid, List<MaskClass> channels, List<String> parts) {
        return new Content(file, format, grid, channels, Optional.empty(), parts, Optional.empty(), false, Facts.NONE,
                Optional.empty());
    }

    /// The same numbers in another kind of grid.
    public Content withGrid(Grid same) {
        return new Content(file, format, Optional.of(same), channels, channel, parts, part, layoutGuessed, facts, python);
    }

    /// The same without its numbers, as something must be said first.
    public Content withoutGrid() {
        return new Content(file, format, Optional.empty(), channels, channel, parts, part, layoutGuessed, facts,
                Optional.empty());
    }

    /// The channels that there are, and the one that was read; a number written otherwise, as 01, is the channel's.
    public Content withChannels(List<MaskClass> all, Optional<String> chosen) {
        Optional<String> known = chosen.map(key -> all.stream()
                .map(MaskClass::key)
                .filter(one -> one.equals(key) || key.matches("0\\d{1,8}") && one.equals(Integer.valueOf(key).toString()))
                .findFirst()
                .orElse(key));
        return new Content(file, format, grid, all, known, parts, part, layoutGuessed, facts, python);
    }

    /// The parts that there are, and the one that was read.
    public Content withParts(List<String> all, Optional<String> chosen) {
        return new Content(file, format, grid, channels, channel, all, chosen, layoutGuessed, facts, python);
    }

    public Content withLayoutGuessed(boolean guessed) {
        return new Content(file, format, grid, channels, channel, parts, part, guessed, facts, python);
    }

    private Content with(Facts said) {
        return new Content(file, format, grid, channels, channel, parts, part, layoutGuessed, said, python);
    }

    /// See [Facts#fullScale].
    public Content withFullScale(double number) {
        return with(facts.withFullScale(number));
    }

    /// How Python reads the same grid.
    public Content withPython(Optional<PythonReading> reading) {
        return new Content(file, format, grid, channels, channel, parts, part, layoutGuessed, facts, reading);
    }

    public Content withLossy(boolean changed) {
        return with(facts.withLossy(changed));
    }

    public Content withPalette(List<Integer> colours) {
        return with(facts.withPalette(colours));
    }

    public Content withNames(Map<Integer, String> given) {
        return withClasses(facts.classes().withNumbers(given));
    }

    public Content withClasses(ClassNames given) {
        return with(facts.withClasses(given));
    }

    public Content withPlacement(Placement place) {
        return with(facts.withPlacement(place));
    }

    /// See [Facts#upright].
    public Content withUpright(Turn turn) {
        return with(facts.withUpright(turn));
    }

    public Content withNoData(double number) {
        return with(facts.withNoData(number));
    }

    public Content withWhiteIsZero(boolean white) {
        return with(facts.withWhiteIsZero(white));
    }

    /// See [Facts#batch].
    public Content withBatch(boolean pictures) {
        return with(facts.withBatch(pictures));
    }

    /// See [Facts#volumeOrder].
    public Content withVolumeOrder(boolean known) {
        return with(facts.withVolumeOrder(known));
    }

    /// What the file leaves open; see [ReaderQuestion].
    public Content withQuestions(List<ReaderQuestion> open) {
        return with(facts.withQuestions(open));
    }

    public Content withRemarks(List<Message> said) {
        return with(facts.withRemarks(said));
    }

    /// The same content with its grid turned; one without a grid stays as it is.
    public Content turned(Turn turn) {
        if (grid.isEmpty() || turn.equals(Turn.NONE)) {
            return this;
        }
        Content lying = with(facts.withPlacement(placement().turned(turn, grid.get().extent())));
        return lying.withGrid(Grids.turned(grid.get(), turn))
                .withPython(python.map(reading -> reading.turned(turn, grid.get().extent())));
    }

    /// Whether the channels are regions ([ClassNames#regions]): each is true or not by itself, and they do not add up to 1.
    public boolean ofRegions() {
        List<String> regions = facts.classes().regions().stream().map(ClassNames.Region::name).toList();
        return !regions.isEmpty() && channels.stream().map(MaskClass::name).toList().equals(regions);
    }

    /// How large the mask is, also where something else must be said before its grid is read; empty while nobody knows.
    public Optional<Extent> size() {
        return grid.map(Grid::extent).or(() -> facts.questions().stream()
                .filter(question -> question.key().equals(ReaderQuestion.SIZE))
                .flatMap(question -> question.taken().stream())
                .map(word -> word.split("x"))
                .map(sides -> new Extent(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 1))
                .findFirst());
    }

    /// Whether its grid is of one class, or of some, and the others are channels beside it; the components of a colour are no
    /// classes.
    public boolean ofChannels() {
        return grid.isPresent() && palette().isEmpty() && channels.stream().anyMatch(one -> one.hue().isEmpty());
    }

    /// The channel that a user means by its number or by its name, where classes are channels.
    public Optional<MaskClass> channelCalled(String word) {
        return ofChannels()
                ? channels.stream()
                        .filter(one -> one.key().equals(word) || !word.isEmpty() && one.name().equalsIgnoreCase(word))
                        .findFirst()
                : Optional.empty();
    }

    /// The keys of the channels that were read.
    public List<String> chosenChannels() {
        return channel.map(keys -> List.of(keys.split(","))).orElse(channels.stream().map(MaskClass::key).toList());
    }

    public double fullScale() {
        return facts.fullScale();
    }

    public boolean lossy() {
        return facts.lossy();
    }

    public List<Integer> palette() {
        return facts.palette();
    }

    public Map<Integer, String> names() {
        return facts.names();
    }

    public Placement placement() {
        return facts.placement();
    }

    public List<Message> remarks() {
        return facts.remarks();
    }
}
