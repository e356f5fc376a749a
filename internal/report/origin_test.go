package report

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// checkPlaces holds every character of a text to the character of the file
// that At names; resolved lists those that the file writes otherwise.
func checkPlaces(t *testing.T, file string, text *Text, resolved string) {
	t.Helper()
	lines := strings.Split(file, "\n")
	for i, r := range text.Source {
		pos := text.At(i)
		line := []rune(lines[pos.Line-1])
		found := '\n'
		if pos.Column <= len(line) {
			found = line[pos.Column-1]
		}
		switch {
		case found == r, strings.ContainsRune(resolved, r):
		case (r == ' ' || r == '\n') && pos.Column > len(strings.TrimRight(string(line), " \t"))-100: // a line end, perhaps folded
		default:
			t.Errorf("%q at byte %d of %q is said to stand at %d:%d, where %q is", r, i, text.Source, pos.Line, pos.Column, found)
		}
	}
	end := text.At(len(text.Source) + 5)
	if last := text.At(len(text.Source)); end != last {
		t.Errorf("behind the end: %v, at the end: %v", end, last)
	}
}

func TestEveryCharacterHasItsPlace(t *testing.T) {
	for _, c := range []struct{ name, yaml, source, resolved string }{
		{"plain", "about: 潮汐 and ports # comment", "潮汐 and ports", ""},
		{"plain, tagged and anchored", "about: &a !!str 潮汐 ports", "潮汐 ports", ""},
		{"plain, lines", "about: tides\n   and ports  \n\n   rise\n\n\n   high", "tides and ports\nrise\n\nhigh", ""},
		{"plain, Chinese lines", "about: 潮汐\n  与港口\n  and 船\n  ships", "潮汐与港口and 船ships", ""},
		{"single-quoted", "about: 'it''s 潮 ''high'''", "it's 潮 'high'", ""},
		{"single-quoted lines", "about: 'one\n  two ''\n\n  three '", "one two '\nthree ", ""},
		{"double-quoted", "about: \"潮\\t\\\"x\\\" \\u6c50 y\"", "潮\t\"x\" 汐 y", "\t汐\""},
		{"double-quoted lines", "about: \"one  \n  two\\\n   three\n\n  潮\n  汐\"", "one twothree\n潮汐", ""},
		{"double-quoted, first line blank", "about: \"\n  one\"", " one", ""},
		{"literal", "about: |\n    潮汐\n      indented\n\n    ports\n", "潮汐\n  indented\n\nports\n", ""},
		{"literal, stripped, tagged", "about: !!str |-\n  潮 \n  b\n\n", "潮 \nb", ""},
		{"literal, kept", "about: |+\n  a\n\n", "a\n\n\n", ""},
		{"literal, indent given", "about: |2\n    a\n   b\n", "  a\n b\n", ""},
		{"literal, blank first", "about: |\n\n  a\n", "\na\n", ""},
		{"folded", "about: >\n  one\n  two\n\n  three\n  潮\n  汐\n  four\n", "one two\nthree潮汐four\n", ""},
		{"folded, indented lines", "about: >-\n  one\n    two\n    three\n  four\n  five", "one\n  two\n  three\nfour five", ""},
		{"in brackets", "about: {zh: 潮 汐, en: x}", "潮 汐", ""},
		{"in brackets, lines", "about: {zh: \"潮\n  汐 a\n  b\", en: x}", "潮汐 a b", ""},
	} {
		yaml := titled + c.yaml + "\n"
		r, said := load(t, strings.Replace(yaml, "[zh, en]", "[zh, ja]", 1))
		if len(r.About.Texts) == 0 {
			t.Errorf("%s: no text; %v", c.name, said)
			continue
		}
		text := &r.About.Texts[0]
		if text.Source != c.source {
			t.Errorf("%s: read as %q, want %q", c.name, text.Source, c.source)
			continue
		}
		if text.origin.runs == nil {
			t.Errorf("%s: the places of %q are not known", c.name, text.Source)
		}
		checkPlaces(t, yaml, text, c.resolved)
	}
}

func TestASpaceHasThePlaceOfItsLine(t *testing.T) {
	r := mustLoad(t, titled+"about: >\n  one\n  two\n")
	text := &r.About.Texts[0]
	if a, b := text.At(strings.Index(text.Source, " ")), text.At(strings.Index(text.Source, "two")); a.Line != 6 || a.Column != 6 || b.Line != 7 || b.Column != 3 {
		t.Errorf("the folded end stands at %v, the next word at %v", a, b)
	}
}

func TestEveryCharacterOfASampleHasItsPlace(t *testing.T) {
	file := string(sample(t))
	r := mustLoad(t, file)
	for _, l := range []Localized{r.Title, r.Series, r.Summary[0], r.Summary[1], r.Figures[1].Value, r.Sections[0].Body, r.Sections[0].Items[1].Short, r.Notice} {
		for i := range l.Texts {
			checkPlaces(t, file, &l.Texts[i], "")
			if !utf8.ValidString(l.Texts[i].Source) {
				t.Errorf("%s is cut within a character", l.Path)
			}
		}
	}
}

func TestPlacesBehindARepair(t *testing.T) {
	_, said := load(t, titled+"label：{zh: 甲, fr: A}\n")
	if got := strings.Join(said, ", "); got != "5:6 full-width-colon, 5:15 unknown-language" {
		t.Errorf("got %s: the key fr stands in column 15", got)
	}
}
