package parity

import (
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// leaf is one text of the report, in all its languages.
type leaf struct {
	report.Leaf
	section string // the id of its section; "" outside the sections
	what    string // how a message calls texts of this kind: "titles", "bodies", "lead"
	items   int    // how many items its section has, where it may say so; 0 elsewhere
}

// leaves lists the texts in the order of the report.
func leaves(r *report.Report) []leaf {
	var out []leaf
	for _, l := range r.Leaves() {
		x := leaf{Leaf: l, what: partName(l)}
		if l.Section != nil {
			x.section = l.Section.ID
			if l.Part == report.SectionTitle || l.Part == report.SectionLead {
				x.items = len(l.Section.Items)
			}
		}
		out = append(out, x)
	}
	for i := range r.Charts {
		if data := r.Charts[i].FromFiles(); len(data.Texts) > 1 {
			l := report.Leaf{Localized: data, Key: "file", Part: report.ChartText}
			out = append(out, leaf{Leaf: l, what: partName(l)})
		}
	}
	return out
}

// partName is how a message calls a part of the report.
func partName(l report.Leaf) string {
	switch l.Part {
	case report.MessageText:
		return "key messages"
	case report.SummaryText:
		return "paragraphs of the summary"
	case report.KeyFigure:
		return "key figures"
	case report.KeyLabel:
		return "labels of key figures"
	case report.KeySource:
		return "sources of key figures"
	case report.Quoted:
		return "quotes"
	case report.Happened:
		return "timeline"
	case report.SectionTitle:
		return "title"
	case report.SectionLead:
		return "lead"
	case report.SectionBody:
		return "body"
	case report.ItemTitle:
		return "titles"
	case report.ItemShort:
		return "short forms"
	case report.ItemBody:
		return "bodies"
	case report.Source:
		return "sources"
	case report.Writer:
		return "authors"
	case report.Further:
		return "related reading"
	case report.Picture:
		return "words of pictures"
	}
	return l.Path // series, title, about, contact.address
}

// name is how a message calls the group of a leaf.
func (l *leaf) name() string {
	if l.section == "" {
		return "the report"
	}
	return l.section
}

// at is a place for a message: "report.yaml:12:3".
func at(t *report.Text, offset int) string { return t.At(offset).String() }

// start is the place of a text.
func start(t *report.Text) diag.Pos { return t.At(0) }

func itoa(n int) string { return strconv.Itoa(n) }
