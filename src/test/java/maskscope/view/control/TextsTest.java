package maskscope.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Words;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Message GAPS = Message.of("probe.clause", 3);

    private final ObjectProperty<Words> language = new SimpleObjectProperty<>(BundleWords.english());
    private final Texts texts = new Texts(language);

    @Test
    void whatIsBoundFollowsTheLanguage() {
        StringProperty label = new SimpleStringProperty();
        label.bind(texts.of("probe.file", "a.png"));
        assertEquals("a.png: the file's end is missing", label.get());
        language.set(new BundleWords(Locale.KOREAN));
        assertEquals("a.png: 파일 끝이 없습니다", label.get());
        assertEquals("a.png: 파일 끝이 없습니다", texts.now(Message.of("probe.file", "a.png")));
    }

    @Test
    void aMessageThatStandsAloneIsASentence() {
        StringProperty label = new SimpleStringProperty();
        label.bind(texts.sentence(GAPS));
        assertEquals("It holds 3 pixels.", label.get());
        language.set(message -> "[" + message.key() + "]");
        assertEquals("[text.sentence]", label.get());
    }

    @Test
    void whatGoesAwayIsNotHeldByTheLanguage() {
        List<WeakReference<?>> gone = bound();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (gone.stream().anyMatch(one -> one.get() != null)) {
                System.gc();
            }
        });
    }

    /// A label and its text, which nobody holds.
    private List<WeakReference<?>> bound() {
        StringProperty label = new SimpleStringProperty();
        ObservableValue<String> text = texts.of(GAPS);
        label.bind(text);
        assertEquals("it holds 3 pixels", label.get());
        return List.of(new WeakReference<>(label), new WeakReference<>(text));
    }
}
