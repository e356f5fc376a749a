package draft

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/report/address"
)

// each calls f for every text of the draft.
func (d *Draft) each(f func(t *Text)) {
	for _, t := range []*Text{&d.Series, &d.Title, &d.Publisher, &d.Label, &d.EditorsNote, &d.About, &d.Cite, &d.Notice, &d.Thanks, &d.Licence, &d.Contact.Name, &d.Contact.Address, &d.Sent.Report, &d.Sent.Send, &d.Sent.Copy} {
		f(t)
	}
	for _, ts := range [][]Text{d.Messages, d.Summary} {
		for i := range ts {
			f(&ts[i])
		}
	}
	for i := range d.Authors {
		f(&d.Authors[i].Name)
		f(&d.Authors[i].Role)
		f(&d.Authors[i].Organisation)
	}
	for i := range d.Timeline {
		f(&d.Timeline[i].Date)
		f(&d.Timeline[i].Text)
	}
	for i := range d.Related {
		f(&d.Related[i].Title)
	}
	for i := range d.Quotes {
		f(&d.Quotes[i].Text)
		f(&d.Quotes[i].By)
	}
	for i := range d.Figures {
		f(&d.Figures[i].Value)
		f(&d.Figures[i].Label)
		f(&d.Figures[i].Source)
	}
	for _, s := range d.Sections {
		f(&s.Title)
		f(&s.Lead)
		f(&s.Body)
		for _, it := range s.Items {
			f(&it.Title)
			f(&it.Short)
			f(&it.Body)
		}
	}
	for i := range d.Images {
		f(&d.Images[i].Alt)
		f(&d.Images[i].Caption)
	}
}

// keepAll puts what stands in a language that the report does not have below what
// stands in its first language: nothing else would write it.
func (d *Draft) keepAll() {
	if len(d.Languages) == 0 {
		return
	}
	has := map[string]bool{}
	for _, lang := range d.Languages {
		has[lang] = true
	}
	d.each(func(t *Text) {
		for lang, s := range *t {
			if !has[lang] {
				delete(*t, lang)
				if s = strings.TrimSpace(s); s != "" && s != (*t)[d.Languages[0]] {
					t.Put(d.Languages[0], s)
				}
			}
		}
	})
}

// linked is a link of Markdown. It is compiled once, for the first text with one.
var linked = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(\\?!?)\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]*)\)`)
})

// unlink takes links for their words where their addresses can be none of a report,
// and names the addresses.
func (d *Draft) unlink(log *diag.Log, file string) {
	var gone []string
	clean := func(s string) string {
		if !strings.Contains(s, "](") {
			return s
		}
		return linked().ReplaceAllStringFunc(s, func(m string) string {
			p := linked().FindStringSubmatch(m)
			if _, ok := address.Target(p[3]); ok || p[1] != "" || strings.HasPrefix(p[2], "^") {
				return m
			}
			gone = append(gone, p[3])
			return p[2]
		})
	}
	d.each(func(t *Text) {
		for lang, s := range *t {
			(*t)[lang] = clean(s)
		}
	})
	for i, n := range d.Notes {
		d.Notes[i] = clean(n)
	}
	TellLinks(log, file, gone)
}

// mostLinks is how many addresses of links a message names.
const mostLinks = 20

// TellLinks says of links that only their words were kept. gone are their addresses.
func TellLinks(log *diag.Log, file string, gone []string) {
	if len(gone) == 0 {
		return
	}
	named := strings.Join(gone[:min(len(gone), mostLinks)], " ")
	if len(gone) > mostLinks {
		named += " …"
	}
	log.Add(diag.ImportLinks, diag.Pos{File: file}, diag.Args{"count": strconv.Itoa(len(gone)), "links": named})
}

// settleIDs gives sections and items ids that neither another has nor the report.
func (d *Draft) settleIDs() {
	used := map[string]bool{d.ID: true} // the report's own
	for i := range d.Images {
		used[d.Images[i].ID] = true
	}
	for _, s := range d.Sections {
		id := s.ID
		for n := 2; used[s.ID]; n++ {
			s.ID = id + "-" + strconv.Itoa(n)
		}
		used[s.ID] = true
	}
	for _, s := range d.Sections {
		if s.prefix = strings.TrimSuffix(s.ID, "s"); s.prefix == "" {
			s.prefix = s.ID
		}
		free := func() bool {
			for i := range s.Items {
				if used[s.itemID(i)] {
					return false
				}
			}
			return true
		}
		for !free() {
			s.prefix += "-item"
		}
		for i := range s.Items {
			used[s.itemID(i)] = true
		}
	}
}

// itemID is the id of item i.
func (s *Section) itemID(i int) string { return s.prefix + "-" + strconv.Itoa(i+1) }

// bare is a value without a language that was written, and its line.
type bare struct {
	key, text string
	line      int
}

// setDown takes the bare value in a line of the report that w wrote, which a report
// cannot have, for a text: it goes to what is left over. It is false where no such
// value stands in the line.
func (d *Draft) setDown(log *diag.Log, file string, w *writer, line int) bool {
	for _, v := range w.bares {
		if v.line != line {
			continue
		}
		if d.omitted == nil {
			d.omitted = map[bareValue]bool{}
		}
		d.omitted[bareValue{v.key, v.text}] = true
		d.leave(wording.Escape(v.text))
		log.Add(diag.ImportLeftOver, diag.Pos{File: file}, diag.Args{"what": v.text})
		return true
	}
	return false
}

// bareValue is a value of a key.
type bareValue struct{ key, text string }

// Leftovers is the id of the section for what found no place.
const Leftovers = "leftovers"

// LeftoversTitle is the heading of that section.
func LeftoversTitle(lang string) string {
	if lang == "zh" {
		return "未归入各部分的内容"
	}
	return "Left over"
}

// leave adds a text to what is left over.
func (d *Draft) leave(text string) {
	for _, s := range d.Sections {
		if s.ID == Leftovers {
			s.Body.Put(d.Languages[0], text)
			return
		}
	}
	s := &Section{ID: Leftovers}
	for _, lang := range d.Languages {
		s.Title.Put(lang, LeftoversTitle(lang))
	}
	s.Body.Put(d.Languages[0], text)
	d.Sections = append(d.Sections, s)
}
