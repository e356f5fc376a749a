package diag

// The messages of the stage parity: do the languages of a report say the same?
// {there} is the place in the other language, file:line:column.
const (
	FigureMissing Code = "figure-missing"
	FigureDiffers Code = "figure-differs"
	FigureHedge   Code = "figure-hedge"
	FigureWhen    Code = "figure-when"
	FigurePart    Code = "figure-part"
	FigureTrend   Code = "figure-trend"
	FigureTurned  Code = "figure-range"
	FigureMoved   Code = "figure-moved"
	FigureItems   Code = "figure-items"

	ParityTwin       Code = "parity-twin"
	ParityOneTongue  Code = "parity-one-language"
	ParityParagraphs Code = "parity-paragraphs"
	ParityOrder      Code = "parity-order"
	ParityList       Code = "parity-list"
	ParityTable      Code = "parity-table"
	ParityLinks      Code = "parity-links"
	ParityEmphasis   Code = "parity-emphasis"
	ParityNotes      Code = "parity-notes"
	ParityLength     Code = "parity-length"
	ParitySentence   Code = "parity-sentence"
	ParityNegation   Code = "parity-negation"
	ParityRank       Code = "parity-rank"
	ParityExtreme    Code = "parity-extreme"
	ParityLanguage   Code = "parity-language"
	Leftover         Code = "parity-untranslated"
	StrayLanguage    Code = "parity-stray"
	TextRepeated     Code = "text-repeated"

	TermMissing  Code = "term-missing"
	NameMissing  Code = "name-missing"
	NameReading  Code = "name-reading"
	NameDiffers  Code = "name-differs"
	NameSpelling Code = "name-spelling"
)

var parityMessages = map[Code]Entry{
	FigureMissing: {Severity: Warning,
		Text: "the {other} text has nothing that equals {figure} (compare {there})",
		Hint: "add it there, or take it out here; figures are compared by value, in digits or words"},
	FigureDiffers: {Severity: Warning,
		Text: "says {figure} here and {otherfigure} in the {other} text, at {there}: {how}",
		Hint: "make the two agree"},
	FigureHedge: {Severity: Warning,
		Text: "says {figure} here and {otherfigure} in the {other} text, at {there}: one is above the figure and one below",
		Hint: "make the two agree"},
	FigureWhen: {Severity: Warning,
		Text: "says {figure} here and {otherfigure} in the {other} text, at {there}: one is before it and one after",
		Hint: "make the two agree"},
	FigurePart: {Severity: Warning,
		Text: "says {figure} here and {otherfigure} in the {other} text, at {there}: they name different parts of it",
		Hint: "make the two agree: beginning, middle or end"},
	FigureTrend: {Severity: Warning,
		Text: "{figure} is a {trend} here, and in the {other} text, at {there}, the other way",
		Hint: "make the two agree"},
	FigureTurned: {Severity: Warning,
		Text: "goes from {figure} to {last} here, and in the {other} text, at {there}, the other way",
		Hint: "make the two agree"},
	FigureMoved: {Severity: Warning,
		Text: "{figure} stands in another {what} of the {other} text (compare {there})",
		Hint: "two of them may have changed places in one language"},
	FigureItems: {Severity: Warning,
		Text: "says {figure}, but {section} has {count} items",
		Hint: "correct the number, or see whether an item is missing or stands twice"},

	ParityTwin: {Severity: Warning,
		Text: "{section} has no {language} for {count} of {of} {what}: {places}",
		Hint: "translate them; a brief in {language} leaves them out or refuses"},
	ParityOneTongue: {Severity: Note,
		Text: "the report has no {language} for any of its {count} {what}, the first at {places}",
		Hint: "translate them if briefs in {language} are to show them"},
	ParityParagraphs: {Severity: Warning,
		Text: "{count} here and {othercount} in the {other} text, at {there}",
		Hint: "one may have been left out, joined or split"},
	ParityOrder: {Severity: Warning,
		Text: "this seems to be the {other} text of {where}, at {there}: its figures, names or words are those",
		Hint: "the two may have changed places in one language"},
	ParityList: {Severity: Warning,
		Text: "a list of {count} here and of {othercount} in the {other} text, at {there}",
		Hint: "see which item was left out or joined with its neighbour"},
	ParityTable: {Severity: Warning,
		Text: "a table of {count} here and of {othercount} in the {other} text, at {there}",
		Hint: "give both the same rows and columns"},
	ParityLinks: {Severity: Warning,
		Text: "a link to {link} that the {other} text lacks (compare {there})",
		Hint: "give both the same links; where each language has a page of its own, put {code} under ignore"},
	ParityEmphasis: {Severity: Note,
		Text: "{count} here and {othercount} in the {other} text, at {there}",
		Hint: "mark the same words in both"},
	ParityNotes: {Severity: Warning,
		Text: "{count} here and {othercount} in the {other} text, at {there}",
		Hint: "give both the same footnotes"},
	ParityLength: {Severity: Warning,
		Text: "{times} as long, measured by the {other} text at {there}, as the report's texts usually are",
		Hint: "something may have been left out of the shorter one"},
	ParitySentence: {Severity: Warning,
		Text: "nothing in the {other} text, at {there}, seems to say this: {text}",
		Hint: "see whether it was left out there"},
	ParityNegation: {Severity: Warning,
		Text: "{words} denies something, and nothing in the {other} text, at {there}, does",
		Hint: "see whether a “not” was lost in one of them, or came in"},
	ParityRank: {Severity: Warning,
		Text: "says {words}, and nothing in the {other} text, at {there}, says which of several",
		Hint: "make the two agree"},
	ParityExtreme: {Severity: Warning,
		Text: "says {words} here and {otherwords} in the {other} text, at {there}: one is not the other",
		Hint: "make the two agree"},
	ParityLanguage: {Severity: Warning,
		Text: "this text stands under {language}, but it is not written in {language}",
		Hint: "the texts of the two languages may have changed places; compare {there}"},
	Leftover: {Severity: Warning,
		Text: "not translated into {language}: {text}",
		Hint: "translate it; compare {there}"},

	StrayLanguage: {Severity: Warning,
		Text: "{language} stands in this {other} text: {text}",
		Hint: "translate it, or put it into brackets or quotes"},
	TextRepeated: {Severity: Warning,
		Text: "this text stands twice, first at {there}: {text}",
		Hint: "one of them may have been meant to be another"},

	TermMissing: {Severity: Warning,
		Text: "{term} is {otherterm} in the glossary, but the {other} text, at {there}, does not use that",
		Hint: "use the term of the glossary, or add this wording to it"},
	NameMissing: {Severity: Warning,
		Text: "the name {name} is not in the {other} text, at {there}",
		Hint: "there it is, for example, {like}"},
	NameReading: {Severity: Warning,
		Text: "no characters of the {other} text, at {there}, read {name}",
		Hint: "name the same person or place in both; see how it is spelled"},
	NameDiffers: {Severity: Warning,
		Text: "the name {name} is written {othername} in the {other} text, at {there}",
		Hint: "write it the same way in both"},
	NameSpelling: {Severity: Warning,
		Text: "{name} stands here only, and {othername} {count} times, first at {there}",
		Hint: "if they are one name, spell it one way"},
}
