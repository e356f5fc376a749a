// Package project is the folder that a job works in: its reports, templates,
// faces and meeting files, and all that the job needs of the world beside its
// order.
//
// A job reads through one Source, so that a text which somebody is still writing
// can stand for its file. It is handed the clock and the way to write files; it
// knows no flag, no environment and no terminal. What the user did wrong goes to
// a log; an error is for what the machine could not do.
//
// A folder has the shape of ours: content/, templates/, fonts/ and out/. A name
// is looked up there first, then among what is built in.
package project
