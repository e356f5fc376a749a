package diag

// The messages of import: what was mended, what was unsure, what was left over.
const (
	ImportFormat       Code = "import-format"
	ImportUnreadable   Code = "import-unreadable"
	ImportEmpty        Code = "import-empty"
	ImportTooLarge     Code = "import-too-large"
	ImportOddCharacter Code = "import-odd-character"
	ImportMarkup       Code = "import-markup"
	ImportEscape       Code = "import-escape"
	ImportTornWord     Code = "import-torn-word"
	ImportSpace        Code = "import-space"
	ImportCut          Code = "import-cut"
	ImportTornList     Code = "import-torn-list"
	ImportTornTitle    Code = "import-torn-title"
	ImportCaption      Code = "import-caption"
	ImportWording      Code = "import-wording"
	ImportUnsure       Code = "import-unsure"
	ImportLeftOver     Code = "import-left-over"
	ImportDid          Code = "import-did"
	ImportExists       Code = "import-exists"
	ImportPicture      Code = "import-picture"
	ImportPictureBad   Code = "import-picture-bad"
	ImportPictureKind  Code = "import-picture-kind"
	ImportPictureHeld  Code = "import-picture-held"
	ImportPlain        Code = "import-plain"
	ImportNoteInText   Code = "import-note-in-text"
	ImportUnpaired     Code = "import-unpaired"
	ImportUnfilled     Code = "import-unfilled"
	ImportBothChanged  Code = "import-both-changed"
	ImportChanged      Code = "import-changed"
	ImportNotLanguage  Code = "import-not-language"
	ImportInterleaved  Code = "import-interleaved"
	ImportNoAlt        Code = "import-no-alt"
	ImportNotTaken     Code = "import-not-taken"
	ImportWords        Code = "import-words"
	ImportMargin       Code = "import-margin"
	ImportComment      Code = "import-comment"
	ImportMerged       Code = "import-merged-cells"
	ImportColumns      Code = "import-columns"
	ImportNotSide      Code = "import-not-side-by-side"
	ImportNoPath       Code = "import-no-path"
	ImportEmptied      Code = "import-emptied"
	ImportSourceMoved  Code = "import-source-moved"
	ImportInto         Code = "import-into"
	ImportOrder        Code = "import-order"
	ImportBroken       Code = "import-broken"
	ImportEmptyPoint   Code = "import-empty-point"
	ImportTwice        Code = "import-twice"
	ImportUnsurePairs  Code = "import-unsure-pairs"
	ImportBadPair      Code = "import-bad-pair"
	ImportStruck       Code = "import-struck"
	ImportLinks        Code = "import-links"
	ImportNumbers      Code = "import-numbers"
	ImportGone         Code = "import-gone"
	ImportStrayed      Code = "import-strayed"
	ImportOrderHeld    Code = "import-order-held"
)

