package diag

// The messages of the command: its words, its files, and what it could not do.
const (
	// The words of the command line: exit 2.
	UnknownVerb     Code = "unknown-verb"
	UnknownFlag     Code = "unknown-flag"
	FlagNeedsValue  Code = "flag-needs-value"
	FlagValue       Code = "flag-value"
	FlagSyntax      Code = "flag-syntax"
	FlagsClash      Code = "flags-clash"
	TooManyWords    Code = "too-many-words"
	MissingWord     Code = "missing-word"
	UnknownTemplate Code = "unknown-template"
	UnknownTheme    Code = "unknown-theme"
	NoSuchFile      Code = "no-such-file"
	NotAFile        Code = "not-a-file"
	SameFileName    Code = "same-file-name"
	OneBriefOnly    Code = "one-brief-only"
	NotOnTerminal   Code = "not-on-terminal"
	BadEpoch        Code = "bad-source-date-epoch"
	MessageLanguage Code = "unknown-message-language"

	// What was signed.
	FinalNone     Code = "final-none"
	FinalOwn      Code = "final-own"
	FinalRead     Code = "final-read"
	FinalLacks    Code = "final-lacks"
	FinalReplaced Code = "final-replaced"
	FinalDiffers  Code = "final-differs"
	FinalAdds     Code = "final-adds"
	FinalText     Code = "final-text"
	FinalMore     Code = "final-more"
	FinalMissing  Code = "final-missing"
	NextYAML      Code = "next-yaml"
	NextNumber    Code = "next-number"
	NextSame      Code = "next-same"
	NextMade      Code = "next-made"

	// A file that is not read: exit 4.
	TooLargeToRead Code = "too-large-to-read"

	// What was chosen for the user.
	NoReports       Code = "no-reports"
	NoReportsIn     Code = "no-reports-in-folder"
	NotReports      Code = "not-reports"
	NotAReport      Code = "not-a-report"
	KindNotRead     Code = "kind-not-read"
	KindConverts    Code = "kind-converts"
	KindConverted   Code = "kind-converted"
	KindUnconverted Code = "kind-unconverted"
	StaleBriefs     Code = "stale-briefs"
	CheckNext       Code = "check-next"
	TemplateSkipped Code = "template-skipped"
	NoPair          Code = "no-pair"
	NothingToMake   Code = "nothing-to-make"
	NotMade         Code = "not-made"

	// What inspect found: exit 4, and 1 for a file that it cannot read.
	PDFFaults      Code = "pdf-at-fault"
	PDFNotStandard Code = "pdf-not-standard"
	PDFUnreadable  Code = "pdf-unreadable"

	// What the machine could not do: exit 1.
	CannotRead     Code = "cannot-read"
	CannotWrite    Code = "cannot-write"
	FolderReadOnly Code = "folder-read-only"
	DiskFull       Code = "disk-full"
	FileHeld       Code = "file-held"
	FolderInTheWay Code = "folder-in-the-way"
	FileInTheWay   Code = "file-in-the-way"
	DeviceInTheWay Code = "device-in-the-way"
	NameRefused    Code = "name-refused"
	Stopped        Code = "stopped"
	MachineFailed  Code = "machine-failed"
)

