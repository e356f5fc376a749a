// Package wayback reads texts that come back into a report: from a Word file to
// edit, from a translator's table or XLIFF file, all made by package export; and
// from a document of anybody's in the other language, by its structure. It gives
// texts with their places. Package amend puts them into the report file.
//
// A table and XLIFF have each text's path, its source and its translation as
// they stand in the report, so nothing is converted there or back, and
// LibreOffice or Word may save the file as it likes.
//
// In a Word file to edit each text has a bookmark that says which text it is and
// how it read. The report is exported again in memory and read by the same
// reader; what reads the same is unchanged, whatever the Markdown. So it does
// not matter what a conversion loses, as long as it loses it twice.
package wayback
