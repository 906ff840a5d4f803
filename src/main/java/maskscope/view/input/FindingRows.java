package maskscope.view.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import maskscope.doctor.Examination;
import maskscope.doctor.FileReading;
import maskscope.doctor.Finding;
import maskscope.file.Content;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.open.classes.ClassMap;
import maskscope.open.classes.ClassMaps;
import maskscope.session.state.Answering;
import maskscope.session.state.Source;
import maskscope.text.Message;
import maskscope.view.control.Texts;

/// The findings of the input doctor, those of a file under its name.
final class FindingRows extends VBox {

    private final Texts texts;
    private final Answering answering;
    /// The rows that ask for a class.
    private final Map<MaskRole, FindingRow> choices = new EnumMap<>(MaskRole.class);
    /// The findings in the order in which they stand, for as long as they are of the same files: an answer moves none of them.
    private final List<String> placed = new ArrayList<>();
    private Source placedFor;
    private Optional<FindingRow> firstOpen = Optional.empty();

    FindingRows(Texts texts, Answering answering) {
        this.texts = texts;
        this.answering = answering;
        getStyleClass().add("doctor-rows");
    }

    /// Shows what was found in `files`, null where it is not of any; `curable` is whether it can be answered, and `seen` whether
    /// the rows of before are on screen.
    void show(Examination examination, Source files, boolean curable, boolean seen) {
        getChildren().clear();
        choices.clear();
        firstOpen = Optional.empty();
        if (!seen || files == null || placedFor == null || !placedFor.sameFiles(files)) {
            placed.clear();
        }
        placedFor = files;
        List<Finding> found = inOrder(examination.findings());
        List<Optional<MaskRole>> groups = new ArrayList<>(found.stream().map(FindingRows::group).distinct().toList());
        Stream.of(Optional.of(MaskRole.TRUTH), Optional.of(MaskRole.PREDICTION))
                .filter(role -> !groups.contains(role))
                .forEach(groups::add);
        groups.forEach(role -> addRows(role, found.stream().filter(of -> group(of).equals(role)).toList(), examination, curable));
    }

    /// What is to be decided comes first, and what stands there already stays where it is.
    private List<Finding> inOrder(List<Finding> findings) {
        List<Finding> found = new ArrayList<>(findings);
        found.sort(Comparator.comparing(Finding::open).reversed());
        for (Finding finding : found) {
            if (!placed.contains(key(finding))) {
                placed.add(key(finding));
            }
        }
        found.sort(Comparator.comparing(finding -> placed.indexOf(key(finding))));
        return found;
    }

    private static String key(Finding finding) {
        return finding.role() + " " + finding.kind() + (finding.kind() == Finding.Kind.READING ? finding.sentence().key() : "");
    }

    /// What is said of the photograph stands with what is said of both masks.
    private static Optional<MaskRole> group(Finding finding) {
        return finding.role().filter(role -> role != MaskRole.PHOTO);
    }

    private void addRows(Optional<MaskRole> role, List<Finding> found, Examination examination, boolean curable) {
        Label heading = new Label();
        heading.textProperty().bind(texts.of(role.map(of -> text(of, examination)).orElse(Message.of("input.both"))));
        heading.getStyleClass().add("doctor-file");
        heading.setWrapText(true);
        heading.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(heading);
        if (found.isEmpty()) {
            getChildren().add(FindingRow.nothing(texts));
        }
        found.forEach(finding -> {
            FindingRow row = new FindingRow(texts, finding, examination.answers(), answering, curable,
                    examination.pair().isEmpty());
            getChildren().add(row);
            if (finding.open() && firstOpen.isEmpty()) {
                firstOpen = Optional.of(row);
            }
            role.filter(of -> ClassMaps.asks(finding, of)).ifPresent(of -> choices.put(of, row));
        });
    }

    /// What is to be decided next; empty where nothing is open.
    Optional<FindingRow> firstOpen() {
        return firstOpen;
    }

    /// The pictures of the files whose classes are asked for, of those that there are.
    List<ClassPicture> pictures(Map<MaskRole, ClassMap> maps) {
        List<ClassPicture> pictures = new ArrayList<>();
        choices.forEach((role, row) ->
                Optional.ofNullable(maps.get(role)).ifPresent(map -> pictures.add(row.picture(role, map))));
        return pictures;
    }

    private static Message text(MaskRole role, Examination examination) {
        FileReading file = role == MaskRole.TRUTH ? examination.truth() : examination.prediction();
        String name = String.valueOf(file.content().file().getFileName());
        Message what = file.content().grid()
                .map(grid -> Message.of("input.file-of-size", name, file.content().format(), size(file.content(), grid.extent())))
                .orElse(Message.of("input.file", name, file.content().format()));
        return role == MaskRole.TRUTH ? Message.of("input.truth-file", what) : Message.of("input.prediction-file", what);
    }

    private static Message size(Content content, Extent extent) {
        return content.placement().voxel()
                .map(voxel -> Message.of("input.pixels-of-size", extent.text(), voxel))
                .orElse(extent.text());
    }
}
