package diag

// The messages of the stage report: what can be wrong with a report file.
const (
	// The file as a whole.
	EmptyFile        Code = "empty-file"
	FileTooLarge     Code = "file-too-large"
	NotUTF8          Code = "not-utf8"
	NotUTF8File      Code = "not-utf8-file"
	ControlCharacter Code = "control-character"
	BidiControl      Code = "bidi-control"

	// YAML.
	TabIndent         Code = "tab-indent"
	FullWidthColon    Code = "full-width-colon"
	NoSpaceAfterColon Code = "no-space-after-colon"
	ColonInValue      Code = "colon-in-value"
	OpenQuote         Code = "open-quote"
	TextAfterQuote    Code = "text-after-quote"
	ReservedStart     Code = "reserved-start"
	Indentation       Code = "indentation"
	OpenBracket       Code = "open-bracket"
	UnknownAlias      Code = "unknown-alias"
	YAMLSyntax        Code = "yaml-syntax"
	SeveralDocuments  Code = "several-documents"
	MergeKey          Code = "merge-key"
	UnknownTag        Code = "unknown-tag"
	TooManyNodes      Code = "too-many-nodes"
	TooManyParts      Code = "too-many-parts"
	TooManyFaults     Code = "too-many-faults"

	// Keys and values.
	UnknownKey        Code = "unknown-key"
	DuplicateKey      Code = "duplicate-key"
	MissingKey        Code = "missing-key"
	NotAText          Code = "not-a-text"
	NotAList          Code = "not-a-list"
	NotKeys           Code = "not-keys"
	EmptyText         Code = "empty-text"
	WrongFormat       Code = "wrong-format"
	BadID             Code = "bad-id"
	DuplicateID       Code = "duplicate-id"
	BadLanguage       Code = "bad-language"
	DuplicateLanguage Code = "duplicate-language"
	UnknownLanguage   Code = "unknown-language"
	BadDate           Code = "bad-date"
	BadPeriod         Code = "bad-time"
	MeetingLanguage   Code = "meeting-language"
	BadNumber         Code = "bad-number"
	BadLink           Code = "bad-link"
	BadEmail          Code = "bad-email"
	UnknownCode       Code = "unknown-code"
	HanForAll         Code = "han-for-all"

	// Markdown.
	SeveralParagraphs Code = "several-paragraphs"
	TextTooLong       Code = "text-too-long"
	TooDeep           Code = "too-deep"
	TooManyMarks      Code = "too-many-marks"
	RawHTML           Code = "raw-html"
	ImageInText       Code = "image-in-text"
	ThematicBreak     Code = "thematic-break"
	CodeWords         Code = "code-words"
	LinkTitle         Code = "link-title"
	LinkDefinition    Code = "link-definition"
	LooseMarks        Code = "loose-marks"
	FootnoteUnused    Code = "footnote-unused"
	FootnoteUndefined Code = "footnote-undefined"
	FootnoteTwice     Code = "footnote-twice"
	TableCells        Code = "table-cells"
)

