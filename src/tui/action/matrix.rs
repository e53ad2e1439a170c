//! What can be asked for in the matrix of sections and cited documents.

super::actions! {
    /// Of the matrix.
    MatrixAction in Matrix {
        /// The paragraphs behind the cell, in the three panes.
        OpenCell: "matrix.open", ["Enter"], Overview;
        /// All parts, one of them, or their difference.
        CycleCounting: "matrix.count", ["v"], Overview;
        /// A column to the right.
        CellRight: "matrix.right", ["l", "Right"], Overview;
        /// A column to the left.
        CellLeft: "matrix.left", ["h", "Left"], Overview;
        /// The next column that somebody of the section cites.
        NextCited: "matrix.next", ["Tab"], Overview;
        /// The one before.
        PreviousCited: "matrix.previous", ["Shift-Tab"], Overview;
        /// The first column.
        FirstColumn: "matrix.first", ["^"], Overview;
        /// The last column.
        LastColumn: "matrix.last", ["$"], Overview;
        /// Back to the three panes.
        CloseMatrix: "matrix.close", ["c"], Overview;
    }
}
