package diag

// The messages of campaign files: exit 4.
const (
	CampaignSyntax       Code = "campaign-syntax"
	CampaignUnknownKey   Code = "campaign-unknown-key"
	CampaignDuplicateKey Code = "campaign-duplicate-key"
	CampaignType         Code = "campaign-type"
	CampaignValue        Code = "campaign-value"
	CampaignMissingKey   Code = "campaign-missing-key"
	CampaignControl      Code = "campaign-control"
	CampaignBrace        Code = "campaign-brace"
	CampaignAddress      Code = "campaign-address"
	CampaignSenders      Code = "campaign-senders"
	CampaignBriefField   Code = "campaign-brief-field"
	CampaignNoBox        Code = "campaign-no-box"
	CampaignFile         Code = "campaign-file"
)

var campaignMessages = map[Code]Entry{
	CampaignSyntax:       {Severity: Error, Text: "this campaign is not valid YAML: {why}", Hint: "{hint}"},
	CampaignUnknownKey:   {Severity: Error, Text: "{where} has no key \"{key}\"", Hint: "{hint}"},
	CampaignDuplicateKey: {Severity: Error, Text: "the key \"{key}\" stands twice; it is also on line {line}", Hint: "keep one of the two"},
	CampaignType:         {Severity: Error, Text: "{key} must be {want}, but this is {got}", Hint: "write it like {like}"},
	CampaignValue:        {Severity: Error, Text: "\"{value}\" is not {want}", Hint: "{hint}"},
	CampaignMissingKey:   {Severity: Error, Text: "{where} needs the key \"{key}\"", Hint: "write it like {like}"},
	CampaignControl: {Severity: Error, Text: "{key} has the unseen character {character}, which no header may have",
		Hint: "type the line again; a subject is one line"},
	CampaignBrace: {Severity: Error, Text: "a brace \"{brace}\" without its twin", Hint: "a field is written {name}, with the braces of ASCII; a brace itself is written twice"},
	CampaignAddress: {Severity: Error, Text: "{key} is no address: {what}", Hint: "write it like {like}",
		Else: "write it like The Editors <brief@example.org>"},
	CampaignNoBox: {Severity: Error, Text: "sent-copy: imap lays copies into your mailbox, and the campaign does not say which",
		Hint: "add the key imap with its host; or write sent-copy: bcc, which sends the copies to you"},
	CampaignBriefField: {Severity: Error, Text: "{brief} is the brief itself: it stands in a body, once, on a line of its own"},
	CampaignFile:       {Severity: Error, Text: "{file} cannot be read: {why}", Hint: "{hint}"},
	CampaignSenders: {Severity: Error, Text: "the messages would come from two addresses, {one} and {other}",
		Hint: "the name may differ by language, the address not"},
}
