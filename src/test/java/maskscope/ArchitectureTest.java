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
/// A package is a room. Rooms stand on floors, the lowest first in [House#ROOMS], and use only rooms below them, so there are no
/// cycles. A permission that nothing needs any more is a fault too: the list tells what is, not what once was.
class ArchitectureTest {

    private static final String[] JDK = {"java..", "javax..", "org.w3c.dom..", "org.xml.sax.."};

    private static final String TOOLKIT = "maskscope.app.window.Toolkit";

    /// Who puts views together out of a session's values, and the records that it hands out.
    private static final Set<String> KNOW_THE_SESSION =
            Set.of(
                    "maskscope.view.MainWindow", "maskscope.view.look.Choices", "maskscope.view.look.Predictions",
                    "maskscope.view.look.Results");

    /// A room with more files than these wants a wall.
    private static final int MOST_FILES = 25;

    private final JavaClasses all =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("maskscope");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsAndLibrariesThatItMay() {
        return House.ROOMS.entrySet().stream().map(room -> dynamicTest(
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
        return House.REGISTERED.entrySet().stream().map(room -> dynamicTest(
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
        List<String> floors = List.copyOf(House.ROOMS.keySet());
        House.ROOMS.forEach((room, used) -> used.forEach(below -> assertTrue(
                floors.indexOf(below) >= 0 && floors.indexOf(below) < floors.indexOf(room),
                room + " uses " + below + ", which is not below it")));
    }

    @Test
    void everyPermissionIsNeeded() {
        House.ROOMS.forEach((room, used) -> assertEquals(new TreeSet<>(used), usedBy(room), room));
    }

    @Test
    void everyClassHasARoom() {
        Set<String> rooms = all.stream().map(ArchitectureTest::roomOf).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(House.ROOMS.keySet()), rooms);
    }

    @Test
    void theReadmeTellsOfEveryRoom() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        House.ROOMS.keySet().forEach(room -> assertTrue(readme.contains("`" + room + "`"), room));
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
        House.ROOMS.get(room).forEach(below -> packages.add(of(below)));
        packages.addAll(House.LIBRARIES.getOrDefault(room, Set.of()));
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
}
