package brief

import (
	"jianbao/internal/han"
	"jianbao/internal/length"
)

// resolveFit turns a template's ladder into that of a brief. Its sizes and
// leadings are keyed by the brief's own languages, and its first size and its
// first leading name every language: where the template does not, the house's
// values stand. size replaces all sizes of the ladder unless it is nil.
func resolveFit(ladder []Step, langs []string, size *length.Length) []Step {
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
		case s.Drop == "" && s.Use == "" && s.Take == "":
			continue
		}
		if len(s.Size) > 0 || len(s.Leading) > 0 || s.Drop != "" || s.Use != "" || s.Take != "" {
			out = append(out, s)
		}
	}
	return append(house(langs, first, out, size), out...)
}

// roomyFit lets a ladder begin at 14 pt in Han and 13 in other scripts, for a brief that
// has more pages than its template would give it.
func roomyFit(ladder []Step) []Step {
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
		if key := nearestKey(from, lang); key != "" {
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
