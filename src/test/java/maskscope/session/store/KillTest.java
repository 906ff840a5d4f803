package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.session.state.SessionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it writes loses neither the session that was there nor one of its pins.
class KillTest {

    /// Each takes a second, the start of a program; `-Dmaskscope.kills=200` kills more.
    private static final int KILLS = Integer.getInteger("maskscope.kills", 16);

    /// A program writes about one session in this time.
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    @TempDir
    private Path folder;

    /// What a program said before it was killed.
    private record Said(int begun, int done) {}

    private Process program(Path file, Path unsaved, int first) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m",
                "-cp", System.getProperty("java.class.path"),
                KilledProgram.class.getName(), file.toString(), unsaved.toString(), Integer.toString(first));
        program.environment().remove("JAVA_TOOL_OPTIONS");
        return program.redirectErrorStream(true).start();
    }

    /// Kills a program at a random moment once it writes.
    private static Said killed(Process program, Random random) throws IOException, InterruptedException {
        int begun = -1;
        int done = -1;
        try (BufferedReader says = program.inputReader()) {
            String line = says.readLine();
            LockSupport.parkNanos(random.nextLong(LONGEST_NANOS));
            // Unlike the process its handle leaves open what it has said.
            program.toHandle().destroyForcibly();
            program.waitFor();
            for (; line != null; line = says.readLine()) {
                String[] words = line.split(" ");
                if (words.length != 2) {
                    assertEquals("", line);
                }
                // The last line may be cut off.
                if (words[0].equals(KilledProgram.BEGUN)) {
                    begun = Integer.parseInt(words[1]);
                } else if (words[0].equals(KilledProgram.DONE)) {
                    done = Integer.parseInt(words[1]);
                }
            }
        }
        return new Said(begun, done);
    }

    private static void isWhole(SessionState found, Optional<?> lost, Said said, int before) {
        int number = KilledProgram.number(found);
        assertEquals(KilledProgram.session(number), found);
        assertEquals(Optional.empty(), lost);
        assertTrue(number >= Math.max(before, said.done()) && number <= Math.max(before, said.begun()),
                number + " after " + said);
    }

    @Test
    void aProgramThatIsKilledWhileItSavesLeavesTheSessionBeforeOrTheNewOneWithAllPins()
            throws IOException, InterruptedException, BadInput {
        Random random = new Random(11);
        Path file = folder.resolve("study.maskscope");
        Path unsaved = Files.createDirectory(folder.resolve("unsaved"));
        new SessionFile(file, KilledProgram.session(0)).write();
        new UnsavedSession(KilledProgram.session(0), Optional.of(file)).write(unsaved.resolve("a.maskscope"));
        int halfway = 0;
        int last = 0;
        int kept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Said said = killed(program(file, unsaved, last + 1), random);
            assertTrue(said.begun() > last, "a program has written nothing");
            SessionFile found = SessionFile.read(file);
            isWhole(found.state(), found.lost(), said, last);
            List<Path> left = sessions(unsaved);
            assertEquals(1, left.size(), "what was left is gone on with");
            UnsavedSession restored = UnsavedSession.read(left.getFirst(), Conventions.SHIPPED);
            isWhole(restored.state(), restored.lost(), said, kept);
            halfway += said.done() < said.begun() ? 1 : 0;
            kept = KilledProgram.number(restored.state());
            last = KilledProgram.number(found.state());
        }
        assertTrue(halfway > KILLS / 4, "only " + halfway + " were killed while they wrote");
    }

    private static List<Path> sessions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SessionFile::isNamed).toList();
        }
    }
}
