package press_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/brief/spoken"
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeset"
)

// FuzzSet makes a small report, a template and an edition of the bytes, and sets them.
// Nothing panics, and either the pages say every text that was chosen for them, once and
// in order, or a message says why there are none.
func FuzzSet(f *testing.F) {
	for i := range 40 {
		seed := make([]byte, 120)
		for k := range seed {
			seed[k] = byte(i*i*31 + k*k*7*(i+1) + k>>3)
		}
		f.Add(seed)
	}
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 400 {
			return // what is small is found sooner
		}
		d := dice(data)
		e, source := d.edition(), d.report()
		log := &diag.Log{}
		r, err := report.Load(context.Background(), log, "r.yaml", []byte(source))
		if err != nil {
			t.Fatal(err)
		}
		written := d.template()
		e.Template, err = brief.LoadTemplate(context.Background(), log, "t.yaml", []byte(written))
		if err != nil {
			t.Fatal(err)
		}
		if log.Failed() {
			return
		}
		b, err := brief.Tailor(context.Background(), log, r, e)
		if err != nil {
			t.Fatal(err)
		}
		var set typeset.Result
		if b != nil && !log.Failed() {
			set, err = typeset.Set(context.Background(), log, b, faces(), typeset.Options{})
		}
		switch {
		case err != nil:
			t.Fatal(err)
		case set.Document == nil && !log.Failed():
			t.Errorf("no page came out, and no reason was given\n%s\n%s", source, written)
		case set.Document != nil && e.Pairing != brief.Leaf:
			p := &pressed{name: fmt.Sprintf("%s\n%s\n%+v", source, written, e.Languages), report: r, edition: e, brief: b, doc: set.Document, fit: set.Fit}
			got, want := read(set.Document), wanted(t, p)
			differ(t, p.name, got, want)
		}
	})
}

// read is the text of a document in the order of its tags, as readers have it.
func read(doc *page.Document) string {
	type place struct {
		at    int
		text  string
		child int // -1: it is text
	}
	own, first := make([][]place, len(doc.Elements)), make([]int, len(doc.Elements))
	at := 1
	for i := range doc.Pages {
		element := 0
		for _, item := range doc.Pages[i].Items {
			switch it := item.(type) {
			case page.Mark:
				element = it.Element
			case page.Text:
				text := it.Actual
				if !it.HasActual {
					text = it.Words
				}
				if element > 0 {
					own[element] = append(own[element], place{at, text, -1})
				}
				at++
			}
		}
	}
	for e := len(own) - 1; e > 0; e-- {
		mixed := len(own[e]) > 0
		var children []place
		for c := e + 1; c < len(own); c++ {
			if doc.Elements[c].Parent == e && first[c] > 0 {
				children = append(children, place{first[c], "", c})
			}
		}
		own[e] = append(own[e], children...)
		for _, p := range own[e] {
			if first[e] == 0 || p.at < first[e] {
				first[e] = p.at
			}
		}
		if mixed {
			slices.SortStableFunc(own[e], func(a, b place) int { return a.at - b.at })
		}
	}
	var out strings.Builder
	var say func(e int)
	say = func(e int) {
		for _, p := range own[e] {
			out.WriteString(p.text)
			if p.child > 0 {
				say(p.child)
			}
		}
	}
	for e := 1; e < len(own); e++ {
		if doc.Elements[e].Parent == 0 {
			say(e)
		}
	}
	return spoken.Squeezed(out.String())
}

// dice are bytes that decide.
type dice []byte

// n is a number from 0 to below n; 0 when the bytes are used up.
func (d *dice) n(n int) int {
	if len(*d) == 0 {
		return 0
	}
	x := int((*d)[0])
	*d = (*d)[1:]
	return x % n
}

// edition chooses languages, paper and what is asked for beside.
func (d *dice) edition() brief.Edition {
	two := []string{"zh", "en"}
	e := []brief.Edition{
		{Languages: two[:1]}, {Languages: two[1:]}, {Languages: two, Pairing: brief.Side},
		{Languages: two, Pairing: brief.Stacked}, {Languages: two, Pairing: brief.Leaf},
	}[d.n(5)]
	e.Paper, _ = brief.PaperNamed([]string{"", "a4", "a5", "letter"}[d.n(4)])
	e.NoLimit = d.n(4) == 1
	e.Reading.Large, e.Reading.Mono = d.n(8) == 1, d.n(8) == 1
	e.Reading.Notes, _ = brief.ParseNotes([]string{"", "", "", "", "", "lines", "margin", "page"}[d.n(8)])
	e.Proof = d.n(8) == 1
	e.Missing = brief.Missing([]string{"", "", "skip", "mark"}[d.n(4)])
	return e
}

// pieces are what texts are made of: each is odd to set in its own way.
var pieces = map[string][]string{
	"zh": {"水", "经验，", "“一河一策”", "三年（2031）", "——", "……", "第1/2号", "2.6万", "3月至5月", "《河》", "A股", "WHO", "-3.5℃", "\n\n- 一\n- 二\n\n", "\n\n|甲|乙|\n|---|--:|\n|水|1.5|\n\n", "**重**", "*着*", "[链](https://a.example/b)", "`x`", "\n\n> 引\n\n", "，。：", "！？", " ", "长长的一句话要换几行才写得完呢", "[^1]\n\n[^1]: 注。\n\n", "\n\n1. 甲\n2. 乙\n\n", "https://data.example/2031/open/sections/third-quarter.csv", "\n\n```\na  b\n```\n\n"},
	"en": {"water", "the lesson, ", "“one river”", "three years (2031) ", "—", "...", "No. 1/2", "2.6 million ", "March to May ", "*River*", "mother-in-law ", "WHO ", "-3.5 °C ", "\n\n- one\n- two\n\n", "\n\n|A|B|\n|---|--:|\n|water|1.5|\n\n", "**bold** ", "*soft* ", "[link](https://a.example/b)", "`x`", "\n\n> said\n\n", ", .", "!?", " ", "a long sentence that needs a few lines to be said ", "[^1]\n\n[^1]: A note.\n\n", "\n\n1. one\n2. two\n\n", "Pneumonoultramicroscopicsilicovolcanoconiosis", "\n\n```\na  b\n```\n\n"},
}