var reportMessages = map[Code]Entry{
	EmptyFile: {Severity: Error,
		Text: "there is no report in this file",
		Hint: "start with: format: 1"},
	FileTooLarge: {Severity: Error,
		Text: "the file has {size} MB; a report may have {most} at most",
		Hint: "is this the right file?"},
	NotUTF8: {Severity: Error,
		Text: "these bytes are not UTF-8 text: {bytes}",
		Hint: "save the file in the encoding UTF-8"},
	NotUTF8File: {Severity: Error,
		Text: "the file is {encoding}, not UTF-8 text",
		Hint: "save it in the encoding UTF-8"},
	ControlCharacter: {Severity: Error,
		Text: "the invisible control character {char} may not stand in a report",
		Hint: "delete it"},
	BidiControl: {Severity: Error,
		Text: "the invisible character {char} changes the direction of the text; it may not stand in a report",
		Hint: "delete it"},

	TabIndent: {Severity: Error,
		Text: "indented with tabs ({count} lines of this file are); YAML allows only spaces",
		Hint: "replace each tab by two spaces"},
	FullWidthColon: {Severity: Error,
		Text: "the key \"{key}\" is followed by a full-width colon",
		Hint: "write an ASCII colon and a space: {key}: …"},
	NoSpaceAfterColon: {Severity: Error,
		Text: "the colon behind the key \"{key}\" must be followed by a space",
		Hint: "write: {key}: …"},
	ColonInValue: {Severity: Error,
		Text: "a colon followed by a space must stand in quotes here, or it begins a second value",
		Hint: "put the whole value in quotes: {key}: \"…\""},
	OpenQuote: {Severity: Error,
		Text: "the quotation mark {mark} opened here is not closed",
		Hint: "close it at the end of the value"},
	TextAfterQuote: {Severity: Error,
		Text: "the value ended at its closing {mark}, but more text follows",
		Hint: "within {mark}…{mark} write {inner}, or use “ ” inside"},
	ReservedStart: {Severity: Error,
		Text: "a value that begins with {mark} must stand in quotes",
		Hint: "put the whole value in quotes: \"{mark}…\""},
	Indentation: {Severity: Error,
		Text: "this line is not indented like the ones it belongs to",
		Hint: "keys of one level begin in the same column"},
	OpenBracket: {Severity: Error,
		Text: "the bracket {mark} opened here is not closed properly",
		Hint: "close it, and put a comma between the entries; if it is part of a text, put the text in quotes"},
	UnknownAlias: {Severity: Error,
		Text: "nothing is marked &{name}, to which *{name} refers",
		Hint: "if this is emphasis, put the whole value in quotes"},
	YAMLSyntax: {Severity: Error,
		Text: "this is not valid YAML: {what}",
		Hint: "look at this line and the one before: indentation, quotes, colons"},
	SeveralDocuments: {Severity: Error,
		Text: "a second document begins here; a file holds one report",
		Hint: "put it into a file of its own, or delete the ---"},
	MergeKey: {Severity: Error,
		Text: "the merge key << is not supported",
		Hint: "write the keys out"},
	UnknownTag: {Severity: Error,
		Text: "the type {tag} is not known here",
		Hint: "delete it; if it is part of a text, put the text in quotes"},
	TooManyNodes: {Severity: Error,
		Text: "the aliases of this file repeat more than a report may hold",
		Hint: "write the repeated parts out"},
	TooManyParts: {Severity: Error,
		Text: "the file has more than {most} lines, commas and brackets",
		Hint: "is this the right file? Divide a long report"},
	TooManyFaults: {Severity: Error,
		Text: "there are more than {most} faults; the rest is not listed",
		Hint: "correct these first"},

	UnknownKey: {Severity: Error,
		Text: "unknown key \"{key}\"",
		Hint: "did you mean \"{near}\"?",
		Else: "the keys allowed here: {keys}"},
	DuplicateKey: {Severity: Error,
		Text: "the key \"{key}\" is given twice",
		Hint: "the first is on line {line}"},
	MissingKey: {Severity: Error,
		Text: "the key \"{key}\" is missing here",
		Hint: "add it, for example: {example}"},
	NotAText: {Severity: Error,
		Text: "{key} must be a text",
		Hint: "write one text for all languages, or one for each: {example}"},
	NotAList: {Severity: Error,
		Text: "{key} must be a list",
		Hint: "begin each entry with a hyphen and a space, on a line of its own"},
	NotKeys: {Severity: Error,
		Text: "{key} must have keys of its own",
		Hint: "the keys allowed here: {keys}"},
	EmptyText: {Severity: Error,
		Text: "{key} is empty",
		Hint: "write the text, or delete the key"},
	WrongFormat: {Severity: Error,
		Text: "{value} is not a format of reports",
		Hint: "write format: 1"},
	BadID: {Severity: Error,
		Text: "\"{id}\" cannot be an id: use small letters a-z, digits and hyphens, at most 64, not beginning with a hyphen",
		Hint: "for example {near}"},
	DuplicateID: {Severity: Error,
		Text: "the id \"{id}\" is used twice",
		Hint: "ids are unique in a report; the first is on line {line}"},
	BadLanguage: {Severity: Error,
		Text: "\"{language}\" is not the tag of a language",
		Hint: "did you mean \"{near}\"?",
		Else: "write zh for Chinese, en for English; zh-Hant, en-GB and the like are tags, too"},
	DuplicateLanguage: {Severity: Error,
		Text: "the language {language} is listed twice",
		Hint: "list each language once, the source language first"},
	UnknownLanguage: {Severity: Error,
		Text: "\"{language}\" is not among the languages of this report ({languages})",
		Hint: "did you mean \"{near}\"?",
		Else: "add it to the key languages, or delete this text"},
	BadDate: {Severity: Error,
		Text: "\"{date}\" is not a date",
		Hint: "write year, month and day like 2020-03-30"},
	BadPeriod: {Severity: Error,
		Text: "\"{time}\" is not when a meeting can be",
		Hint: "write a day, a time or both ends: 2026-12-01, 2026-12-01T14:30, 2026-12-01 14:30/16:00, 2026年12月1日14:30"},
	MeetingLanguage: {Severity: Error,
		Text: "\"{language}\" is no language that is known here",
		Hint: "did you mean \"{near}\"?",
		Else: "the languages are known by their tags: zh, en, fr"},
	BadNumber: {Severity: Error,
		Text: "{key} must be a whole number from {from} to {to}, not {value}",
		Hint: "write digits only, for example {from}"},
	BadLink: {Severity: Error,
		Text: "\"{link}\" is not an address that a reader can open",
		Hint: "write it whole: https://…, http://… or mailto:…"},
	BadEmail: {Severity: Error,
		Text: "\"{address}\" is not an e-mail address",
		Hint: "write it like name@example.org"},
	UnknownCode: {Severity: Warning,
		Text: "\"{code}\" is no finding's code",
		Hint: "did you mean \"{near}\"?"},
	HanForAll: {Severity: Warning,
		Text: "this text in Chinese characters stands for every language, {languages} too",
		Hint: "give each language its own text, for example: {example}"},

	SeveralParagraphs: {Severity: Error,
		Text: "{key} is one paragraph, but there is an empty line in it",
		Hint: "delete the empty line, or give each paragraph an entry of its own"},
	TextTooLong: {Severity: Error,
		Text: "this text has {size} KB; one text may have {most} at most",
		Hint: "divide it among sections and items"},
	TooDeep: {Severity: Error,
		Text: "lists, quotes or emphasis stand more than {most} deep in each other",
		Hint: "bring them nearer to the surface"},
	TooManyMarks: {Severity: Error,
		Text: "this text has {count} stars, brackets and other marks; {most} at most can be read",
		Hint: "divide it among sections and items"},
	RawHTML: {Severity: Error,
		Text: "HTML is not used in reports: {html}",
		Hint: "use Markdown; for the characters themselves write \\<"},
	ImageInText: {Severity: Error,
		Text: "a picture cannot stand within a text",
		Hint: "list it under images:"},
	ThematicBreak: {Severity: Warning,
		Text: "the dividing line {mark} is not printed",
		Hint: "use a heading to divide a text"},
	CodeWords: {Severity: Warning,
		Text: "the words \"{words}\" behind the mark that begins code are not printed",
		Hint: "put them on a line of their own"},
	LinkTitle: {Severity: Warning,
		Text: "the title \"{title}\" of this link is not printed",
		Hint: "put it into the text of the link"},
	LinkDefinition: {Severity: Warning,
		Text: "definitions of links are not supported; this line is printed as it stands",
		Hint: "write the address beside its text: [text](https://…)"},
	LooseMarks: {Severity: Warning,
		Text: "{marks} is printed as it stands: it begins or ends no emphasis here",
		Hint: "write \\* for a star that is meant; for bold, put the marks right beside the words, as in **words**"},
	FootnoteUnused: {Severity: Error,
		Text: "nothing refers to the footnote \"{label}\"",
		Hint: "put [^{label}] where it belongs, or delete it"},
	FootnoteUndefined: {Severity: Warning,
		Text: "there is no footnote \"{label}\" in this text; the mark is printed as it stands",
		Hint: "add a paragraph to the same text: [^{label}]: …"},
	FootnoteTwice: {Severity: Error,
		Text: "the footnote \"{label}\" is given twice in this text",
		Hint: "give the second a label of its own"},
	TableCells: {Severity: Error,
		Text: "this row has {cells} cells, but the table has {columns} columns",
		Hint: "write \\| for a stroke that is meant; or add a heading to the first row"},
}
