// Package proof reads the texts of a report as a proof-reader does: marks,
// spaces, quotes, doubled words, each in the way of its language; and whether a
// translation is older than its source. What is certain can be mended in the
// file without touching anything else.
//
// Mending is tried before it is kept: Fix makes the edits of a pass and reads the
// file again. Where any text has other letters, or the file is no report any more,
// it tries each half of the edits.
//
// What a source was when its translation was accepted stands in a file beside the
// report, by the hashes that the report keeps. Were the old texts in the report
// itself, every search and replace would change them.
package proof

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Text is one text of a report in one language.
type Text struct {
	*report.Text
	Part    report.Part
	Path    string // "lessons.central-coordination.title.en"
	Section string // the id of its section, "summary", or of about and such their path; "" elsewhere
	Lang    string
	Source  *report.Text // the text that this one translates; nil for the source itself
}

// Texts lists the texts of a report, in its order.
func Texts(r *report.Report) []Text {
	var out []Text
	for _, l := range r.Leaves() {
		section := ""
		switch {
		case l.Section != nil:
			section = l.Section.ID
		case l.Part == report.SummaryText:
			section = "summary"
		case l.Part >= report.Tail:
			section = l.Path
		}
		var source *report.Text
		for i := range l.Texts {
			t := &l.Texts[i]
			lang := t.Lang
			if lang == "" && len(r.Languages) > 0 {
				lang = r.Languages[0]
			}
			out = append(out, Text{Text: t, Part: l.Part, Path: l.Path + "." + lang, Section: section, Lang: lang, Source: source})
			if source == nil {
				source = t
			}
		}
	}
	return out
}

// In is what Check reads.
type In struct {
	Report *report.Report
	// Sources are the sources as they were when their translations were last
	// accepted, by their Key. For a source that is not there, a change is named
	// by the sentence instead of the word.
	Sources map[string]string
}

// Check reads all texts of a report; what it finds goes to the log. The error is
// ctx's.
func Check(ctx context.Context, log *diag.Log, in In) error {
	all := Texts(in.Report)
	checkNowhere(log, in, all)
	bodies := sync.OnceValue(func() map[string][]string { return bodiesOf(all) })
	traditional := traditionalScript(all)
	for _, t := range all {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, f := range faultsOf(t.Words(), t.Lang) {
			if f.silent {
				continue
			}
			if n, whole := traditional[t.Lang]; whole && f.code == diag.TraditionalCharacter {
				if n > 0 { // told once
					log.Add(diag.TraditionalScript, t.At(f.start), diag.Args{"language": t.Lang, "count": fmt.Sprint(n)})
					traditional[t.Lang] = 0
				}
				continue
			}
			args := diag.Args{"found": f.found, "better": f.better}
			if f.code == diag.OddCharacter {
				r, _ := utf8.DecodeRuneInString(t.Words()[f.start:])
				args["name"] = fmt.Sprintf("U+%04X", r)
			}
			log.Add(f.code, t.At(f.start), args)
		}
		checkEnds(log, t)
		checkQuote(log, t, bodies)
		checkStale(log, in, t)
	}
	return nil
}

// Words is the text as the report has it, Markdown.
func (t Text) Words() string { return t.Text.Source }

// checkEnds names a paragraph of running text that stops without a mark: the
// rest of it may have been lost.
func checkEnds(log *diag.Log, t Text) {
	switch t.Part {
	case report.EditorText, report.SummaryText, report.SectionBody, report.ItemBody:
	default:
		return
	}
	for i := range t.Blocks {
		b := &t.Blocks[i]
		if b.Kind != report.Paragraph || len(b.Spans) == 0 || i+1 < len(t.Blocks) && t.Blocks[i+1].Kind != report.Paragraph {
			continue
		}
		last := b.Spans[len(b.Spans)-1]
		if last.Note > 0 || last.Text == "" || last.Link != "" {
			continue
		}
		text := ""
		for _, s := range b.Spans {
			text += s.Text
		}
		characters, words := measure(text)
		r, w := utf8.DecodeLastRuneInString(strings.TrimRight(last.Text, " "))
		lost := han.Chinese(t.Lang) && characters >= 20 && (isHan(r) || strings.ContainsRune("，、；,;", r)) || strings.HasPrefix(t.Lang, "en") && words >= 12 && (r < 0x80 && (letterOrDigit(r) && r != '%' || r == ',' || r == ';'))
		if lost {
			end := last.Offset + len(strings.TrimRight(last.Text, " ")) - w
			log.Add(diag.NoEndMark, t.At(end), diag.Args{"found": tailOf(text)})
		}
	}
}

// tailOf is the last 16 characters of a text, for a message.
func tailOf(s string) string {
	rs := []rune(strings.TrimRight(s, " "))
	if len(rs) > 16 {
		return "…" + string(rs[len(rs)-16:])
	}
	return string(rs)
}
