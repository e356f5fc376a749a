package diag

// The messages of the stage report.
const ()

var reportMessages = map[Code]Entry{}
