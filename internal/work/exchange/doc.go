// Package exchange carries texts between a report and documents of other
// programs.
//
//	document -> Import -> Draft   -> Deliver: a new report file and its pictures
//	report   -> Export -> File:               a Word file, Markdown, or a file for a translator
//	document -> Into   -> Amended -> Deliver: the report with the texts that differ
//
// Making and delivering are two calls: what Import, Export and Into return is in
// memory, and nothing is written before a Deliver.
//
// The way back is asked of three kinds of documents, in this order: a
// translator's table or XLIFF, which names the path of each text; a Word file
// that Export made, which knows its texts by bookmarks; and any other document,
// which is put in by its structure. Every byte of the report that is not one of
// the texts that differ stays as it is. A text that changed in the report as
// well, since the document was made, is named and left, unless the order says
// otherwise.
package exchange
