package maskscope.app.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import maskscope.app.platform.Refusal;
import maskscope.doctor.Examination;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.session.Inquiry;
import maskscope.session.SecondPrediction;
import maskscope.session.Session;
import maskscope.session.state.Problem;
import maskscope.session.state.ViewState;
import maskscope.session.store.KeptAnswers;
import maskscope.view.report.ReportSubject;

/// A session without a window, which does everything at once on the thread that asks: what a window would show is there when it
/// has been opened.
public final class Unseen {

    /// What is only worth its while when a hand rests is left alone.
    private static final Executor NEVER = work -> { };

    private Unseen() {}

    /// What a report of these contents is of.
    ///
    /// @param looks what of its looks is said beside those of the contents
    /// @throws Refusal where a window would tell of a problem or ask something, and where the input doctor doubts what nobody
    ///     has settled
    public static ReportSubject subject(Contents contents, ViewState looks, Conventions conventions) throws Refusal {
        Session session = new Session(Runnable::run, Runnable::run, Runnable::run, NEVER, conventions, KeptAnswers.unkept());
        contents.prepare(session);
        ViewState wanted = looks.over(session.viewProperty().get());
        contents.open(session);
        // What was typed of the size of pixels would not stay when files are opened.
        session.begin(opened -> opened.withView(wanted));
        Problem problem = session.problemProperty().get();
        if (problem != null) {
            throw new Refusal(problem.sentence());
        }
        Inquiry inquiry = session.loader().inquiryProperty().get();
        Examination examination =
                inquiry != null ? inquiry.examination() : session.loadedProperty().get().examination();
        BadInput refused = examination.refusal().orElse(null);
        if (refused != null) {
            throw new Refusal(refused.message());
        }
        return ReportSubject.of(session.loadedProperty().get(), session.reportProperty().get(),
                session.detailsProperty().get(), session.viewProperty().get(), second(session.second()));
    }

    private static Optional<ReportSubject.Second> second(SecondPrediction second) {
        return Optional.ofNullable(second.loadedProperty().get()).map(pair -> new ReportSubject.Second(pair,
                second.reportProperty().get(), second.detailsProperty().get(), second.preferencesProperty().get()));
    }
}
