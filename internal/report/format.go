package report

// Format is the report file: its keys in the order in which messages list them.
// The languages stand before all texts, which are read by them. Fields of one
// part are read in the order of the table.
func Format() []Field {
	return []Field{
		{"format", Version, Unread, "1", func(any) any { return nil }, nil},
		{"languages", Tags, Unread, "[zh, en]", func(r any) any { return &r.(*Report).Languages }, nil},
		{"id", ID, Unread, "my-report", func(r any) any { return &r.(*Report).ID }, nil},
		{"series", Inline, Head, "", func(r any) any { return &r.(*Report).Series }, nil},
		{"title", Inline, Head, eachLanguage, func(r any) any { return &r.(*Report).Title }, nil},
		{"publisher", Inline, Head, "", func(r any) any { return &r.(*Report).Publisher }, nil},
		{"date", Day, Imprint, "", func(r any) any { return &r.(*Report).Date }, nil},
		{"link", Web, Imprint, "", func(r any) any { return &r.(*Report).Link }, nil},
		{"editors-note", Blocks, EditorText, "", func(r any) any { return &r.(*Report).EditorsNote }, nil},
		{"summary", Inlines, SummaryText, "", func(r any) any { return &r.(*Report).Summary }, nil},
		{"messages", Inlines, MessageText, "", func(r any) any { return &r.(*Report).Messages }, nil},
		{"figures", Numbered, KeyFigure, "", func(r any) any { return &r.(*Report).Figures }, figureFields},
		{"quotes", Numbered, Quoted, "", func(r any) any { return &r.(*Report).Quotes }, quoteFields},
		{"timeline", Numbered, Happened, "", func(r any) any { return &r.(*Report).Timeline }, eventFields},
		{"sections", Named, SectionTitle, "", func(r any) any { return &r.(*Report).Sections }, sectionFields},
		{"brief", Sections, Unread, "", func(r any) any { return &r.(*Report).Brief }, nil},
		{"images", Named, Picture, "", func(r any) any { return &r.(*Report).Images }, imageFields},
		{"charts", Named, ChartText, "", func(r any) any { return &r.(*Report).Charts }, chartFields},
		{"logo", Mapping, Picture, "", func(r any) any { return &r.(*Report).Logo }, logoFields},
		{"number", Word, Imprint, "", func(r any) any { return &r.(*Report).Number }, nil},
		{"label", Inline, Head, "", func(r any) any { return &r.(*Report).Label }, nil},
		{"embargo", Moment, Imprint, "", func(r any) any { return &r.(*Report).Embargo }, nil},
		{"distribution", Mapping, Sent, "", func(r any) any { return &r.(*Report).Distribution }, distributionFields},
		{"official", Mapping, Sent, "", func(r any) any { return &r.(*Report).Official }, officialFields},
		{"ignore", Codes, Unread, "", func(r any) any { return &r.(*Report).Ignore }, nil},
		{"accepted", Digests, Unread, "", func(r any) any { return &r.(*Report).Accepted }, nil},
		{"about", Blocks, Tail, "", func(r any) any { return &r.(*Report).About }, nil},
		{"contact", Mapping, Reach, "", func(r any) any { return &r.(*Report).Contact }, contactFields},
		{"authors", Numbered, Writer, "", func(r any) any { return &r.(*Report).Authors }, authorFields},
		{"related", Numbered, Further, "", func(r any) any { return &r.(*Report).Related }, relatedFields},
		{"cite", Blocks, Tail, "", func(r any) any { return &r.(*Report).Cite }, nil},
		{"notice", Blocks, Tail, "", func(r any) any { return &r.(*Report).Notice }, nil},
		{"acknowledgements", Blocks, Tail, "", func(r any) any { return &r.(*Report).Acknowledgements }, nil},
		{"licence", Inline, Tail, "", func(r any) any { return &r.(*Report).Licence }, nil},
		{"issn", ISSN, Imprint, "", func(r any) any { return &r.(*Report).ISSN }, nil},
		{"isbn", ISBN, Imprint, "", func(r any) any { return &r.(*Report).ISBN }, nil},
		{"doi", DOI, Imprint, "", func(r any) any { return &r.(*Report).DOI }, nil},
		{"glossary", Inlines, Unread, "", func(r any) any { return &r.(*Report).Glossary }, nil},
	}
}

