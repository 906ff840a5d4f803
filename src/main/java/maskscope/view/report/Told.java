package maskscope.view.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.text.Message;

/// What is told of one prediction.
///
/// @param letter what it is called where there are two; empty where it is the only one
record Told(ReportSubject subject, Measured measured, Optional<Message> letter) {

    /// Of a subject: of its prediction, or of both. Measures what has not been measured.
    static List<Told> of(ReportSubject subject) {
        List<ReportSubject> all = Stream.concat(Stream.of(subject), subject.other().stream()).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Told(all.get(i), Measured.of(all.get(i)),
                        all.size() == 1 ? Optional.empty() : Optional.of(letter(i == 0))))
                .toList();
    }

    private static Message letter(boolean first) {
        return Message.of(first ? "paper.first" : "paper.second");
    }

    /// `what` is told of it, with its letter before that where there are two.
    Message named(Message what) {
        return letter.map(one -> Message.of("paper.of-letter", one, what)).orElse(what);
    }
}
