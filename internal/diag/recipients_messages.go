package diag

// The messages of lists of people: exit 4.
const (
	ListTooLarge          Code = "list-too-large"
	ListFormat            Code = "list-format"
	ListEmpty             Code = "list-empty"
	ListEncoding          Code = "list-encoding"
	ListQuotes            Code = "list-quotes"
	ListWorkbook          Code = "list-workbook"
	ListRead              Code = "list-read"
	NoHeader              Code = "no-header"
	LineBeforeHeader      Code = "line-before-header"
	ColumnTwice           Code = "column-twice"
	ColumnNear            Code = "column-near"
	RowTooLong            Code = "row-too-long"
	RowTooShort           Code = "row-too-short"
	RowOfTotals           Code = "row-of-totals"
	CellTooLong           Code = "cell-too-long"
	CellControl           Code = "cell-control"
	CellFormula           Code = "cell-formula"
	RowsHidden            Code = "rows-hidden"
	CellsMerged           Code = "cells-merged"
	OtherSheets           Code = "other-sheets"
	NoSuchSheet           Code = "no-such-sheet"
	NoNameColumn          Code = "no-name-column"
	NameEmpty             Code = "name-empty"
	NameTooLong           Code = "name-too-long"
	CellLanguage          Code = "cell-language"
	CellTemplate          Code = "cell-template"
	ColumnsUnused         Code = "columns-unused"
	OneReportOnly         Code = "one-report-only"
	FewerCopiesThanPeople Code = "fewer-copies-than-people"
	PrintedDiffers        Code = "printed-differs"
	PrintRun              Code = "print-run"
	SetSmaller            Code = "set-smaller"
	PapersPrint           Code = "papers-print"
	PrintRunSimplex       Code = "print-run-one-side"
	CopiesSome            Code = "copies-some"
	RoomOnTwo             Code = "larger-on-two-pages"
	PagesUnlimited        Code = "pages-unlimited"
	ManifestRead          Code = "manifest-read"
	CopiesOrphaned        Code = "copies-orphaned"
	FolderWaited          Code = "folder-waited"
	CopiesUpToDate        Code = "copies-up-to-date"
	CopiesNotMade         Code = "copies-not-made"
)