var intakeMessages = map[Code]Entry{
	ImportFormat:       {Severity: Error, Text: "{format} cannot be imported", Hint: "save it as .docx, text, Markdown or HTML"},
	ImportUnreadable:   {Severity: Error, Text: "the document cannot be read: {why}"},
	ImportEmpty:        {Severity: Error, Text: "no text was found in the document"},
	ImportTooLarge:     {Severity: Error, Text: "the document is too large: {why}"},
	ImportOddCharacter: {Severity: Note, Text: "odd characters: {what}"},
	ImportMarkup:       {Severity: Warning, Text: "stray marks were taken off: {found}"},
	ImportEscape:       {Severity: Warning, Text: "a stray backslash was taken out: {found}"},
	ImportTornWord:     {Severity: Warning, Text: "a word torn by a space was mended: {found}"},
	ImportSpace:        {Severity: Note, Text: "a space between Chinese characters was kept: {found}"},
	ImportCut:          {Severity: Warning, Text: "a paragraph cut in mid-sentence was joined: {before} | {after}"},
	ImportTornList:     {Severity: Warning, Text: "item {number} stands apart from its list; it was put after item {after}"},
	ImportTornTitle:    {Severity: Warning, Text: "the title is torn over {lines} lines; they were joined: {title}"},
	ImportCaption:      {Severity: Warning, Text: "the caption says {says}, but the table at line {table} has {rows} rows"},
	ImportWording:      {Severity: Warning, Text: "item {number} has two wordings; the list's was taken: {list} | the chapter says: {chapter}"},
	ImportUnsure:       {Severity: Warning, Text: "unsure: {what}", Hint: "{hint}"},
	ImportLeftOver:     {Severity: Warning, Text: "left over, and put into the section leftovers: {what}"},
	ImportDid:          {Severity: Note, Text: "{what}"},
	ImportExists:       {Severity: Error, Class: ClassUsage, Text: "{file} is there already", Hint: "-o names another file; --force writes over it"},
	ImportNotSide:      {Severity: Error, Text: "the file has no table of paths, sources and translations", Hint: "make it with jianbao export {report} --to docx --side-by-side"},
	ImportNoPath:       {Severity: Error, Text: "the report has no text {path}", Hint: "leave the first column as export wrote it"},
	ImportEmptyPoint:   {Severity: Warning, Text: "a point without text was left out: {label}"},
	ImportBroken:       {Severity: Error, Text: "no translation can be read from this file: {why}", Hint: "the report was not touched; have the file saved again, or mend this place"},
	ImportTwice:        {Severity: Error, Text: "{path} stands twice, with different texts; see {there}", Hint: "the report was not touched; take one of the two out"},
	ImportEmptied:      {Severity: Warning, Text: "the translation of {path} is empty in the file; that of the report stays"},
	ImportSourceMoved:  {Severity: Warning, Text: "the source of {path} is not what was translated", Hint: "look at the two again: jianbao check"},
	ImportOrder:        {Severity: Note, Text: "{what} in a new order: {items}"},
	ImportOrderHeld:    {Severity: Warning, Text: "the file has these in another order, which could not be made in the report: {items}", Hint: "write each entry of the list on lines of its own, or move them by hand"},
	ImportGone:         {Severity: Warning, Text: "{what} is not in the file; in the report it stays", Hint: "if it was deleted in the file, delete it here too; its other languages go with it"},
	ImportStrayed:      {Severity: Warning, Text: "{path} stands in the section {section} in the file; in the report it stays in its own", Hint: "move it by hand, with all that is its"},
	ImportInto:         {Severity: Note, Text: "{count} changed"},
	ImportPicture:      {Severity: Warning, Text: "a picture was left out, for the document does not hold it: {what}", Hint: "put the file beside the report and name it under images"},
	ImportPictureBad:   {Severity: Warning, Text: "a picture was left out, for no brief can use it: {what}; {why}", Hint: "save it anew as PNG or JPEG, put it beside the report and name it under images"},
	ImportPictureKind:  {Severity: Warning, Text: "the picture {id} is a .{kind}, which no brief can show", Hint: "save it as PNG or JPEG, and name that file under images"},
	ImportPictureHeld:  {Severity: Warning, Text: "the picture {file} was not written, for the report went to the standard output", Hint: "import again with -o FILE"},
	ImportPlain:        {Severity: Warning, Text: "marks that are no good Markdown were kept as plain text: {text}", Hint: "look at this text in the report"},
	ImportNoteInText:   {Severity: Note, Text: "footnotes of titles and summaries were put into brackets, for these have no foot: {count}"},
	ImportUnpaired:     {Severity: Warning, Text: "{what} has no place in the report, and was not taken: {text}", Hint: "write it into the report by hand"},
	ImportUnsurePairs:  {Severity: Error, Text: "it is not certain what belongs to what ({what}). The report has {have}; the document has {brings}", Hint: "the report was not touched; write the pairs into a file, one a line, as {example} (- for none), and give it by --pairs FILE"},
	ImportBadPair:      {Severity: Error, Text: "this line is no pair", Hint: "write the key of the report and a number of the document: lessons = 2; - stands for none"},
	ImportUnfilled:     {Severity: Warning, Text: "{what}: the document has {have} of {places}"},
	ImportBothChanged:  {Severity: Warning, Text: "{path} has changed in the report since the file was made, and in the file; that of the report stays", Hint: "compare the two; --force takes those of the file"},
	ImportChanged:      {Severity: Note, Text: "changed: {path}"},
	ImportNotLanguage:  {Severity: Error, Text: "the document has no text in {lang}; it is in {has}", Hint: "name another language with --lang"},
	ImportInterleaved:  {Severity: Note, Text: "the two languages follow each other paragraph by paragraph; they were read as one after the other"},
	ImportNoAlt:        {Severity: Warning, Text: "the picture {id} has no words for those who cannot see it; {instead} stands for them", Hint: "write into alt what it shows"},
	ImportNotTaken:     {Severity: Note, Text: "of the document: {what}"},
	ImportWords:        {Severity: Note, Text: "words that were left out: {text}"},
	ImportStruck:       {Severity: Warning, Text: "text that is struck through was left out: {text}", Hint: "if it holds, write it into the report"},
	ImportLinks:        {Severity: Note, Text: "{count} links lead to no address of the web or of mail; their words were kept: {links}"},
	ImportNumbers:      {Severity: Note, Text: "the numbers of headings and points were left out, for no text cites them and a brief counts anew: {numbers}"},
	ImportMargin:       {Severity: Note, Text: "a header or footer was left out: {text}"},
	ImportComment:      {Severity: Warning, Text: "a comment of {author} was left out: {text}"},
	ImportMerged:       {Severity: Warning, Text: "merged cells were taken apart: the first holds the text, the others are empty"},
	ImportColumns:      {Severity: Note, Text: "a table of two languages was read as one language after the other"},
}
