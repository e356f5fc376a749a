package docx

import (
	"slices"
	"strings"
)

// reviser numbers the tracked changes of a file in the order in which it is read, and
// makes of each tree one in which they are as the view has them. Where a change stood,
// it leaves a node "change" with its number.
type reviser struct {
	view   View
	all    []Change
	kinds  []string               // of each change, the kind of its last piece: "ins", "del", …
	open   int                    // the change that the next piece may belong to, for nothing stands between; 0 for none
	within int                    // the change that is being read; 0 for none
	moves  map[string]int         // the changes of moved words, by the names of their ranges
	ranges []*node                // where those ranges begin that are open
	row    int                    // the change that put in or deletes the row that is being read; 0 for none
	looks  func(p *node) look     // how a run of these properties looks
	named  func(id string) string // the name of a style
	layout int                    // how many changes concern the page alone
}

// changed is a tracked change that is an element around text, or a mark of a paragraph or row.
var changed = []string{"ins", "del", "moveFrom", "moveTo"}

// whole is what is read of an element of the text.
func (v *reviser) whole(n *node) []*node {
	over := &node{kids: []*node{n}}
	v.kids(over)
	return over.kids
}

// tree changes a tree.
func (v *reviser) tree(n *node) {
	switch n.name {
	case "p":
		v.paragraph(n)
		return
	case "r":
		v.run(n)
		return
	case "AlternateContent":
		if a := alternative(n); a != nil {
			n.kids = []*node{a}
		}
	}
	v.kids(n)
}

// properties takes out what says how the page was before, in properties other than those of
// a paragraph and a run, which are read with them.
func (v *reviser) properties(n *node) {
	if n.name == "pPr" || n.name == "rPr" {
		return
	}
	n.kids = slices.DeleteFunc(n.kids, func(k *node) bool {
		gone := strings.HasSuffix(k.name, "Change")
		if gone {
			v.layout++
		}
		return gone
	})
}

// kids changes what stands in n.
func (v *reviser) kids(n *node) {
	old := n.kids
	out := make([]*node, 0, len(old))
	for _, k := range old {
		switch {
		case k.name == "":
			out = append(out, k)
		case strings.HasSuffix(k.name, "Pr"):
			v.properties(k)
			out = append(out, k)
		case slices.Contains(changed, k.name):
			out = append(out, v.piece(k)...)
		case k.name == "tr":
			if v.inTable(k, k.kid("trPr"), changed) {
				out = append(out, k)
			}
		case k.name == "tc":
			if v.inTable(k, k.kid("tcPr"), []string{"cellIns", "cellDel"}) {
				out = append(out, k)
			}
		default:
			v.ranged(k)
			v.tree(k)
			out = append(out, k)
		}
	}
	n.kids = out
}

// ranged notes where moved words begin and end.
func (v *reviser) ranged(n *node) {
	switch n.name {
	case "moveFromRangeStart", "moveToRangeStart":
		v.ranges = append(v.ranges, n)
	case "moveFromRangeEnd", "moveToRangeEnd":
		v.ranges = slices.DeleteFunc(v.ranges, func(r *node) bool { return r.get("id") == n.get("id") })
	}
}

// number is the change that a piece belongs to, a new one where it belongs to none. kind is
// "ins", "del", "moveFrom", "moveTo" or "look".
func (v *reviser) number(kind string, n *node) int {
	author := strings.TrimSpace(n.get("author"))
	if name := v.rangeName(); name != "" && strings.HasPrefix(kind, "move") {
		c := v.moves[name]
		if c == 0 {
			c = v.begin(kind, author, n.get("date"))
			v.all[c-1].Moved = true
			v.moves[name] = c
		}
		return c
	}
	if c := v.open; c > 0 && v.all[c-1].Author == author && (v.kinds[c-1] == "look") == (kind == "look") && (!v.all[c-1].Moved || strings.HasPrefix(kind, "move")) {
		v.kinds[c-1] = kind
		return c
	}
	return v.begin(kind, author, n.get("date"))
}

func (v *reviser) rangeName() string {
	if k := len(v.ranges); k > 0 {
		return v.ranges[k-1].get("name")
	}
	return ""
}

func (v *reviser) begin(kind, author, date string) int {
	v.all = append(v.all, Change{Author: author, Time: date})
	v.kinds = append(v.kinds, kind)
	return len(v.all)
}

// puts says that a kind of change puts something in.
func puts(kind string) bool { return kind == "ins" || kind == "moveTo" }

// note adds words to a change.
func (v *reviser) note(c int, kind, words string) {
	if puts(kind) {
		v.all[c-1].New += words
	} else {
		v.all[c-1].Old += words
	}
}

// shows says that what a piece of a kind holds is read, by the side of its change.
func (v *reviser) shows(c int, kind string) bool {
	side := v.view.of(c)
	return side == Both || puts(kind) == (side == Taken)
}

// piece is what is read of an element around changed text.
func (v *reviser) piece(n *node) []*node {
	words := wordsOf(n)
	if words == "" { // a comment was put in, or nothing
		v.kids(n)
		return anchors(n, nil)
	}
	c := v.number(n.name, n)
	v.note(c, n.name, words)
	outer := v.within
	v.within = c
	if puts(n.name) {
		v.open = 0 // what is deleted in it is another's
	}
	v.kids(n)
	v.within, v.open = outer, c
	if !v.shows(c, n.name) {
		return anchors(n, []*node{sign(c)})
	}
	live(n)
	if p := n.find("p"); p != nil {
		p.kids = append([]*node{sign(c)}, p.kids...)
		return n.kids
	}
	return append([]*node{sign(c)}, n.kids...)
}

// anchors adds to out what marks places in an element that is not read: bookmarks, and where
// comments begin and end.
func anchors(n *node, out []*node) []*node {
	for _, k := range n.kids {
		switch k.name {
		case "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference":
			out = append(out, k)
		}
		out = anchors(k, out)
	}
	return out
}

// live makes deleted text read as text.
func live(n *node) {
	for _, k := range n.kids {
		switch k.name {
		case "delText":
			k.name = "t"
		case "delInstrText":
			k.name = "instrText"
		}
		live(k)
	}
}

// wordsOf are the words below n, deleted ones too.
func wordsOf(n *node) string {
	var b strings.Builder
	var visit func(n *node)
	visit = func(n *node) {
		for _, k := range n.kids {
			switch {
			case k.name == "" && (n.name == "t" || n.name == "delText"):
				b.WriteString(k.text)
			case k.name == "tab" || k.name == "br" || k.name == "cr":
				b.WriteByte(' ')
			case k.name == "drawing" || k.name == "pict" || k.name == "object" || k.name == "sym":
				b.WriteString("▢")
			case k.name == "" && (n.name == "v" || n.name == "instrText" || n.name == "delInstrText"):
				b.WriteString(k.text)
			case k.name == "footnoteReference" || k.name == "endnoteReference":
				b.WriteString("[" + k.get("id") + "]")
			}
			visit(k)
			if k.name == "p" {
				b.WriteString("¶")
			}
		}
	}
	visit(n)
	return b.String()
}