var recipientsMessages = map[Code]Entry{
	ListTooLarge: {Severity: Error, Text: "{what} is larger than {limit}", Hint: "is this the list that was meant?"},
	ListFormat:   {Severity: Error, Text: "this is {format}, which is not read", Hint: "save it as .xlsx without a password, or as CSV UTF-8"},
	ListEmpty:    {Severity: Error, Text: "nobody is in the list", Hint: "below the row of headers, give one person a row"},
	ListEncoding: {Severity: Error, Text: "the text is in no encoding that is known: not UTF-8, UTF-16 or GB18030", Hint: "save it again as CSV UTF-8"},
	ListQuotes:   {Severity: Error, Text: "a quote is not closed, or stands in the middle of a cell", Hint: `a cell with quotes in it is written "like ""this"""`},
	ListWorkbook: {Severity: Error, Text: "the workbook cannot be read: {why}", Hint: "open it, save it as a new .xlsx, and try again"},
	ListRead:     {Severity: Note, Text: "{rows}, read as {encoding}: {mapping}"},
	NoHeader: {Severity: Error, Text: "the first row names no column for a name or an address",
		Hint: "begin the list with a row of headers, such as name,organisation,language or 姓名,单位,语言"},
	LineBeforeHeader:      {Severity: Note, Text: "a line before the headers, left out"},
	ColumnTwice:           {Severity: Error, Text: "the columns \"{first}\" and \"{header}\" both hold the {field}", Hint: "rename or delete one of them"},
	ColumnNear:            {Severity: Warning, Text: "the column \"{header}\" is not known", Hint: "did you mean \"{near}\"?"},
	RowTooLong:            {Severity: Error, Text: "this row has {cells} cells under {columns} headers", Hint: "put cells that hold the separator in double quotes"},
	RowTooShort:           {Severity: Error, Text: "this row has one cell under {columns} headers", Hint: "give every row its separators, or delete the line"},
	RowOfTotals:           {Severity: Note, Text: "a row of totals, left out"},
	CellTooLong:           {Severity: Error, Text: "a cell of more than {limit}"},
	CellControl:           {Severity: Error, Text: "a cell with the unseen character {character}", Hint: "type the cell again"},
	CellFormula:           {Severity: Error, Text: "a formula whose value is not in the file", Hint: "open the workbook in Excel or WPS and save it, so that the values are kept"},
	RowsHidden:            {Severity: Warning, Text: "{what} hidden, and left out", Hint: "unhide them if they are meant"},
	CellsMerged:           {Severity: Note, Text: "the merged cells {range}: their text counts for each row"},
	OtherSheets:           {Severity: Note, Text: "the sheet \"{sheet}\" was read, and {others} not", Hint: "--sheet NAME reads another"},
	NoSuchSheet:           {Severity: Error, Text: "the workbook has no sheet \"{sheet}\"", Hint: "{hint}"},
	NoNameColumn:          {Severity: Error, Text: "the list has no column for the name", Hint: "call it name or 姓名"},
	NameEmpty:             {Severity: Error, Text: "this row has no name", Hint: "give the name, or delete the row"},
	NameTooLong:           {Severity: Error, Text: "the name has {length} characters, more than {limit}", Hint: "shorten it: it stands on one line of the brief, of the message and of the names of files"},
	CellLanguage:          {Severity: Error, Text: "the language cannot be \"{value}\"", Hint: "{hint}"},
	CellTemplate:          {Severity: Error, Text: "the template cannot be \"{value}\"", Hint: "{hint}"},
	ColumnsUnused:         {Severity: Note, Text: "not shown on the copies: {columns}", Hint: "{hint}"},
	FewerCopiesThanPeople: {Severity: Error, Class: ClassUsage, Text: "{copies} copies are fewer than the {people} people of the list", Hint: "--copies all makes one a person; a larger number leaves copies without a name"},
	PrintedDiffers:        {Severity: Warning, Text: "the report says that {printed} copies are printed, and {copies} are made", Hint: "change distribution.printed in the report, or --copies"},
	PrintRun:              {Severity: Note, Text: "to print {file}: both sides, turned over the long edge, at 100 %; {copies} on {sheets}", Hint: "each copy begins on a sheet of its own"},
	RoomOnTwo:             {Severity: Note, Text: "{brief}: one page needs {size} pt type", Hint: "on two pages it can be 14 pt: --pages 2"},
	PagesUnlimited:        {Severity: Note, Text: "the template {template} has no limit of pages, and --pages changes nothing", Hint: "--size sets the size of its type"},
	PrintRunSimplex:       {Severity: Note, Text: "to print {file}: one side, at 100 %; {copies} on {sheets}", Hint: "each copy is one page"},
	SetSmaller:            {Severity: Note, Text: "\"{text}\" is long, and set in smaller type"},
	PapersPrint:           {Severity: Note, Text: "to print: {paper}, one side, 100 % scale (not “fit to page”); {sheets}"},
	CopiesSome:            {Severity: Note, Text: "these are the copies {numbers} of {of}", Hint: "{hint}"},
	OneReportOnly:         {Severity: Error, Class: ClassUsage, Text: "copies are of one report, not of {first} and {second}", Hint: "name one: jianbao build {first} --for people.csv"},
	ManifestRead:          {Severity: Warning, Text: "the list of copies made before cannot be read, and begins anew: {why}"},
	FolderWaited:          {Severity: Note, Text: "another run was making copies in {folder}: this one waited for it"},
	CopiesOrphaned:        {Severity: Note, Text: "in {folder} are copies of an older list, left as they are: {files}"},
	CopiesUpToDate:        {Severity: Note, Text: "{fresh} of {all} copies were up to date", Hint: "--force makes them again"},
	CopiesNotMade:         {Severity: Error, Text: "{count} of {all} copies were not made"},
}
