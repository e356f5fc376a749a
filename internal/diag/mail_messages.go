package diag

// The messages of sending by mail: of the list and the plan, exit 4; of the
// command line, exit 2.
const (
	MailNoAddressColumn Code = "mail-no-address-column"
	MailAddressEmpty    Code = "mail-address-empty"
	MailAddressInvalid  Code = "mail-address-invalid"
	MailAddressTwo      Code = "mail-address-two"
	MailAddressTwice    Code = "mail-address-twice"
	MailAddressLikely   Code = "mail-address-likely"
	MailAddressRole     Code = "mail-address-role"
	MailPersonTwice     Code = "mail-person-twice"
	MailNameDiffers     Code = "mail-name-differs"
	MailCopySelf        Code = "mail-copy-self"
	MailCopyListed      Code = "mail-copy-listed"
	MailTextMissing     Code = "mail-text-missing"
	MailFieldUnknown    Code = "mail-field-unknown"
	MailFieldEmpty      Code = "mail-field-empty"
	MailColumnMissing   Code = "mail-column-missing"
	MailSubjectEmpty    Code = "mail-subject-empty"
	MailFieldReport     Code = "mail-field-report"
	MailTemplate        Code = "mail-template"
	MailLarge           Code = "mail-large"
	MailLong            Code = "mail-long"
	MailEmbargo         Code = "mail-embargo"
	MailLabelHolds      Code = "mail-label-holds"
	MailLabel           Code = "mail-label"
	MailUnderEmbargo    Code = "mail-under-embargo"
	MailWrong           Code = "mail-wrong"
	MailNotInList       Code = "mail-not-in-list"
	MailNoColumn        Code = "mail-no-column"
	MailNobodyWhere     Code = "mail-nobody-where"
	MailPlanned         Code = "mail-planned"
	MailListed          Code = "mail-listed"
	MailOlder           Code = "mail-older"
	MailNotMade         Code = "mail-not-made"
	MailCampaignExists  Code = "mail-campaign-exists"
)

var mailMessages = map[Code]Entry{
	MailNoAddressColumn: {Severity: Error, Text: "the list has no column for the address", Hint: "call it email or 邮箱"},
	MailAddressEmpty:    {Severity: Error, Text: "this row has no address", Hint: "give the address, or delete the row"},
	MailAddressInvalid:  {Severity: Error, Text: "this is no address: {what}", Hint: "write it like name@example.org"},
	MailAddressTwo: {Severity: Error, Text: "this cell holds {count} addresses, and a message goes to one",
		Hint: "leave one of them here; put the others into rows of their own, or into the column cc"},
	MailAddressTwice: {Severity: Error, Text: "this address is in {first} already{difference}", Hint: "{hint}"},
	MailAddressLikely: {Severity: Warning, Text: "the domain {domain} is perhaps mistyped",
		Hint: "did you mean {near}?"},
	MailAddressRole: {Severity: Warning, Text: "this is an office's address rather than a person's: many may read it, or nobody"},
	MailPersonTwice: {Severity: Warning, Text: "{name} is in {first} as well, with another address: two people, or one who would get two messages?"},
	MailNameDiffers: {Severity: Warning, Text: "the address is {cell}'s, and the row is {name}'s", Hint: "look whether a cell slipped into another row"},
	MailCopySelf:    {Severity: Warning, Text: "the copy would go to the person the message goes to; it is left out"},
	MailCopyListed:  {Severity: Note, Text: "this copy goes to a person who is in the list as well, in {row}"},
	MailTextMissing: {Severity: Error, Text: "the campaign has no {key} for {language}, which {row} needs", Hint: "write it like {like}"},
	MailFieldUnknown: {Severity: Error, Text: "there is no field \"{field}\": neither a column of the list nor a part of the report",
		Hint: "{hint}"},
	MailColumnMissing: {Severity: Error, Text: "the {key} uses {field}, for which {list} has no column",
		Hint: "add the column, or write {field}? in the braces where it may be empty"},
	MailSubjectEmpty: {Severity: Error, Text: "the message of this row has no subject: all its fields are empty", Hint: "fill one in, or put words into the subject"},
	MailFieldEmpty: {Severity: Error, Text: "the {key} uses {field}, which this row does not have",
		Hint: "fill it in, or write {optional} where it may be empty"},
	MailFieldReport: {Severity: Error, Text: "the report has no {field} in {language}, which the {key} uses",
		Hint: "give it in the report, or leave the field out"},
	MailTemplate: {Severity: Error, Text: "there is no template \"{name}\", and no section of that name", Hint: "{hint}"},
	MailLarge: {Severity: Warning, Text: "a message like that to {row} has {size}: some servers refuse what is larger than 10 MB, many readers what is larger than 5",
		Hint: "put large attachments on a site, and their address into the body"},
	MailLong: {Severity: Warning, Text: "the text of a message like that to {row} has {size}: Gmail shows the first 102 KB, and a link to the rest",
		Hint: "send a shorter brief; the PDF is whole anyway"},
	MailEmbargo:      {Severity: Note, Text: "nothing of this leaves before {when}"},
	MailLabelHolds:   {Severity: Error, Text: "the report is labelled \"{label}\", and {day} has not come", Hint: "nothing was sent; send it then, or change the label of the report"},
	MailUnderEmbargo: {Severity: Note, Text: "the report is under embargo until {when}: every subject and the first line of every message say so"},
	MailLabel:        {Severity: Warning, Text: "the report is labelled \"{label}\": is it meant to leave by mail?"},
	MailWrong: {Severity: Error, Class: ClassMachine, Text: "the message to {row} does not hold what it should: {why}; it was not written",
		Hint: "please report this: it is a fault of the program"},
	MailNoColumn: {Severity: Error, Class: ClassUsage, Text: "{list} has no column \"{column}\", by which --where chooses",
		Hint: "its columns are {known}"},
	MailNobodyWhere: {Severity: Error, Class: ClassUsage, Text: "nobody in {list} has {where}", Hint: "the column holds {known}"},
	MailNotInList:   {Severity: Error, Class: ClassUsage, Text: "nobody in {list} has the address of {flag}", Hint: "{hint}"},
	MailPlanned: {Severity: Note, Text: "nothing was sent: {count} in {folder}",
		Hint: "look at {preview}"},
	MailListed:         {Severity: Note, Text: "nothing was sent and nothing written: {count}", Hint: "without --list they are written into a folder, to look at"},
	MailOlder:          {Severity: Note, Text: "in {folder} are files of an older run, left as they are: {files}"},
	MailCampaignExists: {Severity: Error, Class: ClassUsage, Text: "{file} is there already", Hint: "name another: jianbao send --init autumn.yaml"},
	MailNotMade:        {Severity: Error, Text: "{count} of {all} messages were not made"},
}
