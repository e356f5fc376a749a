package diag

// The messages of handouts: what cannot be put on sheets, and what becomes of
// it there.
const (
	PDFRefused       Code = "pdf-refused"
	BookletThick     Code = "booklet-too-thick"
	NoRoomOnSheet    Code = "no-room-on-sheet"
	TypeTooSmall     Code = "type-too-small"
	BriefMadeSmaller Code = "brief-made-smaller"
	LinksLost        Code = "links-lost"
	NotArchival      Code = "not-archival"
	NotUniversal     Code = "not-universal"
	LessArchival     Code = "less-archival"
	PrintAs          Code = "print-as"
	NoPartNamed      Code = "no-part-named"
	UnknownPart      Code = "unknown-part"
	WhichReport      Code = "which-report"
	OtherSizes       Code = "other-sizes"
	NotForPrint      Code = "not-for-print"
	PartMissing      Code = "part-missing"
	PartDamaged      Code = "part-damaged"
	PartMended       Code = "part-mended"
	PagesGone        Code = "pages-gone"
	Unlocked         Code = "unlocked"
	PageUnsized      Code = "page-unsized"
	Undrawn          Code = "undrawn"
	ValuesDrawn      Code = "values-drawn"
	OldLook          Code = "old-look"
	PaperOnly        Code = "paper-only"
	LeftBehind       Code = "left-behind"
	LinksLeft        Code = "links-left"
	TitleUnset       Code = "title-unset"
	NoBacks          Code = "no-backs"
	PrintByHand      Code = "print-by-hand"
	SheetsSame       Code = "sheets-same"
	SheetsReplaced   Code = "sheets-replaced"
	SheetsShifted    Code = "sheets-shifted"
	SheetsAdded      Code = "sheets-added"
	SheetsGone       Code = "sheets-gone"
	CopiesAdded      Code = "copies-added"
	CopiesGone       Code = "copies-gone"
)

