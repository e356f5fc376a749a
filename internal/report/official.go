package report

// Official is what an official document, 公文, says beside its text (GB/T 9704-2012), and
// what a bulletin and minutes say in its manner.
type Official struct {
	Urgency     Localized   // 紧急程度: 特急, 加急
	Signatory   Localized   // 签发人
	Attachments []Localized // 附件说明: their titles
	Note        Localized   // 附注, without brackets
	Present     Localized   // 出席
	Excused     Localized   // 请假
	Attending   Localized   // 列席
	PrintedBy   Localized   // 印发机关
	PrintedOn   Date        // 印发日期
	IssueTotal  Value       // 总第×期
}

func officialFields() []Field {
	return []Field{
		{"urgency", Inline, Sent, "", func(o any) any { return &o.(*Official).Urgency }, nil},
		{"issue-total", Word, Sent, "", func(o any) any { return &o.(*Official).IssueTotal }, nil},
		{"signatory", Inline, Sent, "", func(o any) any { return &o.(*Official).Signatory }, nil},
		{"attachments", Inlines, Sent, "", func(o any) any { return &o.(*Official).Attachments }, nil},
		{"present", Inline, Sent, "", func(o any) any { return &o.(*Official).Present }, nil},
		{"excused", Inline, Sent, "", func(o any) any { return &o.(*Official).Excused }, nil},
		{"attending", Inline, Sent, "", func(o any) any { return &o.(*Official).Attending }, nil},
		{"note", Inline, Sent, "", func(o any) any { return &o.(*Official).Note }, nil},
		{"printed-by", Inline, Sent, "", func(o any) any { return &o.(*Official).PrintedBy }, nil},
		{"printed-on", Day, Sent, "", func(o any) any { return &o.(*Official).PrintedOn }, nil},
	}
}
