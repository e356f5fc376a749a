package diag

// The messages of the proof-reader.
const (
	HalfWidthMark        Code = "half-width-mark"
	HalfWidthParen       Code = "half-width-parenthesis"
	WrongEllipsis        Code = "wrong-ellipsis"
	WrongDash            Code = "wrong-dash"
	OneForDash           Code = "one-for-dash"
	DoubledMark          Code = "doubled-mark"
	DoubledWord          Code = "doubled-word"
	DoubleSpace          Code = "double-space"
	SpaceBeforeMark      Code = "space-before-mark"
	SpaceInHan           Code = "space-in-chinese"
	NoSpaceAfterMark     Code = "no-space-after-mark"
	FullWidthLetters     Code = "full-width-letters"
	FullWidthInEnglish   Code = "full-width-mark"
	TraditionalCharacter Code = "traditional-character"
	TraditionalScript    Code = "traditional-script"
	Unpaired             Code = "unpaired"
	StraightQuote        Code = "straight-quote"
	OddCharacter         Code = "odd-character"
	NoEndMark            Code = "no-end-mark"
	QuoteNotInText       Code = "quote-not-in-text"
	TranslationStale     Code = "translation-stale"
	FitNotChecked        Code = "fit-not-checked"
	Mended               Code = "mended"
	NothingToMend        Code = "nothing-to-mend"
	NotListed            Code = "not-listed"
	AcceptedNow          Code = "accepted-now"
	AcceptedUnread       Code = "accepted-unread"
	AcceptedNowhere      Code = "accepted-nowhere"
	NothingToAccept      Code = "nothing-to-accept"
	Ignored              Code = "ignored"
	NoSuchCode           Code = "no-such-code"
)

var proofMessages = map[Code]Entry{
	HalfWidthMark:        {Severity: Warning, Text: "a half-width mark in Chinese: {found}", Hint: "write {better}; check --fix does"},
	HalfWidthParen:       {Severity: Warning, Text: "a half-width parenthesis around Chinese: {found}", Hint: "write {better}; check --fix does"},
	WrongEllipsis:        {Severity: Warning, Text: "an ellipsis of full stops: {found}", Hint: "write {better}; check --fix does"},
	WrongDash:            {Severity: Warning, Text: "a dash of one part, or of hyphens: {found}", Hint: "write {better}; check --fix does"},
	OneForDash:           {Severity: Warning, Text: "is this a dash, written with the numeral? {found}", Hint: "write {better}"},
	DoubledMark:          {Severity: Warning, Text: "a mark stands twice: {found}", Hint: "write {better}; check --fix does"},
	DoubledWord:          {Severity: Warning, Text: "a word stands twice: {found}", Hint: "write {better} once"},
	DoubleSpace:          {Severity: Warning, Text: "more than one space: {found}", Hint: "check --fix leaves one"},
	SpaceBeforeMark:      {Severity: Warning, Text: "a space before a mark: {found}", Hint: "check --fix takes it out"},
	SpaceInHan:           {Severity: Warning, Text: "a space between Chinese characters: {found}", Hint: "take it out, unless it parts two clauses"},
	NoSpaceAfterMark:     {Severity: Warning, Text: "no space after a mark: {found}", Hint: "put one"},
	FullWidthLetters:     {Severity: Warning, Text: "full-width letters or digits: {found}", Hint: "type them half-width"},
	FullWidthInEnglish:   {Severity: Warning, Text: "a full-width mark in English: {found}", Hint: "write the English mark"},
	TraditionalCharacter: {Severity: Warning, Text: "a Traditional character among Simplified: {found}", Hint: "in Simplified it is {better}; in names, ignore this"},
	TraditionalScript:    {Severity: Warning, Text: "the texts under {language} are in Traditional script: {count} characters", Hint: "write zh-Hant for their language, in languages and at each text"},
	Unpaired:             {Severity: Warning, Text: "a quote or bracket without its partner: {found}", Hint: "close it, or take it out"},
	StraightQuote:        {Severity: Warning, Text: "a straight quote in Chinese: {found}", Hint: "write {better}; check --fix does"},
	OddCharacter:         {Severity: Warning, Text: "a character that does not belong here: {found} ({name})", Hint: "type it again"},
	NoEndMark:            {Severity: Warning, Text: "the paragraph ends without a mark: {found}", Hint: "is the rest of it missing?"},
	QuoteNotInText:       {Severity: Warning, Text: "the words of the quote do not stand in the text of the report: {found}", Hint: "take them as the text has them; … stands for what is left out"},
	TranslationStale:     {Severity: Warning, Text: "{path} may be older than its source (at {there}): {what}", Hint: "look at the translation; then check --accept keeps that it is up to date"},
	FitNotChecked:        {Severity: Note, Text: "the report is large: whether its briefs fit was not looked at", Hint: "check --fit does"},
	Mended:               {Severity: Note, Text: "{count} were mended"},
	NothingToMend:        {Severity: Note, Text: "there is nothing that can be mended for certain"},
	AcceptedNow:          {Severity: Note, Text: "{count} translations are kept as up to date, {new} of them newly"},
	NotListed:            {Severity: Warning, Text: "{count} more findings {code} are not listed", Hint: "{most} of them are; mend those, and run it again"},
	AcceptedUnread:       {Severity: Warning, Text: "the sources that were accepted are not all at hand: {why}; what changed is named by sentences instead of words", Hint: "put an older copy of the file back, or look at the translations and run check --accept, which writes it anew"},
	AcceptedNowhere:      {Severity: Note, Text: "accepted names {path}, but there is no translation", Hint: "check --accept takes it out"},
	NothingToAccept:      {Severity: Error, Class: ClassUsage, Text: "there is no translation at {path}", Hint: "paths are as in the findings: lessons, lessons.ID.title, summary.1.en"},
	Ignored:              {Severity: Note, Text: "{count} not shown, by the report's ignore: {codes}"},
	NoSuchCode:           {Severity: Error, Class: ClassUsage, Text: "there is no message with the code {code}", Hint: "{hint}"},
}
