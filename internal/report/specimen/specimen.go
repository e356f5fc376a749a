// Package specimen makes, for tests, a report that has every key of the format,
// from the format's own table. So a key that is added later is in it.
package specimen

import (
	"fmt"
	"strings"

	"jianbao/internal/report"
)

// YAML is a report file with a value for every key, in Chinese and English. Each
// list has one entry. A text has its path in it: "lessons.body in en".
func YAML() []byte {
	var b strings.Builder
	keys(&b, "", 0, report.Format())
	return []byte(b.String())
}

// keys writes the keys of a mapping, indented by so many spaces.
func keys(b *strings.Builder, path string, indent int, fields []report.Field) {
	margin := strings.Repeat(" ", indent)
	for i := range fields {
		f := &fields[i]
		at := strings.TrimPrefix(path+"."+f.Key, ".")
		switch f.Kind {
		case report.Mapping:
			fmt.Fprintf(b, "%s%s:\n", margin, f.Key)
			keys(b, at, indent+2, f.Of())
		case report.Numbered, report.Named:
			fmt.Fprintf(b, "%s%s:\n%s  -\n", margin, f.Key, margin)
			keys(b, f.Entry(path, 0, strings.ReplaceAll(at, ".", "-")), indent+4, f.Of())
		default:
			fmt.Fprintf(b, "%s%s: %s\n", margin, f.Key, value(f, path, at))
		}
	}
}

// value is a value that is good for a field at a path; parent is the path above it.
func value(f *report.Field, parent, path string) string {
	switch f.Kind {
	case report.Inline, report.Blocks:
		return text(path)
	case report.Grid:
		rows := ` |\n|---|---|\n| word of ` + parent + `.highlight | 5 |"`
		return `{zh: "| 名 | ` + path + ` 之文` + rows + `, en: "| name | ` + path + ` in en` + rows + `}`
	case report.Files:
		return f.Key + ".csv"
	case report.Share:
		return report.HalfWidth
	case report.ChartKind:
		return report.Bar
	case report.Inlines:
		return "[" + text(f.Entry(parent, 0, "")) + "]"
	case report.Web:
		return "https://example.org/" + path
	case report.Email:
		return "press@example.org"
	case report.File:
		return f.Key + ".png"
	case report.Day:
		return "2024-02-29"
	case report.Moment:
		return "2024-03-01T10:00+08:00"
	case report.ISSN:
		return "0317-8471"
	case report.ISBN:
		return "978-3-16-148410-0"
	case report.DOI:
		return "10.1000/182"
	case report.Count:
		return "30"
	case report.ID:
		if parent == "" {
			return "specimen"
		}
		return strings.ReplaceAll(parent[strings.LastIndexByte(parent, '.')+1:], ".", "-")
	case report.Version:
		return "1"
	case report.Tags:
		return "[zh, en]"
	case report.Audiences:
		return f.Key + "-readers"
	case report.Sections:
		return "sections"
	case report.Codes:
		return "[no-glyph]"
	case report.Digests:
		return "{title.en: 0a1b2c3d}"
	}
	return "word of " + path
}

func text(path string) string { return "{zh: " + path + " 之文, en: " + path + " in en}" }
