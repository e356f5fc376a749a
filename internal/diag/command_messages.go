package diag

// The messages of the stage command.
const ()

var commandMessages = map[Code]Entry{}
