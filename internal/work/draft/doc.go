// Package draft tells the states of a report from each other: four letters stand for the
// report, its pictures and data, and the templates and themes of the folder, and the same
// state has the same letters on every machine. Proofs bear them at the foot, with the
// number of the draft and the time; so they who hold two proofs know which is the later.
//
// The number counts the states of which proofs were made. REPORT.drafts beside the report
// keeps them, a line each. Without that file the next proof is of draft 1.
package draft
