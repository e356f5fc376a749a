package diag

// The messages of the stage brief.
const ()

var briefMessages = map[Code]Entry{}
