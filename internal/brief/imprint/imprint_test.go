package imprint

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestRelated: titles and addresses are links, in a list; the date stands as the language
// writes it, and a language has what it has the title of.
func TestRelated(t *testing.T) {
	l := Related(load(t, `related:
  - {title: {zh: 湖泊观测, en: "Watching *lakes*"}, link: www.example.org/lakes, date: 2024-05}
  - {title: {en: Rivers}, link: "https://example.org/rivers"}
`))
	for lang, want := range map[string]string{
		"zh": "湖泊观测，2024年5月 www.example.org/lakes",
		"en": "Watching lakes, May 2024 www.example.org/lakes Rivers https://example.org/rivers",
	} {
		text := l.In(lang)
		if got := text.Plain(); got != want {
			t.Errorf("%s: %q", lang, got)
		}
		for _, item := range text.Blocks[0].Items {
			spans := item[0].Spans
			if first, last := spans[0], spans[len(spans)-1]; first.Link != last.Link || !strings.HasPrefix(first.Link, "http") {
				t.Errorf("%s: title and address lead to %q and %q", lang, first.Link, last.Link)
			}
			for _, s := range spans {
				if text.Source[s.Offset:s.Offset+len(s.Text)] != s.Text {
					t.Errorf("%s: %q does not stand where it says", lang, s.Text)
				}
			}
		}
	}
	if Related(load(t, "")).Given() {
		t.Error("a report without related reading has some")
	}
}

func load(t *testing.T, more string) *report.Report {
	t.Helper()
	log := &diag.Log{}
	r, err := report.Load(context.Background(), log, "r.yaml", []byte("format: 1\nid: r\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nseries: {zh: 札记 2026年第3期, en: Notes}\nnumber: 3\n"+more))
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	return r
}

// TestLicences: the licences of Creative Commons by any of their names, with their address;
// other words stay as they are.
func TestLicences(t *testing.T) {
	for written, want := range map[string][3]string{
		"CC BY 4.0":       {"CC BY 4.0（署名） https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0 (Attribution) https://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/licenses/by/4.0/"},
		"cc-by-nc-sa 4.0": {"CC BY-NC-SA 4.0（署名-非商业性使用-相同方式共享） https://creativecommons.org/licenses/by-nc-sa/4.0/", "CC BY-NC-SA 4.0 (Attribution-NonCommercial-ShareAlike) https://creativecommons.org/licenses/by-nc-sa/4.0/", "https://creativecommons.org/licenses/by-nc-sa/4.0/"},
		"CC-BY-3.0":       {"CC BY 3.0（署名） https://creativecommons.org/licenses/by/3.0/", "CC BY 3.0 (Attribution) https://creativecommons.org/licenses/by/3.0/", "https://creativecommons.org/licenses/by/3.0/"},
		"CC0 1.0":         {"CC0 1.0（放弃版权） https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0 (no rights reserved) https://creativecommons.org/publicdomain/zero/1.0/", "https://creativecommons.org/publicdomain/zero/1.0/"},
		"CC BY 9.0":       {"CC BY 9.0", "CC BY 9.0", ""},
		"CC BY-SB 4.0":    {"CC BY-SB 4.0", "CC BY-SB 4.0", ""},
		"Apache 2.0":      {"Apache 2.0", "Apache 2.0", ""},
	} {
		l := Licence(load(t, "licence: "+written+"\n"))
		for i, lang := range []string{"zh", "en"} {
			text, link := l.In(lang), ""
			if got := text.Plain(); got != want[i] {
				t.Errorf("%s, %s: %q", written, lang, got)
			}
			for _, s := range text.Blocks[0].Spans {
				link += s.Link
				if text.Source[s.Offset:s.Offset+len(s.Text)] != s.Text {
					t.Errorf("%s: %q does not stand where it says", written, s.Text)
				}
			}
			if link != want[2] {
				t.Errorf("%s, %s: the link is %q", written, lang, link)
			}
		}
	}
	if l := Licence(load(t, "licence: {zh: 可转载，须注明出处。, en: May be reprinted.}\n")); l.In("en").Plain() != "May be reprinted." || l.In("zh").Plain() != "可转载，须注明出处。" {
		t.Errorf("%+v", l)
	}
	if Licence(load(t, "")).Given() {
		t.Error("a report without a licence has one")
	}
}

// TestIdentity: what a report is found by, in one line; nothing where it has no number but
// that of its series.
func TestIdentity(t *testing.T) {
	l := Identity(load(t, "issn: 0317-8471\nisbn: ISBN 978-3-16-148410-0\ndoi: doi:10.1000/182\n"))
	for lang, want := range map[string]string{
		"zh": "札记 2026年第3期 · ISSN 0317-8471 · ISBN 978-3-16-148410-0 https://doi.org/10.1000/182",
		"en": "Notes · No. 3 · ISSN 0317-8471 · ISBN 978-3-16-148410-0 https://doi.org/10.1000/182",
	} {
		if got := l.In(lang).Plain(); got != want {
			t.Errorf("%s: %q", lang, got)
		}
		if spans := l.In(lang).Blocks[0].Spans; spans[len(spans)-1].Link != "https://doi.org/10.1000/182" {
			t.Errorf("%s: the DOI is no link", lang)
		}
	}
	if Identity(load(t, "")).Given() {
		t.Error("a series alone is an identity")
	}
}
