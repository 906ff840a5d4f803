package maskscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.Observable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house: which room may use which, and what is kept to one place.
///
/// A package is a room. Rooms stand on floors, the lowest first in [#ROOMS], and use only rooms below them, so there are no
/// cycles. A permission that nothing needs any more is a fault too: the list tells what is, not what once was.
class ArchitectureTest {

    /// Each room and the rooms that it uses.
    private static final Map<String, Set<String>> ROOMS = table("""
            text:
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
            loss.score: text pixel pixel.surface pixel.object
            loss.measure: pixel
            loss.formula: text loss.measure
            loss.latex: loss.measure loss.formula
            loss: text pixel loss.measure loss.formula loss.latex
            loss.surface: text loss.formula loss
            loss.code: text pixel loss.measure loss.formula loss
            table: text pixel.object loss.formula loss
            session.state: text mask doctor open loss.formula loss
            session.store: text mask file doctor open loss.formula loss session.state
            session.code: text mask file file.python doctor pixel loss.code
            session.measure: pixel pixel.surface loss.score
            session: text mask file doctor open pixel pixel.surface loss.score loss.formula loss session.state session.store
                    session.code session.measure
            view.control: text loss.formula
            view.look: text loss.formula loss session.state session.store session.measure session
            view.parameter: text loss.formula loss session.state session.store session view.control view.look
            view.chart: text pixel loss.formula loss session.state session view.control view.look view.parameter
            view.losses: text loss.formula loss.latex loss loss.code session.state session session.code view.control
                    view.look view.chart
            view.paint: text mask pixel loss.score loss session.state session view.control view.look
            view.score: text mask pixel loss.score session.measure session view.control view.look view.chart
            view.picture: text mask pixel loss.score loss session.measure session view.control view.look view.paint
            view.slices: text mask loss session.state session view.control view.look
            view.input: text mask file doctor open open.classes session.state session.store session view.control view.look
            view.about: text session.store view.control view.look
            view.frame: text view.control view.look
            view: text mask open pixel loss session.state session.store session view.control view.look view.parameter
                    view.chart view.score view.losses view.picture view.slices view.input view.about view.frame
            app.platform: text mask
            app.report: text mask file doctor pixel pixel.surface loss.score loss.measure loss.formula loss loss.surface table
            app.figure: text pixel loss.formula loss loss.surface view.look
            app.window: text mask file doctor open loss.formula loss session.state session.store session view.control
                    view.look view app.platform app.report
            app.command: text mask file doctor open pixel pixel.surface loss.score loss.formula loss loss.surface loss.code
                    session.state session.store session session.code view.look view.about app.platform app.report
                    app.figure app.window
            app: text loss app.platform app.window app.command
            """);

