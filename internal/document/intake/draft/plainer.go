package draft

import (
	"strings"

	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// plainer takes marks of a text for plain text: in the paragraphs of the lines that
// are at fault, in the later rounds in all of it. The marks of notes stay, or the
// notes go into brackets: their words are never lost. changed are the paragraphs as
// they were.
func (d *Draft) plainer(w *writer, l *leaf, bad map[int]bool, round int) (text string, changed []string) {
	lines := strings.Split(strings.TrimSpace(l.text[l.lang]), "\n")
	whole := bad[-1] || l.inline || round >= 2
	for k := range bad {
		if k >= len(lines) && k >= 0 { // of a note below the text
			whole = !d.plainNote(l.written, k, round) && round > 0 || whole
		}
	}
	var out []string
	for i := 0; i < len(lines); {
		j, at := i, whole
		for j < len(lines) && strings.TrimSpace(lines[j]) != "" {
			at = at || bad[j]
			j++
		}
		if at && j > i {
			was := strings.Join(lines[i:j], "\n")
			changed = append(changed, was)
			out = append(out, d.plainMarkdown(w.notes, was, l.lang, round))
		} else {
			out = append(out, lines[i:j]...)
		}
		if j < len(lines) {
			out = append(out, lines[j])
		}
		i = j + 1
	}
	return strings.Join(out, "\n"), changed
}

// plainNote takes the marks of the note in line k of a text, as it was written, for
// plain text. It is false where no note is found there.
func (d *Draft) plainNote(written string, k, round int) bool {
	lines := strings.Split(written, "\n")
	if k >= len(lines) {
		return false
	}
	_, words, ok := strings.Cut(source.NoteNames().ReplaceAllString(lines[k], ""), ":")
	for i, n := range d.Notes {
		name, note, isNote := strings.Cut(n, ":")
		if _, w, _ := strings.Cut(source.NoteNames().ReplaceAllString(n, ""), ":"); !ok || !isNote || w != words {
			continue
		}
		d.Notes[i] = name + ": " + d.plainMarkdown(d.Notes.Named(), strings.TrimSpace(note), "", round)
		return true
	}
	return false
}

// plainMarkdown escapes a paragraph so that it means itself. In round 0 tables,
// lists, emphasis and the marks of notes are left as they are; after that nothing is.
func (d *Draft) plainMarkdown(notes *source.Named, s, lang string, round int) string {
	if round > 0 {
		s, _ = notes.InText(s, lang)
	}
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if round > 0 {
			out = append(out, wording.SafeStart(wording.EscapeMarks(strings.TrimLeft(line, " \t"), "\\*_[]<>`|!~&#")))
			continue
		}
		from := 0
		var b strings.Builder
		for _, at := range source.NoteNames().FindAllStringIndex(line, -1) {
			if notes.Has(line[at[0]:at[1]]) {
				b.WriteString(wording.EscapeMarks(line[from:at[0]], "<[]!`&") + line[at[0]:at[1]])
				from = at[1]
			}
		}
		out = append(out, b.String()+wording.EscapeMarks(line[from:], "<[]!`&"))
	}
	return strings.Join(out, "\n")
}
