package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// textAt is the words of a pair in a language, without markup; "" where it has none.
func textAt(p brief.Pair, lang int) string {
	if lang >= len(p) || p[lang] == nil {
		return ""
	}
	return p[lang].Plain()
}

// dateText is a date in words; "" where the report has none.
func dateText(w brief.Words, d report.Date) string {
	if d.Year == 0 {
		return ""
	}
	return w.DateText(d)
}

// joined is the parts that are not empty, with a middle dot between them.
func joined(parts ...string) string {
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}