// text is a text in a language, quoted for YAML; rich ones may have blocks.
func (d *dice) text(lang string, rich bool) string {
	var b strings.Builder
	for range 1 + d.n(5) {
		switch piece := pieces[lang][d.n(len(pieces[lang]))]; {
		case d.n(40) == 1: // any character of a few blocks, which a face may lack
			b.WriteRune([]rune{0x20, 0xa0, 0x100, 0x2010, 0x2100, 0x3000, 0x4e00, 0x9f00, 0xff00}[d.n(9)] + rune(d.n(95)))
		case rich || !strings.Contains(piece, "\n"):
			b.WriteString(piece)
		}
	}
	if strings.TrimSpace(b.String()) == "" {
		b.WriteString(pieces[lang][0])
	}
	quoted, _ := json.Marshal(b.String())
	return string(quoted)
}

// both is a text in both languages, or in one.
func (d *dice) both(rich bool) string {
	zh, en := d.text("zh", rich), d.text("en", rich)
	switch d.n(12) {
	case 1:
		return "{zh: " + zh + "}"
	case 2:
		return "{en: " + en + "}"
	}
	return "{zh: " + zh + ", en: " + en + "}"
}

// report makes the source of a report.
func (d *dice) report() string {
	var b strings.Builder
	b.WriteString("format: 1\nid: r\nlanguages: [zh, en]\ntitle: " + d.both(false) + "\n")
	for _, key := range []string{"series", "publisher", "label", "about", "cite", "notice"} {
		if d.n(4) == 1 {
			fmt.Fprintf(&b, "%s: %s\n", key, d.both(false))
		}
	}
	if d.n(2) == 1 {
		b.WriteString("date: 2031-05-06\n")
	}
	for i := range d.n(3) {
		if i == 0 {
			b.WriteString("summary:\n")
		}
		b.WriteString("  - " + d.both(false) + "\n")
	}
	for i := range d.n(4) {
		if i == 0 {
			b.WriteString("figures:\n")
		}
		fmt.Fprintf(&b, "  - {value: %s, label: %s}\n", d.both(false), d.both(false))
	}
	for i := range d.n(4) {
		if i == 0 {
			b.WriteString("sections:\n")
		}
		fmt.Fprintf(&b, "  - id: s%d\n    title: %s\n", i, d.both(false))
		for _, key := range []string{"lead", "body"} {
			if d.n(4) == 1 {
				fmt.Fprintf(&b, "    %s: %s\n", key, d.both(key == "body"))
			}
		}
		b.WriteString("    items:\n") // a section without any is its title alone
		for k := range 1 + d.n(3) {
			fmt.Fprintf(&b, "      - {id: s%d-%d, title: %s", i, k, d.both(false))
			if d.n(2) == 1 {
				b.WriteString(", body: " + d.both(true))
			}
			if d.n(6) == 1 {
				b.WriteString(", short: " + d.both(false))
			}
			b.WriteString("}\n")
		}
	}
	return b.String()
}

// template makes the source of a template.
func (d *dice) template() string {
	var b strings.Builder
	b.WriteString("name: t\ntitle: {zh: 试, en: Trial}\n")
	b.WriteString([]string{"", "", "pages: {one: 1, pair: 2}\n", "pages: {one: 2, pair: 2}\n"}[d.n(4)])
	b.WriteString("fit:\n" + []string{"  - {size: {zh: 11, en: 10}}\n", "  - {size: {zh: [12, 10], en: [11, 9]}}\n"}[d.n(2)] + "  - {leading: {zh: 1.6, en: 1.4}}\n")
	steps, beside, show := d.n(8), d.n(4), d.n(5)
	for i, step := range []string{"{drop: beside}", "{use: short}", "{take: detail}"} {
		if steps>>i&1 == 1 && (i > 0 || beside == 1) && (i != 1 || show == 0) {
			b.WriteString("  - " + step + "\n")
		}
	}
	b.WriteString([]string{"", "look: {contents: true, indent: true}\n", "look: {indent: true}\n"}[d.n(3)])
	b.WriteString("blocks:\n" + []string{"", "  - masthead: plain\n", "  - masthead: jianbao\n"}[d.n(3)] + []string{"  - title\n", "  - title: {subtitle: true}\n"}[d.n(2)])
	b.WriteString([]string{"", "  - summary\n", "  - summary: {beside: {figures: 3}}\n", "  - summary\n  - figures\n"}[[]int{0, 2, 1, 3}[beside]])
	shown := []string{"[title]", "[title, lead, body, detail]", "[title, body]", "[title, lead, detail]", "[title, short]"}[show]
	number := []string{"", ", number: true"}[d.n(2)]
	b.WriteString([]string{"  - sections: {show: ", "  - sections: {columns: true, show: ", "  - sections: {most: 3, columns: true, show: "}[d.n(3)] + shown + number + "}\n")
	for _, block := range []string{"about", "cite", "notice", "contact"} {
		if d.n(4) == 1 {
			b.WriteString("  - " + block + "\n")
		}
	}
	return b.String()
}
