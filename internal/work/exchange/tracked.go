package exchange

import (
	"context"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake"
)

// What becomes of tracked changes.
const (
	TakeChanges  = "take"
	LeaveChanges = "leave"
	AskChanges   = "ask" // nothing is taken that nobody has taken
)

// ChangesWords are the words of Decisions.Changes.
func ChangesWords() []string { return []string{AskChanges, TakeChanges, LeaveChanges} }

// Decisions say what becomes of the tracked changes of a Word file.
type Decisions struct {
	Changes string   `json:"changes,omitempty"` // one of ChangesWords; "": ask, and of a new report take
	Authors []string `json:"authors,omitempty"` // whose changes Changes is about, those of others are asked about; none: everybody's
	Take    []int    `json:"take,omitempty"`    // changes that are taken, by their numbers, whatever Changes says
	Leave   []int    `json:"leave,omitempty"`   // and those that are left
}

// Change is a tracked change, and what became of it.
type Change struct {
	Number int         `json:"number"` // from 1, in the order in which the file is read
	Author string      `json:"author"`
	Time   string      `json:"time"`  // as the file has it
	Old    string      `json:"old"`   // the words that were deleted; "¶" is an end of a paragraph
	New    string      `json:"new"`   // the words that were put in
	Look   string      `json:"look"`  // the words of which only the look changed
	Paths  []string    `json:"paths"` // the texts that it changes; none where the file is of no report
	Place  diag.Words  `json:"place"`
	What   diag.Words  `json:"what"`
	State  ChangeState `json:"state"`
	pos    diag.Pos
}

// ChangeState is what became of a tracked change.
type ChangeState string

// The states of a change.
const (
	ChangeTaken ChangeState = "taken"
	ChangeLeft  ChangeState = "left"
	ChangeOpen  ChangeState = "open" // nobody has said; it was not taken
)

// state is what becomes of a change by the decisions.
func (d *Decisions) state(c *Change) ChangeState {
	mine := len(d.Authors) == 0 || slices.ContainsFunc(d.Authors, func(a string) bool { return strings.EqualFold(strings.TrimSpace(a), c.Author) })
	switch {
	case slices.Contains(d.Take, c.Number):
		return ChangeTaken
	case slices.Contains(d.Leave, c.Number):
		return ChangeLeft
	case mine && d.Changes == TakeChanges:
		return ChangeTaken
	case mine && d.Changes == LeaveChanges:
		return ChangeLeft
	}
	return ChangeOpen
}

// tracked lists the tracked changes of a file, decided, and makes in read them so. It gives the
// file as well, read from both sides; nil for one that is no Word file.
func (d *Decisions) tracked(ctx context.Context, in *intake.In) ([]Change, *docx.Document) {
	if !strings.HasPrefix(string(in.Data[:min(len(in.Data), 2)]), "PK") {
		return nil, nil
	}
	marked, err := docx.ReadAs(ctx, in.Data, docx.All(docx.Both))
	if err != nil {
		return nil, nil // the reading proper says it
	}
	out := make([]Change, 0, len(marked.Changes))
	for i, c := range marked.Changes {
		out = append(out, Change{Number: i + 1, Author: c.Author, Time: c.Time, Old: c.Old, New: c.New, Look: c.Look, Paths: []string{}, What: whatOf(&c), pos: diag.Pos{File: in.File}})
		out[i].State = d.state(&out[i])
	}
	lined(marked.Blocks, out)
	in.View = func(n int) docx.Side {
		if out[n-1].State == ChangeTaken {
			return docx.Taken
		}
		return docx.Left
	}
	return out, marked
}

// lined notes the lines of changes where they begin.
func lined(blocks []docx.Block, changes []Change) {
	for i := range blocks {
		b := &blocks[i]
		for _, n := range b.Changes {
			if c := &changes[n-1]; c.pos.Line == 0 {
				c.pos.Line = b.Line
			}
		}
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row {
				lined(cell.Blocks, changes)
			}
		}
	}
}

// blank is what an empty cell holds: spaces, the end of a paragraph, and the joiner by which
// LibreOffice marks a row.
const blank = " \n¶\u200d"

// whatOf says in words what a change does.
func whatOf(c *docx.Change) diag.Words {
	old, now := strings.TrimSpace(c.Old), strings.TrimSpace(c.New)
	args := diag.Args{"old": old, "new": now, "look": strings.TrimSpace(c.Look)}
	w := diag.Words{"“{old}” → “{new}”", "“{old}”→“{new}”"}
	switch {
	case c.Look != "" && c.Struck:
		w = diag.Words{"“{look}” is struck through", "“{look}”加了删除线"}
	case c.Look != "":
		w = diag.Words{"the look of “{look}”", "“{look}”的格式"}
	case c.Moved:
		w = diag.Words{"“{old}” moved", "移动“{old}”"}
		if c.Old == "" {
			args["old"] = now
		}
	case c.Row && strings.Trim(c.Old+c.New, blank) == "":
		w = diag.Words{"an empty row or cell of the table", "表格的空行或空单元格"}
	case c.Row && c.Old == "":
		w = diag.Words{"put into the table “{new}”", "表格中插入“{new}”"}
	case c.Row && now == "":
		w = diag.Words{"deleted from the table “{old}”", "表格中删除“{old}”"}
	case c.Old == "":
		w = diag.Words{"put in “{new}”", "插入“{new}”"}
	case c.New == "":
		w = diag.Words{"deleted “{old}”", "删除“{old}”"}
	}
	return w.With(args)
}

// tellChanges says what became of each change.
func tellChanges(log *diag.Log, changes []Change) {
	count := map[ChangeState]int{}
	for i := range changes {
		c := &changes[i]
		count[c.State]++
		code, state := diag.ImportRevision, diag.Words{"taken", "已采用"}
		switch c.State {
		case ChangeLeft:
			state = diag.Words{"left", "未采用"}
		case ChangeOpen:
			code, state = diag.ImportOpenRevision, diag.Words{"not taken", "尚未采用"}
		}
		log.Add(code, c.pos, diag.Args{"number": c.Number, "what": c.What, "who": who(c), "place": c.Place, "state": state})
	}
	if n := count[ChangeOpen]; n > 0 {
		log.Add(diag.ImportUndecided, diag.Pos{File: changes[0].pos.File}, diag.Args{"count": n, "all": len(changes)})
	}
}

// who says who made a change, and when.
func who(c *Change) diag.Words {
	w := diag.Words{c.Author, c.Author}
	if c.Author == "" {
		w = diag.Words{"somebody", "未署名"}
	}
	if when := clock(c.Time); when != "" {
		w = diag.Words{w[0] + ", " + when, w[1] + "，" + when}
	}
	return w
}

// clock is a time of a Word file as people read it: "2026-03-02 10:00". Word writes the time of
// the place and calls it UTC.
func clock(t string) string {
	day, hour, _ := strings.Cut(t, "T")
	if len(hour) >= 5 && hour[:5] != "00:00" {
		return day + " " + hour[:5]
	}
	return day
}

// Undecided says that a change waits for somebody's word.
func Undecided(changes []Change) bool {
	return slices.ContainsFunc(changes, func(c Change) bool { return c.State == ChangeOpen })
}
