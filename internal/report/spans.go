package report

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report/address"
)

// lineEnd is the text of a span that stands for a line end of the source, until
// finish settles whether it is a space or nothing.
const lineEnd = "\n"

// finish makes the spans of a paragraph what they are on paper: line ends
// become spaces or nothing, neighbours of one style one span, bare addresses
// links, and blanks at both ends go.
func (c *converter) finish(spans []Span) []Span {
	spans = trimSpans(merge(foldLines(spans)))
	for _, s := range spans {
		c.checkMarks(s)
	}
	return linkAddresses(spans)
}

// foldLines settles what each line end is, by the characters beside it.
func foldLines(spans []Span) []Span {
	var out []Span
	for i, s := range spans {
		if s.Text != lineEnd {
			out = append(out, s)
			continue
		}
		before, after := "", ""
		for j := len(out) - 1; j >= 0 && before == ""; j-- {
			before = out[j].Text
		}
		for j := i + 1; j < len(spans) && after == ""; j++ {
			after = spans[j].Text
		}
		if !foldsAway(before, after) {
			s.Text = " "
			out = append(out, s)
		}
	}
	return out
}

// merge joins spans that are alike and follow each other in the source.
func merge(spans []Span) []Span {
	out := spans[:0]
	for i := 0; i < len(spans); {
		s := spans[i]
		end, size := i+1, len(s.Text)
		for end < len(spans) && joins(spans[end-1], spans[end]) {
			size += len(spans[end].Text)
			end++
		}
		if end > i+1 {
			var b strings.Builder
			b.Grow(size)
			for _, part := range spans[i:end] {
				b.WriteString(part.Text)
			}
			s.Text = b.String()
		}
		out = append(out, s)
		i = end
	}
	return out
}

// joins says that b goes on where a ends, in the same style.
func joins(a, b Span) bool {
	return a.Text != "" && b.Text != "" && a.Style == b.Style && a.Link == b.Link && a.Note == 0 && b.Note == 0 && !a.Break && !b.Break &&
		a.Offset+len(a.Text) == b.Offset
}

// blanks are what a paragraph neither begins nor ends with.
const blanks = " \t\u3000"

// skipBlanks is the first byte of s from i on that is no blank.
func skipBlanks(s string, i int) int { return len(s) - len(strings.TrimLeft(s[i:], blanks)) }

// trimSpans drops blanks, ideographic spaces too, at both ends of a paragraph:
// indents are the layout's. Code keeps its own.
func trimSpans(spans []Span) []Span {
	for len(spans) > 0 && spans[0].Note == 0 && spans[0].Style&CodeStyle == 0 {
		s := &spans[0]
		rest := strings.TrimLeft(s.Text, blanks)
		s.Offset += len(s.Text) - len(rest)
		if s.Text = rest; rest != "" {
			break
		}
		spans = spans[1:]
	}
	for n := len(spans); n > 0 && spans[n-1].Note == 0 && spans[n-1].Style&CodeStyle == 0; n-- {
		s := &spans[n-1]
		if s.Text = strings.TrimRight(s.Text, blanks); s.Text != "" {
			break
		}
		spans = spans[:n-1]
	}
	return spans
}

// linkAddresses makes links of the bare addresses in a paragraph.
func linkAddresses(spans []Span) []Span {
	var out []Span
	for k, s := range spans {
		done := 0
		for s.Link == "" && s.Style&CodeStyle == 0 {
			a, ok := address.Next(s.Text, done)
			if !ok {
				break
			}
			if out == nil {
				out = append(make([]Span, 0, len(spans)+2), spans[:k]...)
			}
			out = appendPart(out, s, done, a.From, "")
			out = appendPart(out, s, a.From, a.To, a.Link)
			done = a.To
		}
		if out != nil && (done < len(s.Text) || s.Text == "") {
			s.Text, s.Offset = s.Text[done:], s.Offset+done
			out = append(out, s)
		}
	}
	if out == nil {
		return spans
	}
	return out
}

// appendPart appends bytes from to to of a span, unless there are none.
func appendPart(out []Span, s Span, from, to int, link string) []Span {
	if from == to {
		return out
	}
	return append(out, Span{Text: s.Text[from:to], Offset: s.Offset + from, Style: s.Style, Link: link})
}

// checkMarks warns of marks that were meant to do something but are printed:
// ** that begins no bold, [^1] without its footnote.
func (c *converter) checkMarks(s Span) {
	if s.Style&CodeStyle != 0 {
		return
	}
	if i := strings.Index(s.Text, "**"); i >= 0 && !c.escaped(s, i) {
		marks := s.Text[i:]
		marks = marks[:len(marks)-len(strings.TrimLeft(marks, "*"))]
		c.add(diag.LooseMarks, s.Offset+i, diag.Args{"marks": marks})
	}
	if i := strings.Index(s.Text, "[^"); i >= 0 && !c.escaped(s, i) {
		label, _, found := strings.Cut(s.Text[i+2:], "]")
		if found && label != "" && !strings.ContainsAny(label, " \t[") && utf8.RuneCountInString(label) < 40 {
			c.add(diag.FootnoteUndefined, s.Offset+i, diag.Args{"label": label})
		}
	}
}

// escaped says whether a backslash stands before byte i of a span.
func (c *converter) escaped(s Span, i int) bool {
	at := s.Offset + i
	return at > 0 && at <= len(c.t.Source) && c.t.Source[at-1] == '\\'
}