var commandMessages = map[Code]Entry{
	UnknownVerb: {Severity: Error, Class: ClassUsage,
		Text: "there is no command \"{word}\"", Hint: "{hint}"},
	UnknownFlag: {Severity: Error, Class: ClassUsage,
		Text: "{verb} has no flag {flag}", Hint: "{hint}"},
	FlagNeedsValue: {Severity: Error, Class: ClassUsage,
		Text: "the flag {flag} needs a value", Hint: "write it like {like}"},
	FlagValue: {Severity: Error, Class: ClassUsage,
		Text: "{flag} cannot be \"{value}\"", Hint: "{hint}"},
	FlagSyntax: {Severity: Error, Class: ClassUsage,
		Text: "\"{what}\" is not how a flag is written", Hint: "write --name value or --name=value"},
	FlagsClash: {Severity: Error, Class: ClassUsage,
		Text: "{one} and {other} cannot stand together", Hint: "{hint}"},
	TooManyWords: {Severity: Error, Class: ClassUsage,
		Text: "{verb} does not know what to do with \"{word}\"", Hint: "{hint}"},
	MissingWord: {Severity: Error, Class: ClassUsage,
		Text: "{verb} needs to know what: {choice}", Hint: "write it like {like}"},
	UnknownTheme: {Severity: Error, Class: ClassUsage,
		Text: `there is no theme "{name}"`, Hint: "{hint}"},
	UnknownTemplate: {Severity: Error, Class: ClassUsage,
		Text: "there is no template \"{name}\", and no section of that name", Hint: "{hint}"},
	NoSuchFile: {Severity: Error, Class: ClassUsage,
		Text: "there is no file {file}", Hint: "{hint}"},
	NotAFile: {Severity: Error, Class: ClassUsage,
		Text: "{file} is a folder, not a file", Hint: "name the files in it: {like}"},
	SameFileName: {Severity: Error, Class: ClassUsage,
		Text: "{one} and {other} would both be written to {file}; nothing was written",
		Hint: "{hint}"},
	OneBriefOnly: {Severity: Error, Class: ClassUsage,
		Text: "-o - writes one brief to the standard output, but this would be {count}: {briefs}",
		Hint: "name one report, one template with -t and one language with -l"},
	NotOnTerminal: {Severity: Error, Class: ClassUsage,
		Text: "a PDF is not for a terminal to show",
		Hint: "send it on: jianbao build … -o - > FILE.pdf"},
	BadEpoch: {Severity: Error, Class: ClassUsage,
		Text: "SOURCE_DATE_EPOCH cannot be \"{value}\"",
		Hint: "it is a number of seconds since 1970-01-01, in decimal digits: 1585526400"},

	TooLargeToRead: {Severity: Error,
		Text: "{file} is larger than {most}, and is not read",
		Hint: "is it the right file?"},

	MessageLanguage: {Severity: Warning,
		Text: "JIANBAO_LANG cannot be \"{value}\"; messages are in {language}",
		Hint: "write zh or en"},

	FinalNone:     {Severity: Note, Text: "nothing was signed of {file}", Hint: "jianbao final {file} --by NAME keeps it as it is now"},
	FinalOwn:      {Severity: Error, Class: ClassUsage, Text: "{file} is no file of yours, and cannot be kept as signed"},
	FinalRead:     {Severity: Error, Text: "this is no paper that jianbao final wrote", Hint: "put back the file as it was, or sign the report again: jianbao final REPORT --by NAME"},
	FinalLacks:    {Severity: Error, Text: "{file} cannot be read, and the report cannot be kept as signed without it"},
	FinalReplaced: {Severity: Note, Text: "what {by} signed on {at}, mark {mark}, is replaced"},
	FinalDiffers:  {Severity: Error, Text: "{file} is not as {by} signed it on {at}, mark {mark}", Hint: "put it back, or have it signed again: jianbao final REPORT --by NAME"},
	FinalAdds:     {Severity: Error, Text: "{file} was not there when {by} signed on {at}, mark {mark}", Hint: "take it away, or have the report signed again: jianbao final REPORT --by NAME"},
	FinalText:     {Severity: Note, Text: "changed since it was signed: {path}: {what}"},
	FinalMore:     {Severity: Note, Text: "texts changed since it was signed that are not named here: {count}"},
	FinalMissing:  {Severity: Error, Text: "nothing was signed of {file}, and --final prints only what was", Hint: "jianbao final {file} --by NAME keeps it as signed"},
	NextYAML:      {Severity: Error, Class: ClassUsage, Text: "{file} is no YAML file of yours, of which a next issue can be made"},
	NextNumber:    {Severity: Error, Text: "there is no number to count on from: {number}", Hint: "write the number into {file}: number: 3"},
	NextSame:      {Severity: Error, Text: "{what} is that of {file}, too, of the same series", Hint: "give this issue its own before it is sent"},
	NextMade:      {Severity: Note, Text: "number {number}, after {old}; of the old texts hints are left in comments"},
	NoReports: {Severity: Error, Class: ClassUsage,
		Text: "there is no report: none was named, and neither this folder nor its content holds one",
		Hint: "jianbao new lays out a folder with a report to begin from; jianbao build --sample makes the briefs of the sample"},
	NoReportsIn: {Severity: Error, Class: ClassUsage,
		Text: "{folder} is a folder, not a file, and holds no report",
		Hint: "name a report, or a folder in which one lies, or in whose folder content; jianbao new lays one out"},
	NotReports: {Severity: Note, Text: "in {folder} these are no reports, and were passed over: {files}"},
	NotAReport: {Severity: Error, Class: ClassUsage,
		Text: "{file} is a document, not a report", Hint: "{hint}"},
	KindNotRead:  {Severity: Error, Text: "this is {kind}, which is not read here", Hint: "{save}"},
	KindConverts: {Severity: Error, Text: "this is {kind}, which is not read as it is", Hint: "{save}; or --convert lets LibreOffice do it, if it is installed"},
	KindConverted: {Severity: Warning, Text: "this is {kind}; LibreOffice made a .{to} of it, and that was read",
		Hint: "look whether all of it came over"},
	KindUnconverted: {Severity: Error, Class: ClassMachine, Text: "this is {kind}, and no .{to} could be made of it: {why}", Hint: "{save}"},
	StaleBriefs: {Severity: Warning,
		Text: "from an earlier run, and not of the report as it is now: {files}",
		Hint: "delete them, or mend what kept the new ones from being made"},
	CheckNext: {Severity: Note, Text: "next: {command} compares the languages, figures and marks of the report"},
	TemplateSkipped: {Severity: Note,
		Text: "the template {template} was skipped: the report has no {lacks}",
		Hint: "add it to the report; with -t {template} this is an error"},
	NoPair: {Severity: Error, Class: ClassTranslation,
		Text: "the report is in one language only, {language}, so there are no two to pair",
		Hint: "add a second language to its languages, or leave out -l both"},
	NothingToMake: {Severity: Error, Class: ClassTranslation,
		Text: "there is no brief to make: no template suits the report",
		Hint: "jianbao list shows the templates; -t names one, which then says what it needs"},
	NotMade: {Severity: Note,
		Text: "{count} of {all} briefs not made: {briefs}",
		Hint: "{hint}"},

	PDFFaults: {Severity: Error,
		Text: "{file} has {count}",
		Hint: "they stand below it on the standard output"},
	PDFNotStandard: {Severity: Error,
		Text: "{file} is no {standard}: {count}",
		Hint: "they stand below it on the standard output"},
	PDFUnreadable: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be read as a PDF: {why}",
		Hint: "is it the right file, and did all of it arrive?"},

	CannotRead: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be read: {why}"},
	CannotWrite: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be written: {why}"},
	FolderReadOnly: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be written: the folder is read-only",
		Hint: "choose another folder; build, handout and send take it by -o FOLDER"},
	DiskFull: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be written: the disk is full",
		Hint: "make room, or choose a folder on another disk: -o FOLDER"},
	FileHeld: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be replaced: it is open in another program, or protected",
		Hint: "close it there and run this again; the old file is unchanged"},
	FolderInTheWay: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be written: a folder has this name",
		Hint: "move that folder away, or choose another name: -o FILE, or --name PATTERN for briefs"},
	DeviceInTheWay: {Severity: Error, Class: ClassMachine,
		Text: "{file} is not written: it is a device or a pipe, and no file", Hint: "give the name of a file; -o - writes to the standard output"},
	FileInTheWay: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be a folder: a file has this name",
		Hint: "choose another folder: -o FOLDER"},
	NameRefused: {Severity: Error, Class: ClassMachine,
		Text: "{file} cannot be written: the system refuses this name, or it is too long",
		Hint: "choose a shorter name: --name PATTERN, or another folder: -o FOLDER"},
	Stopped: {Severity: Error, Class: ClassMachine,
		Text: "stopped on request; {what}"},
	MachineFailed: {Severity: Error, Class: ClassMachine,
		Text: "{what}: {why}"},
}
