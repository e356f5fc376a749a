// Package rule lists what a PDF must keep to be one for everyone (PDF/UA-1, ISO
// 14289-1:2014) and one that lasts (PDF/A-2, ISO 19005-2:2011), a variable a rule:
// its code, its clause in each standard, and what is said of a file that breaks it,
// in English and Chinese. Those who look into a file add what they find to a Log.
//
// A rule has one place for both standards, for most of what they ask of fonts, notes
// and tags is the same. Rules without a clause are the house's own; they are asked
// only when no standard is named.
package rule

import "jianbao/internal/diag"

// Rule is something that a file must keep.
type Rule struct {
	Code  string     // for programs; one a rule
	UA    string     // its clause of ISO 14289-1; "" for none
	A     string     // its clause of ISO 19005-2; "" for none
	Level Level      // from which level of PDF/A-2 on it is asked
	Says  diag.Words // what is wrong with a file that breaks it, with {names}
	Mend  diag.Words // what would mend it; empty where Says says so
}

// Level is a level of PDF/A-2. Each asks what those before it ask.
type Level uint8

// The levels: looks the same; can be searched and copied, too; is tagged, too.
const (
	B Level = iota
	U
	A
)

// Standard is what a file is held against.
type Standard struct {
	Name string // as people write it: "PDF/UA-1"
	ua   bool
	most Level // of PDF/A-2, where ua is not set
	any  bool
}

// Everything is all rules, those of the house as well.
func Everything() Standard { return Standard{any: true} }

// Standards are those that can be asked for, by their short names.
func Standards() []string { return []string{"ua1", "a2a", "a2u", "a2b"} }

// StandardOf finds a standard by its short name; false when there is none.
func StandardOf(name string) (Standard, bool) {
	switch name {
	case "ua1":
		return Standard{Name: "PDF/UA-1", ua: true}, true
	case "a2a":
		return Standard{Name: "PDF/A-2a", most: A}, true
	case "a2u":
		return Standard{Name: "PDF/A-2u", most: U}, true
	case "a2b":
		return Standard{Name: "PDF/A-2b", most: B}, true
	}
	return Standard{}, false
}

// Asks says whether the standard asks for a rule.
func (s Standard) Asks(r *Rule) bool {
	switch {
	case s.any:
		return true
	case s.ua:
		return r.UA != ""
	}
	return r.A != "" && r.Level <= s.most
}

// Clauses are where the standard asks for a rule: "PDF/UA-1 7.3". Of everything, they are
// those of both standards, with the first level that asks: "PDF/A-2a 6.7.3.4".
func (s Standard) Clauses(r *Rule) []string {
	all := []string{}
	if !s.Asks(r) {
		return all
	}
	if r.UA != "" && (s.any || s.ua) {
		all = append(all, "PDF/UA-1 "+r.UA)
	}
	if r.A != "" && !s.ua {
		all = append(all, "PDF/A-2"+string("bua"[r.Level])+" "+r.A)
	}
	return all
}
