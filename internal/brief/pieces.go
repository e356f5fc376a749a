package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// tailor is the work on one edition.
type tailor struct {
	log    *diag.Log
	r      *report.Report
	t      *Template
	e      Edition
	langs  []string
	gaps   []gap    // texts shown that a language lacks; checkRequired looks after required ones
	hidden []string // what the audience does not see: "lessons.press-freedom"
}

// pair puts a text beside its translation. For each language that lacks it, it
// notes a gap like g, and sets a mark where the edition wants one.
func (w *tailor) pair(l report.Localized, g gap) Pair {
	p := make(Pair, len(w.langs))
	for i, lang := range w.langs {
		p[i] = l.In(lang)
		if p[i] == nil && l.Given() && (!w.t.requires(g.path()) || w.missing() == MissingLeave) {
			g.lang, g.pos = lang, l.Pos
			w.gaps = append(w.gaps, g)
		}
		if p[i] == nil && l.Given() && w.missing() == MissingMark && markable(g) {
			p[i] = markText(lang)
		}
	}
	return p
}

// field pairs a text that stands in no section.
func (w *tailor) field(name string, l report.Localized) Pair {
	return w.pair(l, gap{part: name})
}

// masthead makes the head of the first page.
func (w *tailor) masthead(spec BlockSpec) Block {
	r := w.r
	m := Masthead{Form: spec.Form, Date: r.Date, Number: r.Number.Text, Logo: r.Logo,
		Series: w.field("series", r.Series), Publisher: w.field("publisher", r.Publisher), Label: w.field("label", r.Label)}
	if spec.Form == "jianbao" {
		m.Name = m.Series
	}
	return m
}

// summary makes the block of the summary; nil when the report has nothing for it.
func (w *tailor) summary(spec BlockSpec) Block {
	var s Summary
	for _, l := range w.r.Summary {
		s.Paragraphs = append(s.Paragraphs, w.field("summary", l))
	}
	if spec.Beside > 0 {
		s.Figures = w.figures(spec.Beside)
	}
	if len(s.Paragraphs) == 0 && len(s.Figures) == 0 {
		return nil
	}
	return s
}

// figures returns the key figures that the audience sees, at most so many; 0
// means all.
func (w *tailor) figures(most int) []Figure {
	var out []Figure
	for _, f := range w.r.Figures {
		if most > 0 && len(out) == most {
			break
		}
		if !w.sees(f.For, f.Not) {
			w.hide("a key figure")
			continue
		}
		out = append(out, Figure{Value: w.field("figures", f.Value),
			Label: w.field("figures", f.Label), Source: w.field("figures", f.Source)})
	}
	return out
}

// columns sets sections side by side; nil when the report has none of them.
func (w *tailor) columns(spec BlockSpec) Block {
	var c Columns
	for _, s := range spec.Columns {
		if section := w.section(s); section != nil {
			c.Sections = append(c.Sections, section)
		}
	}
	if len(c.Sections) == 0 {
		return nil
	}
	return c
}

// prose makes a headed text; nil when the report does not have it.
func (w *tailor) prose(kind string, l report.Localized) Block {
	if p := w.field(kind, l); p.Given() {
		return Prose{Kind: kind, Text: p}
	}
	return nil
}

// contact makes the block of the contact; nil when nothing is known of it.
func (w *tailor) contact() Block {
	c := &w.r.Contact
	if !w.t.requires(KindContact) {
		w.field("contact.address", c.Address)
	}
	if !c.Address.Given() && c.Phone.Text+c.Fax.Text+c.Email.Text+c.Web.Text == "" {
		return nil
	}
	return Contact{Contact: c}
}

// distribution makes the 报 / 送 / 发; nil when the report has none.
func (w *tailor) distribution() Block {
	d := &w.r.Distribution
	given := d.Printed > 0
	for _, l := range []report.Localized{d.Report, d.Send, d.Copy} {
		w.field(KindDistribution, l)
		given = given || l.Given()
	}
	if !given {
		return nil
	}
	return Distribution{Distribution: d}
}
