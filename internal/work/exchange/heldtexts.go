package exchange

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report/naming"
	"jianbao/internal/work/project"
)

// held is a text of the report that a file holds, with the numbers of what is tracked in it.
type held struct {
	path, lang        string
	changes, comments []int
}

// texts are the texts of a report that a Word file holds, what was deleted and what was put in
// included; none of a file that export did not make.
func (b *returning) held(ctx context.Context) []held {
	both := docx.All(docx.Both)
	if t, err := wayback.Translated(ctx, b.in.File, b.in.Data, both); err == nil && t != nil {
		lang := b.o.Language
		if lang == "" {
			lang = t.Target
		}
		var out []held
		for _, row := range t.Rows {
			out = append(out, held{row.Path, lang, row.Changes, row.Comments})
		}
		return out
	}
	back, err := wayback.Marks(ctx, &diag.Log{}, b.in.File, b.in.Data, both)
	if err != nil || back == nil {
		return nil
	}
	var out []held
	for _, one := range b.languagesOf(back.Bookmarks()) {
		texts, _ := back.Texts(one.paths)
		for _, t := range texts {
			out = append(out, held{t.Path, one.lang, t.Changes, t.Comments})
		}
	}
	return out
}

// place says of each change where it stands: at which texts of the report, else in which
// paragraph of the file.
func place(changes []Change, texts []held, r *project.Reading) {
	var places *naming.Places
	if r != nil {
		places = naming.Of(r.Report)
	}
	words := make([][]diag.Words, len(changes))
	for _, t := range texts {
		for _, n := range t.changes {
			c := &changes[n-1]
			if path := t.path + "." + t.lang; !slices.Contains(c.Paths, path) {
				c.Paths = append(c.Paths, path)
				words[n-1] = append(words[n-1], places.Place(t.path, t.lang))
			}
		}
	}
	for i := range changes {
		c := &changes[i]
		c.Place = diag.Words{"paragraph " + strconv.Itoa(c.pos.Line), "第" + strconv.Itoa(c.pos.Line) + "段"}
		if c.pos.Line == 0 {
			c.Place = diag.Words{"a note", "注释"}
		}
		for k, w := range words[i] {
			if k == 0 {
				c.Place = w
				continue
			}
			c.Place = diag.Words{c.Place[0] + "; " + w[0], c.Place[1] + "；" + w[1]}
		}
	}
}

// unplaced lists the changes of a file that goes into no report, decided.
func (d *Decisions) unplaced(ctx context.Context, in *intake.In) ([]Change, *docx.Document) {
	changes, marked := d.tracked(ctx, in)
	place(changes, nil, nil)
	return changes, marked
}

// viewed says from which side the tracked changes of a file were read.
func viewed(log *diag.Log, file string, changes []Change) {
	if len(changes) == 0 {
		return
	}
	var n [2]int
	for i := range changes {
		if changes[i].State == ChangeTaken {
			n[0]++
		} else {
			n[1]++
		}
	}
	view := diag.Words{"as if all had been accepted", "按全部接受修订后的文本读取"}
	switch {
	case n[0] == 0:
		view = diag.Words{"as it was before them", "按修订之前的文本读取"}
	case n[1] > 0:
		view = diag.Words{strconv.Itoa(n[0]) + " taken, " + strconv.Itoa(n[1]) + " left", "采用" + strconv.Itoa(n[0]) + "处，不采用" + strconv.Itoa(n[1]) + "处"}
	}
	log.Add(diag.ImportViewed, diag.Pos{File: file}, diag.Args{"count": len(changes), "view": view, "authors": diag.Names(authorsOf(changes))})
}

// authorsOf are those who made changes, each once.
func authorsOf(changes []Change) (out []string) {
	for i := range changes {
		if a := changes[i].Author; a != "" && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	if len(out) == 0 {
		return []string{strings.TrimSpace("?")}
	}
	return out
}