// eachLanguage is how a text is written, in a message that it is missing.
const eachLanguage = "{zh: …, en: …}"

func figureFields() []Field {
	return []Field{
		{"value", Inline, KeyFigure, eachLanguage, func(f any) any { return &f.(*Figure).Value }, nil},
		{"label", Inline, KeyLabel, eachLanguage, func(f any) any { return &f.(*Figure).Label }, nil},
		{"source", Inline, KeySource, "", func(f any) any { return &f.(*Figure).Source }, nil},
		{"for", Audiences, Unread, "", func(f any) any { return &f.(*Figure).For }, nil},
		{"not", Audiences, Unread, "", func(f any) any { return &f.(*Figure).Not }, nil},
	}
}

func quoteFields() []Field {
	return []Field{
		{"text", Inline, Quoted, eachLanguage, func(q any) any { return &q.(*Quotation).Text }, nil},
		{"by", Inline, Quoted, "", func(q any) any { return &q.(*Quotation).By }, nil},
	}
}

func eventFields() []Field {
	return []Field{
		{"date", Inline, Happened, "2024-03", func(e any) any { return &e.(*Event).Date }, nil},
		{"text", Inline, Happened, eachLanguage, func(e any) any { return &e.(*Event).Text }, nil},
	}
}

func sectionFields() []Field {
	return []Field{
		{"id", ID, Unread, "lessons", func(s any) any { return &s.(*Section).ID }, nil},
		{"title", Inline, SectionTitle, eachLanguage, func(s any) any { return &s.(*Section).Title }, nil},
		{"lead", Inline, SectionLead, "", func(s any) any { return &s.(*Section).Lead }, nil},
		{"body", Blocks, SectionBody, "", func(s any) any { return &s.(*Section).Body }, nil},
		{"items", Named, ItemTitle, "", func(s any) any { return &s.(*Section).Items }, itemFields},
		{"for", Audiences, Unread, "", func(s any) any { return &s.(*Section).For }, nil},
		{"not", Audiences, Unread, "", func(s any) any { return &s.(*Section).Not }, nil},
		{"figures", Numbered, SectionBody, "", func(s any) any { return &s.(*Section).Figures }, figureFields},
		{"sources", Inlines, Source, "", func(s any) any { return &s.(*Section).Sources }, nil},
	}
}

func itemFields() []Field {
	return []Field{
		{"id", ID, Unread, "lesson-1", func(it any) any { return &it.(*Item).ID }, nil},
		{"title", Inline, ItemTitle, eachLanguage, func(it any) any { return &it.(*Item).Title }, nil},
		{"short", Inline, ItemShort, "", func(it any) any { return &it.(*Item).Short }, nil},
		{"body", Blocks, ItemBody, "", func(it any) any { return &it.(*Item).Body }, nil},
		{"for", Audiences, Unread, "", func(it any) any { return &it.(*Item).For }, nil},
		{"not", Audiences, Unread, "", func(it any) any { return &it.(*Item).Not }, nil},
		{"figures", Numbered, ItemBody, "", func(it any) any { return &it.(*Item).Figures }, figureFields},
		{"sources", Inlines, Source, "", func(it any) any { return &it.(*Item).Sources }, nil},
	}
}

func imageFields() []Field {
	return []Field{
		{"id", ID, Unread, "chart-1", func(im any) any { return &im.(*Image).ID }, nil},
		{"file", File, Picture, "chart.png", func(im any) any { return &im.(*Image).File }, nil},
		{"alt", Inline, Picture, eachLanguage, func(im any) any { return &im.(*Image).Alt }, nil},
		{"caption", Inline, Picture, "", func(im any) any { return &im.(*Image).Caption }, nil},
		{"credit", Inline, Picture, "", func(im any) any { return &im.(*Image).Credit }, nil},
		{"licence", Inline, Picture, "", func(im any) any { return &im.(*Image).Licence }, nil},
		{"width", Share, Unread, "", func(im any) any { return &im.(*Image).Width }, nil},
		{"section", Sections, Unread, "", func(im any) any { return &im.(*Image).Section }, nil},
	}
}

