package report

// Part says what a text is in its report.
type Part uint8

// The parts that a text may be.
const (
	Head        Part = iota // series, title, publisher, label
	SummaryText             // a paragraph of the summary
	KeyFigure               // the value of a key figure
	KeyLabel                // its label
	KeySource               // its source
	SectionTitle
	SectionLead
	SectionBody
	ItemTitle
	ItemShort
	ItemBody
	Source  // one of a section's or an item's sources
	Picture // alt, caption
	Tail    // about, cite, notice, address, distribution
)

// Leaf is one text of a report, in all its languages, and where it belongs.
type Leaf struct {
	Localized
	Part    Part
	Section *Section // nil outside the sections
	Item    *Item    // nil outside the items
}

// Leaves lists the texts that are given, in the order in which a report is
// read. The glossary is not among them.
func (r *Report) Leaves() []Leaf {
	w := leafing{}
	w.add(Head, r.Series, r.Title, r.Publisher, r.Label)
	w.add(SummaryText, r.Summary...)
	w.figures(r.Figures)
	for i := range r.Sections {
		s := &r.Sections[i]
		w.section = s
		w.add(SectionTitle, s.Title)
		w.add(SectionLead, s.Lead)
		w.add(SectionBody, s.Body)
		w.figures(s.Figures)
		w.add(Source, s.Sources...)
		for k := range s.Items {
			it := &s.Items[k]
			w.item = it
			w.add(ItemTitle, it.Title)
			w.add(ItemShort, it.Short)
			w.add(ItemBody, it.Body)
			w.figures(it.Figures)
			w.add(Source, it.Sources...)
		}
		w.section, w.item = nil, nil
	}
	for i := range r.Images {
		w.add(Picture, r.Images[i].Alt, r.Images[i].Caption)
	}
	if r.Logo != nil {
		w.add(Picture, r.Logo.Alt)
	}
	w.add(Tail, r.About, r.Cite, r.Notice, r.Contact.Address, r.Distribution.Report, r.Distribution.Send, r.Distribution.Copy)
	return w.out
}

// leafing is the walk of Leaves: what was found, and where the walk stands.
type leafing struct {
	out     []Leaf
	section *Section
	item    *Item
}

// add appends those of the texts that are given.
func (w *leafing) add(p Part, texts ...Localized) {
	for _, l := range texts {
		if l.Given() {
			w.out = append(w.out, Leaf{l, p, w.section, w.item})
		}
	}
}

func (w *leafing) figures(fs []Figure) {
	for i := range fs {
		w.add(KeyFigure, fs[i].Value)
		w.add(KeyLabel, fs[i].Label)
		w.add(KeySource, fs[i].Source)
	}
}
