package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// textAt is the words of a pair in a language, without markup.
func textAt(p brief.Pair, lang int) string {
	if lang >= len(p) || p[lang] == nil {
		return ""
	}
	return p[lang].Plain()
}

// dateText is the date in words; "" when none was given.
func dateText(w brief.Words, d report.Date) string {
	if d.Year == 0 {
		return ""
	}
	return w.DateText(d)
}

// joined puts what is not empty beside each other, with a middle dot between.
func joined(parts ...string) string {
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}

func contains(s, part string) bool { return strings.Contains(s, part) }
