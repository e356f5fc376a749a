// Package copies makes a copy of a brief for each person of a list: with the name
// on it, in the person's language, of the person's template.
//
//	Order -> Begin -> Plan -> Prepare -> Deliver      a file for each person
//	Order -> Numbered -> edition.Plan                 numbered copies, in one file to print
//
// Copies share a base. A brief for a list of people is set, painted and finished
// once for each height of the line of whom it is for; a copy adds that line, with
// fonts of its own. So no copy holds a character of another person's name, and
// two copies never meet in one file.
//
// A base fits a line by its parts and its height. Name, number with seat, and
// note are a paragraph of the structure tree each, so that no reader runs 水利局
// and 第1号 together; a copy whose line has other parts or another height gets a
// base of its own.
//
// A copy is up to date when the manifest has it, its file has the hash that is
// noted there, and what it is made from has the same hash: the base's digest, the
// row, the file's name, the program's version, the date set from outside and the
// fonts that were chosen, of which perhaps only one name needs a character. The
// salt of the rows' hashes is drawn once for a manifest, which is on the disk
// before the first copy: a killed run goes on with the same bytes.
//
// Copies are written while others are made, by two writers. One of thousands is
// not waited for until the disk has it: the disk takes some hundred MB a second,
// which is less than is made. A killed run leaves nothing torn; a power cut may,
// until the same run is made again and finds a torn copy by its hash.
package copies
