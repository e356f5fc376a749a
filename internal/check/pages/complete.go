package pages

import (
	"slices"
	"strings"
	"unicode"

	"jianbao/internal/pdf/inspect"
	"jianbao/internal/report"
)

// squeezed is a text without its spaces, for comparing what is set in lines with what
// was written.
func squeezed(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return c
	}, s)
}

// bare is the letters of a text: labels, bullets and the marks of notes, which stand
// between them on the page, are left out with all figures and punctuation.
func bare(s string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			return -1
		}
		return c
	}, s)
}

// complete says that a brief prints all that its report has, in the languages of the
// brief. A brief of some sections, which has no summary, is asked for these sections
// alone. Short titles, and what stands in the masthead and the foot, are not asked for.
func complete(f *inspect.File, r *report.Report) bool {
	said := bare(f.Tree.String())
	prints := func(l report.Localized) bool {
		for _, lang := range strings.Split(f.Meta.Mark.Language, "+") {
			if t := l.In(lang); t != nil && !strings.Contains(said, bare(t.Plain())) {
				return false
			}
		}
		return true
	}
	summary, shown := false, map[*report.Section]bool{}
	leaves := r.Leaves()
	for i := range r.Sections { // the built-in brief of a section is called by its id
		if s := &r.Sections[i]; s.ID == f.Meta.Mark.Template {
			leaves = slices.DeleteFunc(leaves, func(l report.Leaf) bool { return l.Section == nil || l.Section.ID != s.ID })
		}
	}
	for _, l := range leaves {
		if l.Part == report.SummaryText {
			summary = summary || prints(l.Localized)
		}
		if l.Part == report.ItemTitle || l.Part == report.ItemShort {
			shown[l.Section] = shown[l.Section] || prints(l.Localized)
		}
	}
	for _, l := range leaves {
		switch l.Part {
		case report.Unread, report.Head, report.Imprint, report.ItemShort, report.Picture, report.Quoted, report.Happened, report.Writer, report.Further, report.Reach, report.Sent:
			continue
		}
		asked := summary
		if l.Section != nil {
			asked = summary || shown[l.Section]
		}
		if asked && !prints(l.Localized) {
			return false
		}
	}
	return true
}
