//! What can be asked for in the matrix of sections and cited documents.

super::actions! {
    MatrixAction in Matrix {
        OpenCell: "matrix.open", ["Enter"], Overview;
        CycleCounting: "matrix.count", ["v"], Overview;
        WhoCites: "matrix.who", ["w"], Library;
        CellRight: "matrix.right", ["l", "Right"], Overview;
        CellLeft: "matrix.left", ["h", "Left"], Overview;
        NextCited: "matrix.next", ["Tab"], Overview;
        PreviousCited: "matrix.previous", ["Shift-Tab"], Overview;
        FirstColumn: "matrix.first", ["^"], Overview;
        LastColumn: "matrix.last", ["$"], Overview;
        CloseMatrix: "matrix.close", ["c"], Overview;
    }
}
