// Package steps is the ladder of a brief: the sizes and leadings that are tried, in order,
// and what is given up for room. A template's ladder becomes that of a brief in its
// languages, of one that has more pages, or of large print.
package steps

import (
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
)

// Step is one rung of the ladder of Fit, tried in order. Exactly one of Size,
// Leading, Sentences, Drop, Use and Take is set. Take is no rung of the way down: it is what a
// brief that leaves its page empty takes in.
type Step struct {
	Size      map[string]Range // by language tag; lengths
	Leading   map[string]Range // by language tag; thousandths of the size
	Sentences Range            // how many of the first sentences of the texts of sections and items stand; zero in all other steps
	Drop      string           // what is given up: "beside", "lead", …
	Use       string           // what is used instead: "short"
	Take      string           // what a short brief takes in: "detail", "lead", …
	Pos       diag.Pos
}

// Range goes from what is tried first, the ceiling, to what is tried last, the
// floor. Both are in the unit of the step: 1/64 pt for sizes, thousandths of the
// size for leadings.
type Range struct{ From, To int }

// LargeSize is the size of the text in large print, at least (STANDARDS.md, Legibility 3).
const LargeSize = 18 * length.Pt

const (
	// latinBesideHan is the size of Latin type beside Chinese, in thousandths of
	// the Chinese size. The setting rounds it to an eighth of a point.
	latinBesideHan = 935
	// largeLeading is the least leading, in thousandths of the size.
	largeLeading = 1500
)

// Nearest finds the key of a map by language that serves lang, which is a tag
// or one of the sets "han" and "latin". It tries lang itself, its base language,
// its set, and the language that stands for that set: zh for han, en for latin.
// It is "" when the map has none of them.
func Nearest[V any](m map[string]V, lang string) string {
	set, standing := "latin", "en"
	if han.Written(lang) || lang == "han" {
		set, standing = "han", "zh"
	}
	for _, key := range []string{lang, han.Base(lang), set, standing} {
		if _, ok := m[key]; ok {
			return key
		}
	}
	return ""
}

// Resolve turns a template's ladder into that of a brief. Its sizes and
// leadings are keyed by the brief's own languages, and its first size and its
// first leading name every language: where the template does not, the house's
// values stand. size replaces all sizes of the ladder unless it is nil.
func Resolve(ladder []Step, langs []string, size *length.Length) []Step {
	var out []Step
	first := Step{Size: map[string]Range{}, Leading: map[string]Range{}}
	for _, s := range ladder {
		switch {
		case len(s.Size) > 0 && size != nil:
			continue
		case len(s.Size) > 0:
			s.Size = forLanguages(s.Size, langs, first.Size)
		case len(s.Leading) > 0:
			s.Leading = forLanguages(s.Leading, langs, first.Leading)
		}
		if len(s.Size) > 0 || len(s.Leading) > 0 || s.Sentences.To > 0 || s.Drop != "" || s.Use != "" || s.Take != "" {
			out = append(out, s)
		}
	}
	return append(house(langs, first, out, size), out...)
}

// Roomy lets a ladder begin at 14 pt in Han and 13 in other scripts, for a brief that
// has more pages than its template would give it.
func Roomy(ladder []Step) []Step {
	for i, s := range ladder {
		if len(s.Size) == 0 {
			continue
		}
		sizes := map[string]Range{}
		for lang, r := range s.Size {
			most := 13 * length.Pt
			if han.Written(lang) {
				most = 14 * length.Pt
			}
			r.From = max(r.From, int(most))
			sizes[lang] = r
		}
		ladder[i].Size = sizes
		break
	}
	return ladder
}

// forLanguages keeps of a step what the languages need. It enters into named,
// for each language, the first range that a step of the kind has for it.
func forLanguages(from map[string]Range, langs []string, named map[string]Range) map[string]Range {
	out := map[string]Range{}
	for _, lang := range langs {
		if key := Nearest(from, lang); key != "" {
			out[lang] = from[key]
			if _, before := named[lang]; !before {
				named[lang] = from[key]
			}
		}
	}
	return out
}

// house makes the steps to stand before a ladder whose first size or first
// leading leaves a language out. They name every language, with the ceiling
// that the ladder has for it or else the house's value: 10.5 pt and 1.65 for
// Han, 10 pt and 1.4 for others (STANDARDS.md, Look 9).
func house(langs []string, first Step, ladder []Step, size *length.Length) []Step {
	sizes, leadings := map[string]Range{}, map[string]Range{}
	for _, lang := range langs {
		points, leading := 10*length.Pt, 1400
		if han.Written(lang) {
			points, leading = 10*length.Pt+length.Pt/2, 1650
		}
		if size != nil {
			points = *size
		}
		sizes[lang] = ceiling(first.Size, lang, int(points))
		leadings[lang] = ceiling(first.Leading, lang, leading)
	}
	var out []Step
	if !named(ladder, langs, func(s Step) map[string]Range { return s.Size }) {
		out = append(out, Step{Size: sizes})
	}
	if !named(ladder, langs, func(s Step) map[string]Range { return s.Leading }) {
		out = append(out, Step{Leading: leadings})
	}
	return out
}

// ceiling is the first value that the ladder has for a language, as a range that
// does not give way; otherwise when it has none.
func ceiling(first map[string]Range, lang string, otherwise int) Range {
	if r, ok := first[lang]; ok {
		return Range{r.From, r.From}
	}
	return Range{otherwise, otherwise}
}

// named says whether the first step of a kind names every language.
func named(ladder []Step, langs []string, kind func(Step) map[string]Range) bool {
	for _, s := range ladder {
		if m := kind(s); len(m) > 0 {
			return len(m) == len(langs)
		}
	}
	return false
}

// Led is a ladder that begins with the leading that want says for a language, 0 where it says
// none, and gives way from there to its own least.
func Led(ladder []Step, want func(lang string) int) []Step {
	first := map[string]bool{}
	for i, s := range ladder {
		if len(s.Leading) == 0 {
			continue
		}
		own := map[string]Range{}
		for lang, r := range s.Leading {
			if v := want(lang); v > 0 {
				r = Range{min(r.From, v), min(r.To, v)}
				if !first[lang] {
					r.From = v
				}
			}
			own[lang], first[lang] = r, true
		}
		ladder[i].Leading = own
	}
	return ladder
}

// Large is the ladder of large print: one size, least unless size is larger,
// and the leadings that the template begins with, 1.5 at least. Nothing gives
// way.
func Large(ladder []Step, langs []string, size *length.Length, least length.Length) []Step {
	sizes, leadings := map[string]Range{}, map[string]Range{}
	points := least
	if size != nil {
		points = max(points, *size)
	}
	if len(langs) == 2 && han.Written(langs[0]) != han.Written(langs[1]) {
		points = points * 1000 / latinBesideHan // of the Chinese, so that the Latin has the size asked for
	}
	for _, lang := range langs {
		sizes[lang] = Range{int(points), int(points)}
		leading := largeLeading
		for _, s := range ladder {
			if r, ok := s.Leading[lang]; ok {
				leading = max(leading, r.From)
				break
			}
		}
		leadings[lang] = Range{leading, leading}
	}
	return []Step{{Size: sizes}, {Leading: leadings}}
}
