package maskscope;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The plan of the house: its rooms, the lowest first, and what each may use. [ArchitectureTest] holds the program to it.
final class House {

    /// Each room and the rooms that it uses.
    static final Map<String, Set<String>> ROOMS = table("""
            text:
            paper:
            paper.pdf: paper
            mask: text
            file.python: text mask
            file: text mask file.python
            file.array: text mask file file.python
            file.outline: text mask file
            file.coco: text mask file file.outline file.python
            file.hdf5: text mask file file.array file.python
            file.image: text mask file file.python
            file.kaggle: text mask file file.outline file.python
            file.labelme: text mask file file.outline file.image file.python
            file.netpbm: text mask file file.image file.python
            file.numpy: text mask file file.array file.python
            file.tiff: text mask file file.image file.python
            file.webp: mask file file.image
            file.volume: text mask file file.python
            file.metaimage: text mask file file.volume
            file.nifti: text mask file file.volume file.python
            file.nrrd: mask file file.volume file.python
            file.unread: mask file
            file.yolo: text mask file file.outline file.python
            doctor: text mask file
            open: text mask file file.python file.coco file.hdf5 file.image file.kaggle file.labelme file.netpbm file.numpy
                    file.tiff file.webp file.metaimage file.nifti file.nrrd file.unread file.yolo doctor
            open.classes: mask file doctor open
            pixel: mask
            pixel.surface: mask pixel
            pixel.object: mask pixel
            pixel.dataset: pixel
            loss.score: text pixel pixel.surface pixel.object
            loss.measure: pixel
            loss.formula: text loss.measure
            loss.latex: loss.measure loss.formula
            loss: text pixel loss.measure loss.formula loss.latex
            loss.surface: text loss.formula loss
            loss.preference: loss.score loss.formula loss
            loss.dataset: text pixel pixel.dataset loss.score loss.measure loss.formula loss
            loss.code: text pixel loss.measure loss.formula loss
            session.pinned:
            session.series: mask file open
            session.state: text mask doctor open pixel loss.score loss.formula loss loss.surface session.pinned session.series
            table: text mask pixel pixel.object loss.formula loss session.pinned session.state
            session.store: text mask file doctor open pixel loss.formula loss session.pinned session.series
                    session.state
            session.code: text mask file file.python doctor pixel loss.code
            session.work:
            session.measure: text mask pixel pixel.surface pixel.object loss.score loss.formula loss loss.surface session.series
                    session.state session.work
            session: text mask file doctor open pixel pixel.surface pixel.object loss.score loss.formula loss loss.preference
                    session.pinned session.series session.state session.store session.code session.measure session.work
            view.control: text loss.formula
            view.look: text mask loss.formula loss loss.preference session.state session.store session.measure session
            view.export: text view.control view.look
            view.parameter: text loss.formula loss session.state session.store session view.control view.look
            view.chart: text pixel loss.formula loss loss.preference table session.state session view.control view.look
                    view.export view.parameter
            view.legend: view.control view.chart
            view.losses: text loss.formula loss.latex loss loss.code session.state session session.code view.control
                    view.look view.chart
            view.paint: text mask pixel loss.score loss session.state session view.control view.look
            view.score: text mask pixel loss.score loss.formula loss loss.preference table session.measure session view.control
                    view.look view.export view.chart view.legend
            view.about: text session.store view.control view.look
            view.report: text mask file doctor pixel pixel.object pixel.surface loss.score loss.measure loss.formula
                    loss.latex loss loss.preference table session.state session view.look view.paint view.score view.about
                    paper paper.pdf
            view.picture: text mask pixel loss.score session.state session.measure session view.control view.look
                    view.export view.paint
            view.object: text mask pixel pixel.object loss.score loss table session.state session.measure session view.control
                    view.look
            view.surface: text loss.formula loss loss.surface table session.state session.measure session view.control
                    view.look view.export view.chart
            view.pin: text mask loss.score loss.formula loss table session.pinned session.state view.control view.look
            view.slices: text mask loss session.state session view.control view.look
            view.series: text pixel loss.score loss table session.series session.measure session.state session view.control
                    view.look view.export view.chart view.legend view.score
            view.input: text mask file doctor open open.classes session.state session.store session view.control view.look
            view.frame: text view.control view.look
            view: text mask open pixel loss session.series session.state session.store session.measure session view.control
                    view.look view.export view.parameter view.chart view.score view.losses view.picture view.object view.pin
                    view.surface view.slices view.series view.input view.about view.report view.frame
            app.platform: text mask
            app.report: text mask file doctor pixel pixel.surface loss.score loss.measure loss.formula loss loss.surface table
            app.figure: text pixel loss.formula loss loss.surface view.look
            app.window: text mask file doctor open loss.formula loss session.series session.state session.store session.measure
                    session view.control view.look view.report view app.platform app.report
            app.command: text mask file doctor open pixel pixel.surface loss.score loss.formula loss loss.surface loss.code
                    session.series session.state session.store session session.code view.look view.about view.report
                    app.platform app.report app.figure app.window
            app: text loss app.platform app.window app.command
            """);

