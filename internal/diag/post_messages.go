package diag

// The messages of sending.
const (
	// Before anything is sent.
	NoMailServer     Code = "no-mail-server"
	PlainTwice       Code = "plain-twice"
	NoPassword       Code = "no-password"
	PasswordEmpty    Code = "password-empty"
	PasswordShared   Code = "password-shared"
	NoCertificates   Code = "no-certificates"
	EmbargoStands    Code = "embargo-stands"
	SendUnconfirmed  Code = "send-unconfirmed"
	SendMiscounted   Code = "send-miscounted"
	SendDeclined     Code = "send-declined"
	NothingToSend    Code = "nothing-to-send"
	NoToken          Code = "no-token"
	DraftsLaid       Code = "drafts-laid"
	DraftsStopped    Code = "drafts-stopped"
	DraftsEmbargo    Code = "drafts-embargo"
	CopiesNotKept    Code = "copies-not-kept"
	NobodyOfThatName Code = "nobody-of-that-address"

	// The ledger.
	LedgerInUse     Code = "ledger-in-use"
	LedgerDamaged   Code = "ledger-damaged"
	LedgerNewer     Code = "ledger-newer"
	LedgerForeign   Code = "ledger-foreign"
	LedgerMissing   Code = "ledger-missing"
	LedgerFailed    Code = "ledger-failed"
	LedgerLost      Code = "ledger-lost"
	LedgerAhead     Code = "ledger-ahead"
	CampaignChanged Code = "campaign-changed"
	CampaignGoesOn  Code = "campaign-goes-on"
	SettleClosed    Code = "settle-closed"
	Settled         Code = "settled"

	// Corrections.
	CorrectNobody  Code = "correct-nobody"
	CampaignDone   Code = "campaign-done"
	CorrectSame    Code = "correct-same"
	CorrectMissing Code = "correct-missing"

	// While it is sent.
	SendDayFull           Code = "send-day-full"
	SendUnreachable       Code = "send-unreachable"
	SendTurned            Code = "send-turned-away"
	SendSender            Code = "send-sender-refused"
	SendAlike             Code = "send-all-refused"
	SendSilent            Code = "send-no-answer"
	SendLedger            Code = "send-ledger"
	SendHalted            Code = "send-halted"
	SendStopped           Code = "send-stopped"
	SomeSent              Code = "some-sent"
	SomeHanded            Code = "some-handed"
	NotAllHanded          Code = "not-all-handed"
	NotAllSent            Code = "not-all-sent"
	EndsUnknown           Code = "ends-unknown"
	TrialSent             Code = "trial-sent"
	TrialNotSent          Code = "trial-not-sent"
	CampaignGoesOnChanged Code = "campaign-goes-on-changed"
)

