package edition

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/document/wordbrief"
)

// Ending is that of the names of briefs.
const Ending = ".pdf"

// Pattern says how files are called, taken apart. The zero Pattern is
// {id}-{template}-{lang}.
type Pattern []patternPart

// patternPart is fixed text, or the name of a field.
type patternPart struct {
	text  string
	field bool
}

// NameFields are the fields that a pattern may have.
func NameFields() []string {
	return []string{"id", "title", "template", "lang", "date", "audience"}
}

// ParsePattern reads a pattern such as "{title}-{template}-{lang}"; "" is the zero
// Pattern. The error says what could be written instead.
func ParsePattern(v string) (Pattern, error) {
	if v == "" {
		return nil, nil
	}
	if strings.ContainsAny(v, `/\`) {
		return nil, errors.New("a name holds no folder; give that with -o")
	}
	var p Pattern
	rest := strings.TrimSuffix(strings.TrimSuffix(v, Ending), wordbrief.Ending)
	for rest != "" {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			open = len(rest)
		}
		if open > 0 {
			p = append(p, patternPart{text: rest[:open]})
			rest = rest[open:]
			continue
		}
		end := strings.IndexByte(rest, '}')
		if rest[0] == '}' || end < 0 {
			return nil, errors.New("close each field: '{title}-{template}-{lang}'")
		}
		field := rest[1:end]
		if !slices.Contains(NameFields(), field) {
			return nil, errors.New(diag.Hint(field, NameFields(), "the fields are {"+strings.Join(NameFields(), "}, {")+"}"))
		}
		p, rest = append(p, patternPart{text: field, field: true}), rest[end+1:]
	}
	if len(p) == 0 {
		return nil, errors.New("write fields and text between them: '{title}-{template}-{lang}'")
	}
	return p, nil
}

// FileName fills the pattern and makes of it a name that every file system
// takes. A long one loses the end of its longest field, so that the others,
// which tell the editions apart, stay.
func (p Pattern) FileName(values map[string]string) string {
	if len(p) == 0 {
		p = Pattern{{"id", true}, {"-", false}, {"template", true}, {"-", false}, {"lang", true}}
	}
	parts := make([]string, len(p))
	longest := -1
	for i, part := range p {
		parts[i] = part.text
		if part.field {
			parts[i] = deliver.PlainName(values[part.text])
			if longest < 0 || len(parts[i]) > len(parts[longest]) {
				longest = i
			}
		}
	}
	over := len(strings.Join(parts, "")) + len(Ending) - deliver.MostName
	if over > 0 && longest >= 0 {
		parts[longest] = strings.TrimRight(deliver.CutName(parts[longest], len(parts[longest])-over), " -.")
	}
	return deliver.SafeName(strings.Join(parts, ""), Ending)
}

// isoDate is a date as names carry it; "" where there is none.
func isoDate(year, month, day int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
