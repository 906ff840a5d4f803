package maskscope.loss.code;

import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.text.Words;

/// A loss as it stands on the screen in Python, as one of its [Face]s.
///
/// @param target what it is written for
/// @param text its lines
/// @param library whether the library's own loss is used, and not plain array code
/// @param why in a sentence, why it is not; empty where it is, and where there is no library
/// @param value what it must print, or give; see [LossValue]
public record Snippet(Target target, String text, boolean library, Optional<Message> why, LossValue value) {

    /// The two things that a loss can be copied as.
    public enum Face {
        /// A program that prints the number on the screen; see [SnippetWriter].
        PROGRAM("program") {

            @Override
            public Optional<Snippet> write(Words words, Loss loss, Target target, LossReport report, PixelTable table,
                    MaskCode truth, MaskCode prediction) {
                return SnippetWriter.write(words, loss, target, report, table, truth, prediction);
            }
        },
        /// A loss to train with; see [TrainingWriter].
        TRAINING("training") {

            @Override
            public Optional<Snippet> write(Words words, Loss loss, Target target, LossReport report, PixelTable table,
                    MaskCode truth, MaskCode prediction) {
                return TrainingWriter.write(words, loss, target, report, table, truth, prediction);
            }
        };

        private final String key;

        Face(String key) {
            this.key = key;
        }

        /// Names it in messages and ids.
        public String key() {
            return key;
        }

        /// The loss of a report over the pixels of `table`, with comments in `words`. Empty where the convention does not have
        /// the loss.
        public abstract Optional<Snippet> write(Words words, Loss loss, Target target, LossReport report, PixelTable table,
                MaskCode truth, MaskCode prediction);
    }
}