    /// Each room that needs more than the JDK, and the libraries that it uses.
    static final Map<String, Set<String>> LIBRARIES = table("""
            file: com.fasterxml.jackson.core..
            file.coco: com.fasterxml.jackson.core..
            file.hdf5: io.jhdf..
            file.labelme: com.fasterxml.jackson.core..
            file.tiff: com.twelvemonkeys..
            open: com.fasterxml.jackson.core..
            loss.measure: org.nd4j.. org.bytedeco..
            table: tech.tablesaw.. com.fasterxml.jackson..
            session.measure: javafx.beans..
            session: javafx.beans..
            session.work: javafx.beans..
            session.store: com.fasterxml.jackson.. javafx.beans.. javafx.collections..
            view.control: javafx.. atlantafx.. org.kordamp..
            view.look: javafx.. atlantafx.. com.github.weisj.jsvg..
            view.export: javafx.. org.kordamp.. org.apache.batik..
            view.parameter: javafx.. atlantafx.. org.kordamp..
            view.chart: javafx.. org.jfree..
            view.losses: javafx.. org.kordamp.. org.scilab..
            view.paint: javafx..
            view.legend: javafx..
            view.score: javafx..
            view.picture: javafx.. atlantafx.. org.kordamp..
            view.object: javafx..
            view.surface: javafx..
            view.pin: javafx.. org.kordamp..
            view.slices: javafx.. org.kordamp..
            view.series: javafx.. org.kordamp..
            view.input: javafx.. org.kordamp..
            view.about: javafx..
            view.report: javafx.beans.property javafx.scene.paint org.scilab..
            view.frame: javafx.. org.kordamp..
            view: javafx.. org.kordamp..
            app.platform: com.sun.glass.ui
            app.report: com.fasterxml.jackson.. tech.tablesaw..
            app.window: javafx..
            app.command: picocli
            app: picocli
            """);

    /// Rooms that hold one kind of thing behind an interface of a lower room. Their public types are for the one class that
    /// registers them, and for the rooms after the bar that are built upon them.
    static final Map<String, Set<String>> REGISTERED = table("""
            file.coco: open.MaskFormats
            file.hdf5: open.MaskFormats
            file.image: open.MaskFormats file.labelme file.netpbm file.tiff file.webp
            file.kaggle: open.MaskFormats
            file.labelme: open.MaskFormats
            file.netpbm: open.MaskFormats
            file.metaimage: open.MaskFormats
            file.nifti: open.MaskFormats
            file.nrrd: open.MaskFormats
            file.numpy: open.MaskFormats
            file.tiff: open.MaskFormats
            file.webp: open.MaskFormats
            file.volume: file.metaimage file.nifti file.nrrd
            file.outline: file.coco file.kaggle file.labelme file.yolo
            file.yolo: open.MaskFormats
            file.unread: open.MaskFormats
            loss.latex: loss view.losses view.report
            table: app.report view.chart view.object view.pin view.report view.score view.series view.surface
            view.parameter: view view.chart
            view.chart: view view.legend view.losses view.score view.series view.surface
            view.legend: view.score view.series
            view.losses: view
            paper: view.report paper.pdf
            paper.pdf: view.report
            view.paint: view.picture view.report
            view.score: view view.report view.series
            view.picture: view
            view.object: view
            view.surface: view
            view.pin: view
            view.slices: view
            view.series: view
            view.input: view
            view.about: view view.report app.command
            view.report: view app.window app.command
            app.platform: app app.window app.command
            app.report: app.window app.command
            app.figure: app.command
            app.window: app app.command
            app.command: app
            """);

    private House() {}

    /// Lines of a name, a colon, and names. A line without a colon goes on with the names of the one before.
    private static Map<String, Set<String>> table(String lines) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        String room = "";
        for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
            String[] sides = line.strip().split(":", 2);
            room = sides.length == 2 ? sides[0] : room;
            Set<String> names = table.computeIfAbsent(room, any -> new LinkedHashSet<>());
            Stream.of(sides[sides.length - 1].split(" ")).filter(name -> !name.isEmpty()).forEach(names::add);
        }
        return table;
    }
}
