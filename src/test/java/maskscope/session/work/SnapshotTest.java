package maskscope.session.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

/// The parts of a snapshot change at once.
class SnapshotTest {

    private record Two(String first, String second) {}

    private final Snapshot<Two> snapshot = new Snapshot<>(new Two("a", "b"));
    private final ObservableValue<String> first = snapshot.part(Two::first);
    private final ObservableValue<String> second = snapshot.part(Two::second);

    @Test
    void whoeverHearsOfOnePartReadsTheOthersAsTheyAreThen() {
        List<String> heard = new ArrayList<>();
        first.subscribe((before, now) -> heard.add(now + second.getValue()));
        second.subscribe((before, now) -> heard.add(first.getValue() + now));
        snapshot.set(new Two("c", "d"));
        assertEquals(List.of("cd", "cd"), heard);
    }

    @Test
    void aPartThatStaysTellsNothing() {
        List<String> heard = new ArrayList<>();
        second.addListener(changed -> heard.add("second"));
        snapshot.set(new Two("c", "b"));
        assertEquals(List.of(), heard);
    }

    @Test
    void aPartThatIsFirstHeardLateTellsWhatChangesThen() {
        snapshot.set(new Two("c", "b"));
        List<String> heard = new ArrayList<>();
        first.subscribe((before, now) -> heard.add(before + now));
        snapshot.set(new Two("d", "b"));
        assertEquals(List.of("cd"), heard);
    }
}
