package parity

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/figures"
	"jianbao/internal/proof/names"
	"jianbao/internal/report"
)

// checkTongues names texts that are written in another language than they
// stand under, and those that were left untranslated.
func checkTongues(ctx context.Context, log *diag.Log, all []leaf, languages []string) {
	for i := range all {
		if ctx.Err() != nil {
			return
		}
		for _, lang := range languages {
			t := all[i].In(lang)
			if t == nil || t.Lang == "" {
				continue
			}
			hans, latins := letters(t.Source)
			wrong := han.Chinese(lang) && hans == 0 && latins >= 12 || strings.HasPrefix(lang, "en") && hans*3 > latins && hans >= 4
			if !wrong {
				checkStray(log, t, lang)
				continue
			}
			there, same := "the other text", false
			for _, o := range languages {
				if u := all[i].In(o); o != lang && u != nil {
					there = at(u, 0)
					same = u.Source == t.Source
				}
			}
			if same {
				log.Add(diag.Leftover, t.At(0), diag.Args{"language": languageName(lang), "text": head(t.Source), "there": there})
				continue
			}
			log.Add(diag.ParityLanguage, t.At(0), diag.Args{"language": languageName(lang), "there": there})
		}
	}
}

func letters(s string) (hans, latins int) {
	for _, r := range s {
		switch {
		case han.Is(r):
			hans++
		case unicode.IsLetter(r):
			latins++
		}
	}
	return hans, latins
}

// head is the first 24 characters of a text, for a message.
func head(s string) string {
	n := 0
	for i := range s {
		if n++; n > 24 {
			return s[:i] + "…"
		}
	}
	return s
}

// checkItems compares what a section's title and lead say of its items with
// their number: 十条经验 over nine.
func checkItems(ctx context.Context, log *diag.Log, all []leaf, languages []string) {
	for i := range all {
		if ctx.Err() != nil {
			return
		}
		if all[i].items < 2 {
			continue
		}
		for _, lang := range languages {
			t := all[i].In(lang)
			if t == nil {
				continue
			}
			for _, f := range figures.Read(t.Source, lang) {
				if f.Kind != figures.Count || f.Ordinal || f.Value != float64(int(f.Value)) || f.Value < 2 || f.Value > 100 || !countsItems(t.Source[f.End:], lang) {
					continue
				}
				if int(f.Value) != all[i].items {
					log.Add(diag.FigureItems, t.At(f.Start), diag.Args{"figure": f.Text, "section": all[i].section, "count": itoa(all[i].items)})
				}
			}
		}
	}
}

// countsItems says that a figure counts points: 条, 项, lessons, proposals.
func countsItems(after, lang string) bool {
	after = strings.TrimLeft(after, " ")
	if han.Chinese(lang) {
		r, _ := utf8.DecodeRuneInString(after)
		return strings.ContainsRune("条项点", r)
	}
	w, _, _ := strings.Cut(strings.ToLower(after), " ")
	switch strings.TrimRight(w, ".,:;") {
	case "lessons", "recommendations", "proposals", "points", "findings", "suggestions", "experiences":
		return true
	}
	return false
}

// checkStray names a piece of a text that is in the other language: Chinese in
// an English text, outside brackets and quotes; an English sentence in a
// Chinese one.
func checkStray(log *diag.Log, t *report.Text, lang string) {
	switch {
	case strings.HasPrefix(lang, "en"):
		if at, n := strayHan(t.Source); n > 0 {
			log.Add(diag.StrayLanguage, t.At(at), diag.Args{"language": "Chinese", "other": languageName(lang), "text": head(t.Source[at : at+n])})
		}
	case han.Chinese(lang):
		if at, n := strayLatin(t.Source); n > 0 {
			log.Add(diag.StrayLanguage, t.At(at), diag.Args{"language": "English", "other": languageName(lang), "text": head(t.Source[at : at+n])})
		}
	}
}

// strayHan finds two Han or more that no bracket or quote encloses.
func strayHan(s string) (at, size int) {
	depth := 0
	for i, r := range s {
		switch r {
		case '(', '（', '“', '《', '[', '「', '"':
			if r == '"' && depth > 0 {
				depth--
			} else {
				depth++
			}
		case ')', '）', '”', '》', ']', '」':
			depth = max(depth-1, 0)
		case '\n':
			depth = 0
		}
		if depth > 0 || !han.Is(r) {
			continue
		}
		n, count := i, 0
		for n < len(s) {
			r, w := utf8.DecodeRuneInString(s[n:])
			if !han.Is(r) {
				break
			}
			n, count = n+w, count+1
		}
		if count >= 2 {
			return i, n - i
		}
	}
	return 0, 0
}

// strayLatin finds six English words running, most of them in small letters.
func strayLatin(s string) (at, size int) {
	words, small, from, depth := 0, 0, 0, 0
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		switch {
		case r < 0x80 && nameByte(byte(r)):
			n := names.WordLen(s[i:])
			if k := address(s, i); k > 0 {
				i += k
				continue
			}
			if words == 0 {
				from = i
			}
			words++
			if r >= 'a' {
				small++
			}
			i += n
			if words >= 6 && small >= 4 && depth == 0 {
				return from, i - from
			}
			continue
		case r == '(' || r == '（' || r == '“' || r == '《' || r == '`' || r == '"' || r == '[':
			depth, words, small = 1, 0, 0
		case r == ')' || r == '）' || r == '”' || r == '》' || r == ']':
			depth, words, small = 0, 0, 0
		case r >= 0x2E80:
			words, small = 0, 0
		}
		i += w
	}
	return 0, 0
}

// checkRepeats names a text that stands twice: pasted into the wrong place, or
// left there by a copied item.
func checkRepeats(ctx context.Context, log *diag.Log, all []leaf, languages []string) {
	for _, lang := range languages {
		first := map[string]*report.Text{}
		for i := range all {
			if ctx.Err() != nil {
				return
			}
			switch all[i].Part {
			case report.ItemTitle, report.ItemBody, report.MessageText, report.SummaryText, report.SectionBody:
			default:
				continue
			}
			t := all[i].In(lang)
			if t == nil || t.Lang == "" {
				continue
			}
			plain := strings.Join(strings.Fields(t.Source), " ")
			if utf8.RuneCountInString(plain) < 6 {
				continue
			}
			if was := first[plain]; was != nil {
				log.AddPair(diag.TextRepeated, start(t), start(was), diag.Args{"text": head(plain)})
				continue
			}
			first[plain] = t
		}
	}
}