var imposeMessages = map[Code]Entry{
	NoBacks: {Severity: Note, Text: "every sheet is printed on one side: there is one file, and no backs"},
	PrintByHand: {Severity: Note, Text: "by hand: print the fronts on one side; put the stack back as you did for the test of the printer; print the backs on one side",
		Hint: "{hint}"},
	SheetsSame:     {Severity: Note, Text: "every sheet is as in {file}: there is nothing to print, and nothing is written"},
	SheetsReplaced: {Severity: Note, Text: "{copies}: take out {out} and put the new ones in their places", Hint: "sheets are counted from the first of the copy, its cover included"},
	SheetsShifted: {Severity: Note, Text: "{copies}: the sheets have shifted, {had} have become {has}: take out {out} of the old, and put in {in} of the new",
		Hint: "count the new sheets in as they will lie in the copy: what stays keeps its order"},
	SheetsAdded:      {Severity: Note, Text: "{copies}: the sheets have shifted, {had} have become {has}: put in {in}, and take out none", Hint: "count the new sheets in as they will lie in the copy: what stays keeps its order"},
	SheetsGone:       {Severity: Note, Text: "{copies}: {had} sheets have become {has}: take out {out}, and put in none"},
	CopiesAdded:      {Severity: Note, Text: "{copies}: new, with all of {has} sheets"},
	CopiesGone:       {Severity: Note, Text: "{copies}: in the older file, and not in this one: nothing is printed for them", Hint: "if they are still in use, name as many copies as before: --copies"},
	PDFRefused:       {Severity: Error, Text: "{file} is not taken: {why}", Hint: "open it in its own program and save it as a PDF again"},
	BookletThick:     {Severity: Error, Class: ClassFit, Text: "{pages} pages are too many for a booklet folded once, which holds {most}", Hint: "--layout 2up or --layout pack takes any number"},
	NoRoomOnSheet:    {Severity: Error, Class: ClassFit, Text: "the pages have no room on the sheet: {why}", Hint: "take smaller margins and a smaller gutter, or larger paper"},
	BriefMadeSmaller: {Severity: Note, Text: "{brief} does not fit {width} × {height} mm: it is set on its own paper, and made smaller to stand there", Hint: "choose another layout, larger paper, or fewer items in build"},
	TypeTooSmall: {Severity: Warning, Text: "the smallest text comes out at {size} pt on {pages} (it was {before} pt); under 8 pt is hard to read",
		Hint: "larger paper, or fewer pages on a side"},
	LinksLost:    {Severity: Note, Text: "{links} cannot be followed on these sheets", Hint: "--layout pack keeps links"},
	NotArchival:  {Severity: Note, Text: "the file does not call itself PDF/A-2: {why}"},
	NotUniversal: {Severity: Note, Text: "the file does not call itself PDF/UA-1, as {file} does: {why}"},
	LessArchival: {Severity: Note, Text: "the file calls itself {claim}, and not {more}, as {file} does: {why}"},
	PrintAs:      {Severity: Note, Text: "to print: {how}"},
	NoPartNamed:  {Severity: Error, Class: ClassUsage, Text: "handout needs to know what to print", Hint: "name PDFs, reports, or briefs by @TEMPLATE: jianbao handout @summary @lessons -o handout.pdf"},
	UnknownPart:  {Severity: Error, Class: ClassUsage, Text: "\"{word}\" is no part of a handout", Hint: "{hint}"},
	WhichReport:  {Severity: Error, Class: ClassUsage, Text: "there are several reports, {first} and {second} among them", Hint: "say which: --report {first}"},
	NotForPrint: {Severity: Warning, Text: "{file}: {what} that the file shows on the screen and does not give for printing: left out, on {pages}",
		Hint: "to have them on paper, print the file to a PDF in the program that shows them, and use that"},
	PartMissing: {Severity: Warning, Text: "{file}: {pages}: the file does not have {what}; the rest is drawn",
		Hint: "compare the page with the original; ask for a whole file where something is gone"},
	PartDamaged: {Severity: Warning, Text: "{file}: {pages}: damaged: {what}; what can be read of it is drawn, as readers draw it",
		Hint: "compare it with the original; ask for a whole file where something is gone"},
	PartMended: {Severity: Warning, Text: "{file}: the table of its objects was wrong, and was made anew as readers do",
		Hint: "compare it with the original; ask for a whole file where something is gone"},
	PagesGone: {Severity: Warning, Text: "{file}: {what} of its list are not in the file, and not here",
		Hint: "ask for a whole file"},
	Unlocked:    {Severity: Note, Text: "{file}: the file is encrypted; what is made of it is not"},
	PageUnsized: {Severity: Note, Text: "{file}: the file gives no size for {pages}: taken as Letter, 216 × 279 mm, as readers do"},
	Undrawn: {Severity: Warning, Text: "{file}: not printed, for the file does not say how it looks: {what} on {pages}",
		Hint: "print it to a PDF in a program that shows them, and take that"},
	ValuesDrawn: {Severity: Note, Text: "{file}: drawn from their values, as readers do: {what} on {pages}",
		Hint: "for the look that the form's own program gives them, print it to a PDF there"},
	OldLook: {Severity: Warning, Text: "{file}: printed as the file draws them, which may be older than what was filled in: {what} on {pages}",
		Hint: "print it to a PDF in the program that it was filled in with, and take that"},
	PaperOnly:  {Severity: Note, Text: "{file}: printed, as the file asks, though no reader shows it on the screen: {what} on {pages}"},
	TitleUnset: {Severity: Note, Text: "{file} is called {title} here: no font has the characters of its own title", Hint: "name it: FILE.pdf=TITLE"},
	LeftBehind: {Severity: Note, Text: "{file}: not taken along: {what}"},
	LinksLeft:  {Severity: Note, Text: "not taken along: {links} to other files, or to what would run something", Hint: "a link to a file that is itself a part leads to that part"},
	OtherSizes: {Severity: Note, Text: "not of {paper} but of {size}: {pages}", Hint: "see that the printer has that paper, or that it may scale these pages"},
}
