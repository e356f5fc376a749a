package diag

// The messages of typeface, paragraph and typeset.
const (
	NoGlyph            Code = "no-glyph"
	FontUnusable       Code = "font-unusable"
	LooseLine          Code = "loose-line"
	ForcedBreak        Code = "forced-break"
	DoesNotFit         Code = "does-not-fit"
	FittedDropped      Code = "fit-dropped"
	FootWithoutLink    Code = "foot-without-link"
	FootWithoutMeeting Code = "foot-without-meeting"
	PictureUnreadable  Code = "picture-unreadable"
)

var typesetMessages = map[Code]Entry{
	NoGlyph: {Severity: Error, Class: ClassGlyph,
		Text: "no font has the character {char} ({code})",
		Hint: "add a font that has it: --font fallback=FILE"},
	FontUnusable: {Severity: Error, Class: ClassGlyph,
		Text: "the font {file} cannot be used: {why}",
		Hint: "give a TrueType font (.ttf) with glyf outlines"},
	LooseLine: {Severity: Warning,
		Text: "a line of this paragraph is set loose ({stretch}): {line}",
		Hint: "reword it, or give the line another place to break"},
	ForcedBreak: {Severity: Warning,
		Text: "{text} is wider than the line and was broken by force",
		Hint: "shorten it, or choose a wider measure"},
	DoesNotFit: {Severity: Error, Class: ClassFit,
		Text: "{brief} is {lines} lines too long for {pages} at its smallest setting; its longest block is {block}, {blocklines} lines",
		Hint: "shorten {block}, choose fewer items (--items), or give its items a short form (short:)"},
	FittedDropped: {Severity: Note,
		Text: "to fit {pages}: {what}"},
	FootWithoutLink: {Severity: Note,
		Text: "the link {link} has no room at the foot of the pages and was left out there",
		Hint: "give a shorter link, or wider pages"},
	FootWithoutMeeting: {Severity: Note,
		Text: "the meeting has a line at the foot of the pages; left out there for want of room: {what}",
		Hint: "page 1 says all of it; a shorter name or venue stands on every page"},
	PictureUnreadable: {Severity: Error,
		Text: "the picture {file} cannot be used: {why}",
		Hint: "give a PNG or JPEG file in the report's folder; its name is relative to that"},
}
