package maskscope.session.state;

/// Where looks are chosen: what the controls of the view options need to know of a session.
public interface Looking {

    /// Chooses what only concerns looking. One that decides numbers is taken back by undo, all its moves until the next grab
    /// at once.
    <T> void look(ViewOption<T> option, T chosen);

    /// Says what each look is until another is chosen, which no undo takes back.
    void lookAtFirst(ViewState usual);
}
