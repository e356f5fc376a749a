package campaign

import (
	"sort"
	"strings"

	"jianbao/internal/diag"
)

// Texts is one text in each language in which it was given.
type Texts struct {
	Pos diag.Pos
	In  map[string]*Text // by language; "" is for all
}

// For is the text for a language: in it, in its base language (zh for zh-TW), or
// for all. It is nil when there is none of these.
func (t Texts) For(lang string) *Text {
	if own := t.In[lang]; own != nil {
		return own
	}
	if base, _, region := strings.Cut(lang, "-"); region && t.In[base] != nil {
		return t.In[base]
	}
	return t.In[""]
}

// Languages lists the languages of the text, sorted; "" is left out.
func (t Texts) Languages() []string {
	var out []string
	for lang := range t.In {
		if lang != "" {
			out = append(out, lang)
		}
	}
	sort.Strings(out)
	return out
}

// Text is words with fields in braces: {name}, {report.title}, {单位}. A field
// with a question mark, {title?}, may be empty. {{ stands for a brace.
type Text struct {
	Source string // as the file has it
	Pos    diag.Pos
	Parts  []Part
}

// Part is a stretch of a text: words, or a field.
type Part struct {
	Words    string
	Field    string   // its name; "" when the part is words
	Optional bool     // the field may be empty
	Pos      diag.Pos // of the field; zero when the part is words
}

// Fields lists the fields of the text, each once, in their order. A nil Text has
// none.
func (t *Text) Fields() []Part {
	if t == nil {
		return nil
	}
	seen := map[string]bool{}
	var out []Part
	for _, p := range t.Parts {
		if p.Field != "" && !seen[p.Field] {
			seen[p.Field] = true
			out = append(out, p)
		}
	}
	return out
}

// Fill returns the text with values in the place of its fields. value gives the
// value of a field. Each value passes through escape, unless that is nil.
func (t *Text) Fill(value func(field string) string, escape func(string) string) string {
	var b strings.Builder
	for _, p := range t.Parts {
		v := p.Words
		if p.Field != "" {
			v = value(p.Field)
			if escape != nil {
				v = escape(v)
			}
		}
		b.WriteString(v)
	}
	return b.String()
}

// parseText splits a text into words and fields; at gives the place of a byte of
// it. fault is the byte of a brace without its twin; -1 when there is none.
func parseText(source string, at func(offset int) diag.Pos) (t *Text, fault int) {
	t = &Text{Source: source, Pos: at(0)}
	words := func(s string) {
		if n := len(t.Parts); n > 0 && t.Parts[n-1].Field == "" {
			t.Parts[n-1].Words += s
		} else if s != "" {
			t.Parts = append(t.Parts, Part{Words: s})
		}
	}
	for i := 0; ; {
		k := strings.IndexAny(source[i:], "{}")
		if k < 0 {
			words(source[i:])
			return t, -1
		}
		words(source[i : i+k])
		i += k
		if i+1 < len(source) && source[i+1] == source[i] {
			words(source[i : i+1])
			i += 2
			continue
		}
		name, _, closed := strings.Cut(source[i+1:], "}")
		if source[i] == '}' || !closed || strings.ContainsAny(name, "{\n") || strings.TrimSpace(name) == "" {
			return t, i
		}
		field, optional := strings.CutSuffix(strings.TrimSpace(name), "?")
		t.Parts = append(t.Parts, Part{Field: strings.TrimSpace(field), Optional: optional, Pos: at(i)})
		i += len(name) + 2
	}
}