var postMessages = map[Code]Entry{
	NoMailServer: {Severity: Error, Text: "the campaign names no server that could take the messages",
		Hint: "add smtp: with host, port and user; jianbao send --init shows how"},
	PlainTwice: {Severity: Error, Class: ClassUsage, Text: "--plain lets the messages, and the password, go without encryption",
		Hint: "if that is meant, give it twice over: --plain --plain"},
	NoPassword: {Severity: Error, Class: ClassUsage, Text: "smtp.user is \"{user}\", and there is no password",
		Hint: "set JIANBAO_SMTP_PASSWORD, or smtp.password-file to a file that only you may read"},
	PasswordEmpty: {Severity: Error, Class: ClassUsage, Text: "the file of the password holds nothing, or more than one line"},
	PasswordShared: {Severity: Error, Class: ClassUsage, Text: "the file of the password may be read by others ({mode})",
		Hint: "chmod 600 {file}"},
	NoCertificates: {Severity: Error, Text: "no certificate is in it", Hint: "smtp.ca is a file with lines of -----BEGIN CERTIFICATE-----"},
	EmbargoStands: {Severity: Error, Text: "nothing may leave before {until}; it is {now}",
		Hint: "until then a trial goes to the sender's own address only: --test-to {own}"},
	SendUnconfirmed: {Severity: Error, Class: ClassUsage, Text: "{messages} would go out, and nobody is here to confirm it",
		Hint: "give the exact number: --yes {count}"},
	SendMiscounted: {Severity: Error, Class: ClassUsage, Text: "--yes says {said}, and {messages} would go out: nothing was sent",
		Hint: "look at the plan once more: jianbao send {campaign}"},
	SendDeclined: {Severity: Error, Class: ClassUnsent, Text: "the answer was not {count}: nothing was sent"},
	NoToken: {Severity: Error, Text: "{user} could not be logged in by a token: {why}",
		Hint: "a person agrees once, in a browser; whoever runs your house's accounts gives the client-id"},
	DraftsLaid: {Severity: Note, Text: "{messages} lie as drafts in {place}: nothing was sent",
		Hint: "open each, look, and send it; the ledger says handed over, since only you know what you sent"},
	DraftsStopped: {Severity: Error, Class: ClassUnsent, Text: "no more drafts were laid down: {why}",
		Hint: "mend it, then give the same command again: what lies there already is not laid down twice"},
	DraftsEmbargo: {Severity: Warning, Text: "the drafts may not be sent before {until}: the campaign has an embargo",
		Hint: "whoever sends them must keep it; the program cannot"},
	CopiesNotKept: {Severity: Warning, Text: "{messages} went out, and no copy of them is in your mailbox: {why}",
		Hint: "the ledger and the account beside the campaign have them all"},
	NothingToSend:    {Severity: Note, Text: "nothing is left to be sent"},
	NobodyOfThatName: {Severity: Error, Class: ClassUsage, Text: "nobody here has the address {address}", Hint: "{hint}"},

	LedgerInUse: {Severity: Error, Class: ClassUnsent, Text: "this campaign is being sent by another process{who}; nothing was sent by this one",
		Hint: "wait until it has ended"},
	LedgerDamaged: {Severity: Error, Class: ClassMachine, Text: "the ledger is damaged: who has the message cannot be known from it; nothing was sent",
		Hint: "bring it back from a copy. If this campaign never sent anything, delete it"},
	LedgerNewer: {Severity: Error, Class: ClassMachine, Text: "a newer program wrote this ledger; nothing was sent", Hint: "use that program"},
	LedgerForeign: {Severity: Error, Text: "this is the ledger of {was}, and this campaign is {is}; nothing was sent",
		Hint: "a new campaign has a file of its own name, and gets a ledger beside it"},
	LedgerMissing: {Severity: Error, Text: "there is no ledger here: this campaign has sent nothing, or its ledger is elsewhere",
		Hint: "if it is new: jianbao send {campaign} --really"},
	LedgerFailed: {Severity: Error, Class: ClassMachine, Text: "the ledger cannot be used: {why}; nothing was sent",
		Hint: "it must lie where it can be written, beside the campaign"},
	LedgerLost: {Severity: Error, Text: "{report} tells of an earlier sending, and its ledger is gone; nothing was sent",
		Hint: "bring {ledger} back. If all are to get it once more, delete {report}"},
	LedgerAhead: {Severity: Warning, Text: "the ledger's last entry is of {latest}, and it is {now}: is the clock right?"},
	CampaignChanged: {Severity: Error, Text: "the campaign's texts or its report have changed since {sent} of {all} messages went out: the others would get something else",
		Hint: "--resume goes on with what it is now; --correct sends it to those who have the old one"},
	CampaignGoesOnChanged: {Severity: Warning, Text: "the campaign's texts or its report have changed since {sent} of {all} messages went out: the others get what it is now"},
	CampaignDone: {Severity: Warning, Text: "nobody is left who waits for this message, and the campaign's texts or its report have changed since",
		Hint: "jianbao send {file}--correct {campaign} sends what it is now to those who have what it was"},
	CorrectSame:    {Severity: Warning, Text: "the texts and the report are those of the faulty message: was it the list that was mended?"},
	CampaignGoesOn: {Severity: Note, Text: "the campaign goes on: {done} of {all} messages have been dealt with"},
	SettleClosed: {Severity: Error, Class: ClassUsage, Text: "the message to {address} is {state}: there is nothing to settle",
		Hint: "--settle is for ends that are unknown, and for refused ones whose cause was put right"},
	Settled: {Severity: Note, Text: "{address}: {state}, as you say"},

	CorrectNobody:  {Severity: Error, Text: "nobody has the message that is to be corrected"},
	CorrectMissing: {Severity: Error, Text: "{address} has the faulty message, and is not in the list", Hint: "put the row back; a correction goes to all who have the fault"},

	SendDayFull:     {Severity: Error, Class: ClassUnsent, Text: "the limit of {limit} messages a day is reached", Hint: "go on from {until}: jianbao send {campaign} --resume"},
	SendUnreachable: {Severity: Error, Class: ClassUnsent, Text: "the server {server} cannot be reached, or keeps breaking off: {why}", Hint: "{hint}"},
	SendTurned:      {Severity: Error, Class: ClassUnsent, Text: "the server {server} was not used ({stage}): {why}", Hint: "{hint}"},
	SendSender:      {Severity: Error, Class: ClassUnsent, Text: "the server {server} takes no more from this sender: {why}", Hint: "{hint}"},
	SendAlike:       {Severity: Error, Class: ClassUnsent, Text: "the server {server} refused one message after the other for what it is: {why}", Hint: "those refused are not sent again by themselves. Does it take the message for spam? Try --test-to an address elsewhere"},
	SendSilent:      {Severity: Error, Class: ClassUnsent, Text: "the server {server} did not answer at the end of one message after the other: {why}", Hint: "nobody can know from here whether they were taken: ask whoever runs the server, then --settle them"},
	SendLedger:      {Severity: Error, Class: ClassMachine, Text: "the ledger could not be written, so nothing more was sent: {why}"},
	SendHalted:      {Severity: Error, Class: ClassUnsent, Text: "sending was stopped before a wrong message could leave: {why}"},
	SendStopped:     {Severity: Error, Class: ClassUnsent, Text: "stopped", Hint: "go on with jianbao send {campaign} --resume"},
	NotAllSent:      {Severity: Error, Class: ClassUnsent, Text: "{sent} of {all} messages were sent; {refused} refused, {unknown} unknown, {left} not sent", Hint: "each is named in {file}"},
	SomeHanded:      {Severity: Note, Text: "so far {handed} of {all} messages were handed over as drafts; {sent} sent, {refused} refused, {unknown} unknown, {left} left"},
	NotAllHanded:    {Severity: Error, Class: ClassUnsent, Text: "{handed} of {all} messages were handed over as drafts; {sent} sent, {refused} refused, {unknown} unknown, {left} left", Hint: "each is named in {file}"},
	SomeSent:        {Severity: Note, Text: "so far {sent} of {all} messages were sent; {refused} refused, {unknown} unknown, {left} not sent"},
	EndsUnknown: {Severity: Warning, Text: "{what}: the server did not answer, or the program was killed. They are not sent again by themselves",
		Hint: "ask them, or look into the server's log for the Message-ID in {file}; then jianbao send {campaign} --settle ADDRESS=sent, or =unsent"},
	TrialNotSent: {Severity: Error, Class: ClassUnsent, Text: "the trial to {to} was not sent: {why}"},
	TrialSent:    {Severity: Note, Text: "{messages} went to {to} only, marked as a trial; the ledger knows nothing of it"},
}
