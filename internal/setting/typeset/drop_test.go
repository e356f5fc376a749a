package typeset_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/brief"
)

// TestWhatAStepDropsIsNotOnThePage: a brief that is a little too long for its page gives
// up what a step of its template names: its words are not on the page, all others are,
// and the message says so.
func TestWhatAStepDropsIsNotOnThePage(t *testing.T) {
	long := strings.Repeat("the text that is given up ", 12)
	parts := map[string]string{ // the part, and the key of the report that has it
		"lead": "", "body": "",
		"figures":  "figures: [{value: '5', label: {zh: 甲, en: '" + long[:75] + "'}}]\n",
		"glossary": "glossary: [{zh: 甲, en: " + long[:25] + "}]\n",
		"about":    "about: {zh: 甲, en: " + long + "}\n",
		"cite":     "cite: {zh: 甲, en: " + long + "}\n",
		"notice":   "notice: {zh: 甲, en: " + long + "}\n",
		"contact":  "contact: {address: {zh: 甲, en: " + long[:25] + "}}\n",
	}
	for part, key := range parts {
		blocks := "[title, {section: {id: s, show: [title], number: true}}, " + part + "]"
		if key == "" {
			blocks = "[title, {section: {id: s, show: [title, lead, body], number: true}}]"
		}
		e := edition(t, "summary", "en")
		e.Template = templateOf(t, "name: x\ntitle: {zh: 题, en: Title}\npages: {one: 1}\nfit: [{size: 11}, {drop: "+part+"}]\nblocks: "+blocks+"\n")
		dropped := false
		for n := 20; n < 60 && !dropped; n++ {
			p, log := try(t, load(t, sectioned(part, key, long, n)), e)
			if p.doc == nil {
				break
			}
			dropped = slices.Contains(p.fit.Used, part)
			text := ""
			for _, l := range p.lines {
				text += l.text + " "
			}
			if has := strings.Contains(text, "given up"); has == dropped {
				t.Errorf("%s: %d items: dropped is %v, and its words on the page: %v", part, n, dropped, has)
			}
			if !strings.Contains(text, fmt.Sprint("Item number ", n)) {
				t.Errorf("%s: the last item is not on the page", part)
			}
			if dropped && told(log, "fit-dropped") != 1 {
				t.Errorf("%s: nothing is said of what was left out: %v", part, log.Findings())
			}
		}
		if !dropped {
			t.Errorf("%s: is never given up", part)
		}
	}
}

// sectioned is a report of a section with n items, and a part to give up.
func sectioned(part, key, long string, n int) string {
	var b strings.Builder
	b.WriteString("format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\n" + key + "sections:\n  - id: s\n    title: {zh: 节, en: Section}\n")
	switch part {
	case brief.ShowLead:
		b.WriteString("    lead: {zh: 甲, en: " + long + "}\n")
	case brief.ShowBody:
		b.WriteString("    body: {zh: 甲, en: " + long + "}\n")
	}
	b.WriteString("    items:\n")
	for i := range n {
		fmt.Fprintf(&b, "      - {id: i%d, title: {zh: 条, en: Item number %d}}\n", i+1, i+1)
	}
	return b.String()
}
