package report

// Part says what a text is in its report. Parts stand in the order in which a
// report is read; InReadingOrder goes by it.
type Part uint8

// The parts that a text may be.
const (
	Unread      Part = iota // for the program: ids, audiences, the glossary
	Head                    // series, title, publisher, label
	Imprint                 // date, link, number
	EditorText              // the editor's note
	MessageText             // one of the key messages
	SummaryText             // a paragraph of the summary
	KeyFigure               // the value of a key figure
	KeyLabel                // its label
	KeySource               // its source
	Quoted                  // words that are set large, and who said them
	Happened                // the date and the words of an entry of the timeline
	SectionTitle
	SectionBody
	SectionLead // right above the items
	ItemTitle
	ItemShort
	ItemBody
	Source    // one of a section's or an item's sources
	Picture   // alt, caption
	ChartText // title, data, source
	Writer    // who wrote it
	Further   // what else to read
	Tail      // about, cite, notice
	Reach     // the contact
	Sent      // the distribution, and what an official document says beside its text
)

// Leaf is one text of a report, in all its languages, and where it belongs.
type Leaf struct {
	Localized
	Key     string // "title"; of the entry of a list, the key of the list
	Part    Part
	Section *Section // nil outside the sections
	Item    *Item    // nil outside the items
}

// Leaves lists the texts that are given, in the order in which a report is
// read. The glossary is not among them.
func (r *Report) Leaves() []Leaf {
	w := walk{}
	w.part(r, InReadingOrder(Format()), "")
	return w.leaves
}

// Bare is a value that is the same in all languages, with its path.
type Bare struct {
	Value
	Key, Path string // "phone", "contact.phone"
}

// Bares lists the values that are given, but for the names of files: link,
// number, embargo, and those of the contact, the authors and the related reading.
func (r *Report) Bares() []Bare {
	w := walk{}
	w.part(r, InReadingOrder(Format()), "")
	return w.bares
}

// walk goes through a report: what was found, and where it stands.
type walk struct {
	leaves  []Leaf
	bares   []Bare
	section *Section
	item    *Item
}

// part goes through the fields of one part, which are in the order of reading.
// path is that of the part; it is known of mappings only.
func (w *walk) part(of any, fields []Field, path string) {
	for i := range fields {
		f := &fields[i]
		if f.Part == Unread {
			continue
		}
		value := f.In(of)
		switch f.Kind {
		case Inline, Blocks, Grid:
			w.add(f, *value.(*Localized))
		case Inlines:
			for _, l := range *value.(*[]Localized) {
				w.add(f, l)
			}
		case Word, Web, Email, ISSN, ISBN, DOI:
			if v := *value.(*Value); v.Text != "" {
				w.bares = append(w.bares, Bare{v, f.Key, join(path, f.Key)})
			}
		case Moment:
			if v := value.(*Instant).Value; v.Text != "" {
				w.bares = append(w.bares, Bare{v, f.Key, join(path, f.Key)})
			}
		case Mapping, Numbered, Named:
			inside := InReadingOrder(f.Of())
			for i, p := range partsOf(value) {
				at := f.Key
				if f.Kind == Numbered {
					at = f.Entry(path, i, "")
				}
				w.within(p, inside, at)
			}
		}
	}
}

// within goes through a part within another, and notes what it is.
func (w *walk) within(p any, fields []Field, path string) {
	section, item := w.section, w.item
	switch p := p.(type) {
	case *Section:
		w.section = p
	case *Item:
		w.item = p
	}
	w.part(p, fields, path)
	w.section, w.item = section, item
}

// add notes a text that is given.
func (w *walk) add(f *Field, l Localized) {
	if l.Given() {
		w.leaves = append(w.leaves, Leaf{l, f.Key, f.Part, w.section, w.item})
	}
}