func chartFields() []Field {
	return []Field{
		{"id", ID, Unread, "chart-1", func(c any) any { return &c.(*Chart).ID }, nil},
		{"kind", ChartKind, Unread, "bar", func(c any) any { return &c.(*Chart).Kind }, nil},
		{"title", Inline, ChartText, eachLanguage, func(c any) any { return &c.(*Chart).Title }, nil},
		{"subtitle", Inline, ChartText, "", func(c any) any { return &c.(*Chart).Subtitle }, nil},
		{"data", Grid, ChartText, "", func(c any) any { return &c.(*Chart).Data }, nil},
		{"file", Files, Unread, "", func(c any) any { return &c.(*Chart).File }, nil},
		{"highlight", Word, Unread, "", func(c any) any { return &c.(*Chart).Highlight }, nil},
		{"note", Inline, ChartText, "", func(c any) any { return &c.(*Chart).Note }, nil},
		{"source", Inline, ChartText, "", func(c any) any { return &c.(*Chart).Source }, nil},
		{"alt", Inline, ChartText, "", func(c any) any { return &c.(*Chart).Alt }, nil},
		{"width", Share, Unread, "", func(c any) any { return &c.(*Chart).Width }, nil},
		{"section", Sections, Unread, "", func(c any) any { return &c.(*Chart).Section }, nil},
	}
}

func logoFields() []Field {
	return []Field{
		{"file", File, Picture, "logo.png", func(im any) any { return &im.(*Image).File }, nil},
		{"alt", Inline, Picture, eachLanguage, func(im any) any { return &im.(*Image).Alt }, nil},
	}
}

func distributionFields() []Field {
	return []Field{
		{"report", Inline, Sent, "", func(d any) any { return &d.(*Distribution).Report }, nil},
		{"send", Inline, Sent, "", func(d any) any { return &d.(*Distribution).Send }, nil},
		{"copy", Inline, Sent, "", func(d any) any { return &d.(*Distribution).Copy }, nil},
		{"printed", Count, Unread, "", func(d any) any { return &d.(*Distribution).Printed }, nil},
	}
}

func contactFields() []Field {
	return []Field{
		{"name", Inline, Reach, "", func(c any) any { return &c.(*Contact).Name }, nil},
		{"address", Inline, Reach, "", func(c any) any { return &c.(*Contact).Address }, nil},
		{"phone", Word, Reach, "", func(c any) any { return &c.(*Contact).Phone }, nil},
		{"fax", Word, Reach, "", func(c any) any { return &c.(*Contact).Fax }, nil},
		{"email", Email, Reach, "", func(c any) any { return &c.(*Contact).Email }, nil},
		{"web", Web, Reach, "", func(c any) any { return &c.(*Contact).Web }, nil},
	}
}

func relatedFields() []Field {
	return []Field{
		{"title", Inline, Further, eachLanguage, func(f any) any { return &f.(*Related).Title }, nil},
		{"link", Web, Further, "https://example.org/report", func(f any) any { return &f.(*Related).Link }, nil},
		{"date", Day, Further, "", func(f any) any { return &f.(*Related).Date }, nil},
	}
}

func authorFields() []Field {
	return []Field{
		{"name", Inline, Writer, eachLanguage, func(a any) any { return &a.(*Author).Name }, nil},
		{"role", Inline, Writer, "", func(a any) any { return &a.(*Author).Role }, nil},
		{"organisation", Inline, Writer, "", func(a any) any { return &a.(*Author).Organisation }, nil},
		{"email", Email, Writer, "", func(a any) any { return &a.(*Author).Email }, nil},
	}
}

// meetingFields are the keys of a meeting file.
func meetingFields() []Field {
	return []Field{
		{"meeting", Inline, Unread, "", func(m any) any { return &m.(*Meeting).Name }, nil},
		{"at", Meets, Unread, "", func(m any) any { return &m.(*Meeting).At }, nil},
		{"venue", Inline, Unread, "", func(m any) any { return &m.(*Meeting).Venue }, nil},
		{"agenda", Word, Unread, "", func(m any) any { return &m.(*Meeting).Agenda }, nil},
	}
}
