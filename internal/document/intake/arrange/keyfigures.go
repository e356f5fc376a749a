package arrange

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/draft"
)

// figures reads key figures: points that begin with a value in bold.
func (a *arranger) figures(p *part) bool {
	var out []draft.KeyFigure
	for _, b := range flatten(p) {
		value, label, ok := strings.Cut(strings.TrimPrefix(b.Text, "**"), "**")
		if !strings.HasPrefix(b.Text, "**") || !ok || strings.TrimSpace(label) == "" {
			return false
		}
		f := draft.KeyFigure{}
		label = strings.TrimSpace(label)
		if i := strings.LastIndexAny(label, "(（"); i > 0 && (strings.HasSuffix(label, ")") || strings.HasSuffix(label, "）")) {
			_, w := utf8.DecodeRuneInString(label[i:])
			_, end := utf8.DecodeLastRuneInString(label)
			f.Source.Put(p.lang, label[i+w:len(label)-end])
			label = strings.TrimSpace(label[:i])
		}
		f.Value.Put(p.lang, value)
		f.Label.Put(p.lang, label)
		out = append(out, f)
	}
	if len(a.out.Figures) == 0 {
		a.out.Figures = out
	} else if len(a.out.Figures) == len(out) {
		for i := range out {
			a.out.Figures[i].Value.Put(p.lang, out[i].Value[p.lang])
			a.out.Figures[i].Label.Put(p.lang, out[i].Label[p.lang])
			a.out.Figures[i].Source.Put(p.lang, out[i].Source[p.lang])
		}
	} else {
		return false
	}
	return len(out) > 0
}