    /// Each room that needs more than the JDK, and the libraries that it uses.
    private static final Map<String, Set<String>> LIBRARIES = table("""
            file: com.fasterxml.jackson.core..
            file.coco: com.fasterxml.jackson.core..
            file.hdf5: io.jhdf..
            file.labelme: com.fasterxml.jackson.core..
            file.tiff: com.twelvemonkeys..
            open: com.fasterxml.jackson.core..
            loss.measure: org.nd4j.. org.bytedeco..
            table: tech.tablesaw..
            session: javafx.beans..
            session.store: com.fasterxml.jackson.. javafx.beans.. javafx.collections..
            view.control: javafx.. atlantafx.. org.kordamp..
            view.look: javafx.. atlantafx.. com.github.weisj.jsvg..
            view.parameter: javafx.. atlantafx.. org.kordamp..
            view.chart: javafx.. org.jfree..
            view.losses: javafx.. org.kordamp.. org.scilab..
            view.paint: javafx..
            view.score: javafx..
            view.picture: javafx.. atlantafx.. org.kordamp..
            view.slices: javafx.. atlantafx.. org.kordamp..
            view.input: javafx.. org.kordamp..
            view.about: javafx..
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
    private static final Map<String, Set<String>> REGISTERED = table("""
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
            loss.latex: loss view.losses
            table: app.report
            view.parameter: view view.chart
            view.chart: view view.losses view.score
            view.losses: view
            view.paint: view.picture
            view.score: view
            view.picture: view
            view.slices: view
            view.input: view
            view.about: view app.command
            app.platform: app app.window app.command
            app.report: app.window app.command
            app.figure: app.command
            app.window: app app.command
            app.command: app
            """);

    private static final String[] JDK = {"java..", "javax..", "org.w3c.dom..", "org.xml.sax.."};

    private static final String TOOLKIT = "maskscope.app.window.Toolkit";

    /// Who puts views together out of a session's values, and the records that it hands out.
    private static final Set<String> KNOW_THE_SESSION =
            Set.of("maskscope.view.MainWindow", "maskscope.view.look.Choices", "maskscope.view.look.Results");

    /// A room with more files than these wants a wall.
    private static final int MOST_FILES = 25;

    private final JavaClasses all =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("maskscope");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsAndLibrariesThatItMay() {
        return ROOMS.entrySet().stream().map(room -> dynamicTest(
                room.getKey() + " uses " + room.getValue(),
                () -> classes()
                        .that()
                        .resideInAPackage(of(room.getKey()))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(allowed(room.getKey())))
                        .check(all)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRegisteredIsUsedByItsOwnRoomAndTheOneThatRegistersIt() {
        return REGISTERED.entrySet().stream().map(room -> dynamicTest(
                room.getKey() + " is used by " + room.getValue(),
                () -> noClasses()
                        .that(describe("are not " + room.getValue(), one -> !among(one, room.getKey(), room.getValue())))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(of(room.getKey()))
                        .check(all)));
    }

    @Test
    void everyRoomStandsAboveTheRoomsThatItUses() {
        List<String> floors = List.copyOf(ROOMS.keySet());
        ROOMS.forEach((room, used) -> used.forEach(below -> assertTrue(
                floors.indexOf(below) >= 0 && floors.indexOf(below) < floors.indexOf(room),
                room + " uses " + below + ", which is not below it")));
    }

    @Test
    void everyPermissionIsNeeded() {
        ROOMS.forEach((room, used) -> assertEquals(new TreeSet<>(used), usedBy(room), room));
    }

    @Test
    void everyClassHasARoom() {
        Set<String> rooms = all.stream().map(ArchitectureTest::roomOf).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ROOMS.keySet()), rooms);
    }

    @Test
    void theReadmeTellsOfEveryRoom() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        ROOMS.keySet().forEach(room -> assertTrue(readme.contains("`" + room + "`"), room));
    }

    @Test
    void noRoomIsCrowded() {
        Map<String, Long> files = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .collect(groupingBy(ArchitectureTest::roomOf, counting()));
        files.forEach((room, count) -> assertTrue(count <= MOST_FILES, room + " holds " + count + " files"));
    }

    /// A view that knew the session could stand only once in a window.
    @Test
    void viewsTakeTheValuesThatTheyShowAndNotTheSession() {
        noClasses()
                .that()
                .resideInAPackage("maskscope.view..")
                .and(describe("are not " + KNOW_THE_SESSION, one -> !KNOW_THE_SESSION.contains(one.getName())))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("maskscope.session.Session")
                .check(all);
    }

    @Test
    void onlyTheToolkitHandsWorkToTheScreensThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TOOLKIT)
                .should()
                .accessTargetWhere(describe(
                        "it is Platform.runLater",
                        access -> access.getTargetOwner().isEquivalentTo(Platform.class)
                                && access.getName().equals("runLater")))
                .check(all);
    }

    /// Streams that count on all cores use the common pool of the JDK, and wait for it.
    @Test
    void onlyTheToolkitStartsThreads() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TOOLKIT)
                .should()
                .accessTargetWhere(describe("it starts a thread", access -> startsThread(access.getTarget())))
                .check(all);
    }

    private static boolean startsThread(AccessTarget target) {
        JavaClass owner = target.getOwner();
        if (owner.isAssignableTo(Thread.class)) {
            return Set.of("<init>", "start", "startVirtualThread", "ofPlatform", "ofVirtual").contains(target.getName());
        }
        boolean pool = owner.isAssignableTo(ForkJoinPool.class) || owner.isAssignableTo(ThreadPoolExecutor.class)
                || owner.isEquivalentTo(Executors.class) || owner.isAssignableTo(Timer.class);
        // With an executor of its own it starts none.
        boolean async = owner.isAssignableTo(CompletableFuture.class)
                && target.getName().endsWith("Async")
                && target instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Executor.class));
        return pool || async;
    }

    @Test
    void onlyAppPrints() {
        noClasses().that().resideOutsideOfPackage("maskscope.app..").should(ACCESS_STANDARD_STREAMS).check(all);
    }

    @Test
    void staticFieldsNeverChange() {
        fields().that().areStatic().should().beFinal().check(all);
    }

    /// Whatever listens to it would be kept as long as the program runs, windows with all that they show.
    @Test
    void nothingThatIsListenedToIsStatic() {
        fields().that().areStatic().should(haveRawType(describe("is no Observable", type ->
                !type.isAssignableTo(Observable.class)))).check(all);
    }

    private Set<String> usedBy(String room) {
        return all.stream()
                .filter(one -> roomOf(one).equals(room))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("maskscope"))
                .map(ArchitectureTest::roomOf)
                .filter(other -> !other.equals(room))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] allowed(String room) {
        List<String> packages = new ArrayList<>(List.of(JDK));
        packages.add(of(room));
        ROOMS.get(room).forEach(below -> packages.add(of(below)));
        packages.addAll(LIBRARIES.getOrDefault(room, Set.of()));
        return packages.toArray(String[]::new);
    }

    /// Whether a class is of the room, or one of `users`: a room or a class.
    private static boolean among(JavaClass one, String room, Set<String> users) {
        String outermost = roomOf(one) + "." + one.getName().substring(one.getPackageName().length() + 1).split("\\$")[0];
        return roomOf(one).equals(room) || users.contains(roomOf(one)) || users.contains(outermost);
    }

    private static String roomOf(JavaClass one) {
        return one.getPackageName().substring(Math.min(one.getPackageName().length(), "maskscope.".length()));
    }

    private static String of(String room) {
        return "maskscope." + room;
    }

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
