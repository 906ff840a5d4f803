package maskscope.mask;

/// How the rows and columns of an array lie in its file: row after row, or (`fortran`) column after column.
record NpyLayout(int height, int width, boolean fortran) {

    int count() {
        return height * width;
    }

    /// Where the number that is the `i`-th in the file belongs among rows.
    int at(int i) {
        return fortran ? i % height * width + i / height : i;
    }
}
