package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.session.state.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PairOptionsTest {

    @TempDir
    private Path folder;

    private static Source source(Path file, boolean asks) throws BadInput {
        CommandLine line = SnapshotCommand.line(Conventions.SHIPPED);
        line.parseArgs("--out", "x.png");
        return new PairOptions().source(line, List.of(file), Optional.empty(), asks);
    }

    @Test
    void aSingleFileIsOpenedWhereSomebodyCanBeAskedForTheOther() throws Exception {
        Path mask = Files.createFile(folder.resolve("mask.png"));
        assertEquals(new Source.Unsorted(List.of(mask)), source(mask, true));
        assertTrue(assertThrows(CommandLine.ParameterException.class, () -> source(mask, false)).getMessage()
                .contains("one file is not enough"));
    }

    @Test
    void whatIsNoFileIsNoCommandEither() {
        for (Path none : List.of(folder.resolve("evalute"), folder)) {
            assertTrue(assertThrows(CommandLine.ParameterException.class, () -> source(none, true)).getMessage()
                    .contains("this is no command"));
        }
    }
}
