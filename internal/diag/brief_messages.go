package diag

// The messages of the stage brief: templates, then tailoring.
const (
	TemplateSyntax       Code = "template-syntax"
	TemplateUnknownKey   Code = "template-unknown-key"
	TemplateDuplicateKey Code = "template-duplicate-key"
	TemplateType         Code = "template-type"
	TemplateValue        Code = "template-value"
	TemplateMissingKey   Code = "template-missing-key"
	TemplateRange        Code = "template-range"
	TemplateLadder       Code = "template-ladder"
	TemplateRepeats      Code = "template-repeats"
	TemplateUnshown      Code = "template-unshown"
	TemplateContrast     Code = "template-contrast"

	ItemsSyntax          Code = "items-syntax"
	ItemsSection         Code = "items-unknown-section"
	ItemsNumber          Code = "items-unknown-number"
	ItemsHidden          Code = "items-hidden"
	PaperTooSmall        Code = "paper-too-small"
	NotesTooNarrow       Code = "notes-too-narrow"
	MeetingUntranslated  Code = "meeting-untranslated"
	NoLanguage           Code = "no-language"
	RequiredMissing      Code = "required-missing"
	RequiredUntranslated Code = "required-untranslated"
	Untranslated         Code = "untranslated"
	MarkedMissing        Code = "marked-missing"
	WordsFallback        Code = "page-words-fallback"
	UnknownAudience      Code = "unknown-audience"
	AudienceHides        Code = "audience-hides"
	LeftOut              Code = "left-out"
	NotDrawn             Code = "not-drawn"
)

var briefMessages = map[Code]Entry{
	TemplateSyntax: {Severity: Error,
		Text: "this template is not valid YAML: {why}",
		Hint: "{hint}"},
	TemplateUnknownKey: {Severity: Error,
		Text: "{where} has no key \"{key}\"",
		Hint: "{hint}"},
	TemplateDuplicateKey: {Severity: Error,
		Text: "the key \"{key}\" stands twice; it is also on line {line}",
		Hint: "keep one of the two"},
	TemplateType: {Severity: Error,
		Text: "{key} must be {want}, but this is {got}",
		Hint: "write it like {like}"},
	TemplateValue: {Severity: Error,
		Text: "\"{value}\" is not {want}",
		Hint: "{hint}"},
	TemplateMissingKey: {Severity: Error,
		Text: "{where} needs the key \"{key}\"",
		Hint: "write it like {like}"},
	TemplateRange: {Severity: Error,
		Text: "{key} runs from {from} up to {to}, but a range runs from its ceiling down to its floor",
		Hint: "turn it round: [{to}, {from}]"},
	TemplateLadder: {Severity: Error,
		Text: "this step begins at {from}, above the {floor} where the step before it ended",
		Hint: "let every step of the ladder give way further: begin at {floor} or less"},
	TemplateRepeats: {Severity: Error,
		Text: "{what} stands twice; it is also on line {line}",
		Hint: "keep one of the two"},
	TemplateUnshown: {Severity: Error,
		Text: "\"{path}\" names nothing that this template shows",
		Hint: "{hint}"},
	TemplateContrast: {Severity: Error,
		Text: "the accent {colour} stands out only {ratio}:1 from white paper",
		Hint: "take a darker one; 7:1 is the least that every reader and every grey printer can do with"},

	ItemsSyntax: {Severity: Error, Class: ClassUsage,
		Text: "--items cannot read {text}",
		Hint: "write the section, a colon, and numbers or ranges: --items lessons:1,3-5"},
	ItemsSection: {Severity: Error, Class: ClassUsage,
		Text: "--items names the section \"{section}\", which the report does not have",
		Hint: "{hint}"},
	ItemsNumber: {Severity: Error, Class: ClassUsage,
		Text: "--items asks for item {number} of {section}, which has {count}",
		Hint: "numbers count from 1 to {count}"},
	ItemsHidden: {Severity: Warning,
		Text: "--items asks for {what}, but that is not for {audience}",
		Hint: "leave it out of --items, or name an audience that may see it: --audience NAME"},
	PaperTooSmall: {Severity: Error, Class: ClassUsage,
		Text: "{paper} with these margins leaves {width} by {height} for text",
		Hint: "take a larger paper or smaller margins; 40 by 60 mm is the least"},
	NotesTooNarrow: {Severity: Error, Class: ClassUsage,
		Text: "--large --notes margin on {paper} leaves a column of {width} for the text, too narrow for 18 pt",
		Hint: "take a larger paper, or --notes lines or page"},
	MeetingUntranslated: {Severity: Warning,
		Text: "the meeting has no {language} for \"{what}\", which stands on the {language} page as it is",
		Hint: "give each language its own: by language in the meeting file, or --meeting zh=… --meeting en=…"},
	NoLanguage: {Severity: Error, Class: ClassTranslation,
		Text: "the report has no {language} text at all",
		Hint: "it is written in {known}; build those with -l, or add {tag} texts and list {tag} under languages"},
	RequiredMissing: {Severity: Error, Class: ClassTranslation,
		Text: "the template {template} requires {what}, which the report does not have",
		Hint: "add it to the report, or choose another template with -t"},
	RequiredUntranslated: {Severity: Error, Class: ClassTranslation,
		Text: "the template {template} requires a text that has no {language}: {what}",
		Hint: "translate it, or leave {language} out with -l"},
	MarkedMissing: {Severity: Warning,
		Text: "no {language} text for {what}: marked on the page",
		Hint: "translate it, or leave such texts out with --missing leave"},
	Untranslated: {Severity: Warning,
		Text: "no {language} text for {what}",
		Hint: "the brief is made without it; translate it, or choose a template that does not show it"},
	WordsFallback: {Severity: Warning,
		Text: "the words of the page (page numbers, dates, labels) are not known in {language}; they are in English",
		Hint: ""},
	UnknownAudience: {Severity: Warning,
		Text: "nothing in the report is for, or not for, an audience \"{audience}\"",
		Hint: "{hint}"},
	AudienceHides: {Severity: Note,
		Text: "not for {audience}, and so not shown: {what}"},
	LeftOut: {Severity: Note,
		Text: "the template {template} leaves out: {what}"},
	NotDrawn: {Severity: Note,
		Text: "the report has what no brief draws yet: {what}"},
}
