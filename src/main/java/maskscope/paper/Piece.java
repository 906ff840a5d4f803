package maskscope.paper;

/// What stands on one sheet as a whole, from side to side.
///
/// @param gap above it, unless it is the first of a sheet
/// @param height of itself
/// @param held whether it stands on the sheet of the piece behind it
/// @param drawing draws it where it stands
record Piece(double gap, double height, boolean held, Drawing drawing) {

    /// Draws a piece whose top is at `y`.
    interface Drawing {
        void draw(Pen pen, double y);
    }

    static Piece of(double gap, double height, Drawing drawing) {
        return new Piece(gap, height, false, drawing);
    }

    /// Room with nothing in it.
    static Piece room(double height) {
        return of(0, height, (pen, y) -> { });
    }

    /// The same on the sheet of what follows.
    Piece hold() {
        return new Piece(gap, height, true, drawing);
    }

    Piece after(double room) {
        return new Piece(room, height, held, drawing);
    }
}
