package docx

import (
	"slices"
	"strings"
)

// Comment is a remark in the margin.
type Comment struct {
	Author string // "" where the file does not say
	Time   string // as the file has it: "2026-03-02T10:00:00Z"; "" where it does not say
	Text   string // its paragraphs, a line each
	Quote  string // the words that it is about; "" where it stands at a place
	Answer int    // the comment that it answers: Document.Comments[Answer-1]; 0 for none
	Done   bool   // it is marked as done

	para   string // the id of its last paragraph
	placed bool   // the text has it
}

// readComments reads the remarks in the margin, and what Word writes of them beside: which
// answers which, which are done.
func (r *reader) readComments(name string) error {
	root, err := r.a.tree(name)
	if err != nil || root == nil {
		return err
	}
	at := map[string]int{} // by the id of the last paragraph
	for _, n := range root.kids {
		if n.name != "comment" {
			continue
		}
		c := Comment{Author: strings.TrimSpace(n.get("author")), Time: n.get("date"), Done: isOn(n.get("done"))}
		var lines []string
		for _, p := range n.kids {
			var b strings.Builder
			if p.words(&b); p.name == "p" {
				c.para = p.get("paraId")
			}
			if line := strings.Join(strings.Fields(b.String()), " "); line != "" {
				lines = append(lines, line)
			}
		}
		c.Text = strings.Join(lines, "\n")
		r.out.Comments = append(r.out.Comments, c)
		at[c.para], r.commented[n.get("id")] = len(r.out.Comments), len(r.out.Comments)
	}
	extended, err := r.a.tree(strings.TrimSuffix(name, ".xml") + "Extended.xml")
	if err != nil || extended == nil {
		return err
	}
	for _, n := range extended.kids {
		if k := at[n.get("paraId")]; n.name == "commentEx" && k > 0 && n.get("paraId") != "" {
			r.out.Comments[k-1].Done = isOn(n.get("done"))
			if answered := at[n.get("paraIdParent")]; answered != k && n.get("paraIdParent") != "" {
				r.out.Comments[k-1].Answer = answered
			}
		}
	}
	return nil
}

// comment reads where a comment begins, ends, or stands.
func (w *walk) comment(n *node) {
	k := w.r.commented[n.get("id")]
	if k == 0 {
		return
	}
	if c := &w.r.out.Comments[k-1]; !c.placed {
		c.placed = true
		w.comments = append(w.comments, k)
	}
	w.r.quoting = slices.DeleteFunc(w.r.quoting, func(q int) bool { return q == k })
	if n.name == "commentRangeStart" {
		w.r.quoting = append(w.r.quoting, k)
	}
}

// quote adds words to the comments that are about them.
func (r *reader) quote(words string) {
	for _, k := range r.quoting {
		if c := &r.out.Comments[k-1]; len(c.Quote) < mostQuote {
			c.Quote += words
		}
	}
}

// mostQuote is about how many bytes of the words that a comment is about are kept.
const mostQuote = 400
