package maskscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import javafx.application.Platform;

/// Eight packages, arrows only downwards; all may use `text`. The first eight rules are the table of what each may use; a new
/// library goes into the row of the one package that needs it.
@AnalyzeClasses(packages = "maskscope", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] JDK = {"java..", "javax..", "org.w3c.dom..", "org.xml.sax.."};
    private static final String[] JAVAFX_BASE = {"javafx.beans..", "javafx.collections..", "javafx.util.."};

    @ArchTest
    final ArchRule textUsesTheJdkAlone = uses("text");

    @ArchTest
    final ArchRule maskUsesTheJdkAndReaderLibraries = uses("mask", "com.fasterxml.jackson.core..", "com.twelvemonkeys..");

    @ArchTest
    final ArchRule pixelUsesMask = uses("pixel", "maskscope.mask");

    @ArchTest
    final ArchRule lossUsesPixelAndNd4j = uses("loss", "maskscope.pixel", "org.nd4j..", "org.bytedeco..");

    @ArchTest
    final ArchRule tableUsesLossAndTablesaw = uses("table", "maskscope.loss", "tech.tablesaw..");

    @ArchTest
    final ArchRule sessionUsesWhatLiesBelowPropertiesAndJson = uses(
            "session",
            join(JAVAFX_BASE, "maskscope.loss", "maskscope.pixel", "maskscope.mask", "maskscope.table",
                    "com.fasterxml.jackson.."));

    @ArchTest
    final ArchRule viewUsesSessionValuesBelowAndJavafx = uses(
            "view",
            "maskscope.session",
            "maskscope.table",
            "maskscope.loss",
            "maskscope.pixel",
            "maskscope.mask",
            "javafx..",
            "atlantafx..",
            "org.kordamp..",
            "org.controlsfx..",
            "org.jfree..",
            "org.scilab..",
            "com.github.weisj.jsvg..");

    @ArchTest
    final ArchRule everythingLivesInOneOfThePackages = classes()
            .should()
            .resideInAnyPackage(
                    "maskscope.text",
                    "maskscope.mask",
                    "maskscope.pixel",
                    "maskscope.loss",
                    "maskscope.table",
                    "maskscope.session",
                    "maskscope.view",
                    "maskscope.app");

    @ArchTest
    final ArchRule packagesHaveNoCycles = slices().matching("maskscope.(*)..").should().beFreeOfCycles();

    @ArchTest
    final ArchRule onlyLossKnowsNd4j = noClasses()
            .that()
            .resideOutsideOfPackage("maskscope.loss")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

    @ArchTest
    final ArchRule onlyViewAndAppKnowTheScreen = noClasses()
            .that()
            .resideOutsideOfPackages("maskscope.view", "maskscope.app")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.animation..");

    @ArchTest
    final ArchRule onlyTheToolkitHandsWorkToTheScreensThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("maskscope.app.Toolkit")
            .should()
            .accessTargetWhere(describe(
                    "it is Platform.runLater",
                    access -> access.getTargetOwner().isEquivalentTo(Platform.class) && access.getName().equals("runLater")));

    /// Streams that count on all cores use the common pool of the JDK, and wait for it.
    @ArchTest
    final ArchRule onlyTheToolkitStartsThreads = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("maskscope.app.Toolkit")
            .should()
            .accessTargetWhere(describe("it starts a thread", access -> startsThread(access.getTarget())));

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

    @ArchTest
    final ArchRule onlyAppPrints =
            noClasses().that().resideOutsideOfPackage("maskscope.app").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    final ArchRule staticFieldsNeverChange = fields().that().areStatic().should().beFinal();

    private static ArchRule uses(String name, String... allowed) {
        String own = "maskscope." + name;
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(join(join(JDK, own, "maskscope.text"), allowed));
    }

    private static String[] join(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
