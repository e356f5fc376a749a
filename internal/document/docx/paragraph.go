package docx

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// walk reads the inside of one paragraph.
type walk struct {
	r        *reader
	runs     []Run
	more     strings.Builder // what is to be joined to the text of the last run
	boxes    []Block         // of text boxes that are anchored in it
	marks    []string        // the names of bookmarks that begin in it
	changes  []int           // the tracked changes that it holds
	comments []int           // the comments that begin in it
	typed    string          // docx.Picture.Typed of the drawing that is read
	struck   strings.Builder // struck words that were not told yet
	parted   bool            // a formula ends here that a digit would run into
}

// paragraph reads a paragraph, and the text boxes anchored in it.
func (r *reader) paragraph(n *node) []Block {
	w := &walk{r: r}
	props := n.kid("pPr")
	st := r.resolve(props.val("pStyle"))
	if props.kid("pStyle") == nil {
		st = r.resolve(r.standard)
	}
	w.content(n, st.look())
	runs := w.done()
	r.out.Lines = append(r.out.Lines, strings.ReplaceAll(Plain(runs), "\n", " "))
	here := r.joined.with(held{runs, w.marks, w.changes, w.comments})
	if r.joined = (held{}); props.kid("rPr", "joins") != nil { // its end was deleted
		r.joined = here
		return w.boxes
	}
	b := Block{Style: st.name, Runs: here.runs, Bookmarks: here.marks, Changes: here.changes, Comments: here.comments, Line: len(r.out.Lines), Centred: props.val("jc") == "center", Align: alignOf(props.val("jc"))}
	r.place(&b, props, st)
	if strings.HasPrefix(b.Style, "toc ") || strings.HasPrefix(b.Style, "目录 ") {
		r.toc++
		r.out.Words = append(r.out.Words, Plain(here.runs))
		return w.boxes
	}
	// An empty paragraph is kept: it parts what stands before from what follows.
	return append([]Block{b}, w.boxes...)
}

// alignOf is Block.Align of a value of w:jc.
func alignOf(jc string) string {
	switch jc {
	case "right", "end":
		return "right"
	case "center":
		return jc
	}
	return ""
}

// place fills in what a paragraph is: a heading, a point of a list, text; and
// its weight and size.
func (r *reader) place(b *Block, props *node, st style) {
	b.Level = max(st.level, 0)
	if o := props.kid("outlineLvl"); o != nil && st.level >= 0 {
		b.Level = max(outlineLevel(o.get("val")), 0)
	}
	num, depth := st.num, st.depth
	if p := props.kid("numPr"); p != nil && p.kid("del") == nil {
		if id := p.kid("numId"); id != nil {
			num = id.get("val")
		}
		if l := p.kid("ilvl"); l != nil {
			depth = atoi(l.get("val"))
		}
	}
	if num != "" && len(b.Runs) > 0 {
		b.Label, b.Number, b.Listed = r.nums.next(num, depth)
		b.Depth = depth
	}
	b.Size = st.size
	if b.Size == 0 {
		b.Size = r.size
	}
	letters, bold := 0, 0
	for i := range b.Runs {
		n := utf8.RuneCountInString(strings.TrimSpace(b.Runs[i].Text))
		letters += n
		if b.Runs[i].Bold {
			bold += n
		}
	}
	b.Bold = letters > 0 && bold == letters || st.bold != nil && *st.bold
	if s := sizeOf(props); s > 0 {
		b.Size = s
	}
}

// sizeOf is the size of a paragraph's mark, which most writers set to that of
// its text.
func sizeOf(props *node) int { return atoi(props.kid("rPr").val("sz")) }

// content reads what stands in n, in its order.
func (w *walk) content(n *node, l look) {
	for _, k := range n.kids {
		w.inline(k, l)
	}
}

func (w *walk) inline(n *node, l look) {
	lost := w.r.out.Lost
	switch n.name {
	case "r":
		w.run(n, l)
	case "hyperlink":
		if rel, ok := w.r.rels[n.get("id")]; ok && rel.external {
			l.link = rel.target
			if a := n.get("anchor"); a != "" && !strings.Contains(l.link, "#") {
				l.link += "#" + a
			}
		}
		w.content(n, l)
	case "smartTag", "customXml", "sdtContent", "dir", "bdo", "fldSimple", "p":
		if n.name == "fldSimple" && l.link == "" {
			l.link = hyperlinkOf(n.get("instr"))
		}
		w.content(n, l)
		if n.name == "fldSimple" && onlyEmpty(n) {
			w.fieldText(w.simple(n.get("instr")), l)
		}
	case "change":
		w.changes = append(w.changes, atoi(n.text))
	case "commentRangeStart", "commentRangeEnd", "commentReference":
		w.comment(n)
	case "sdt":
		if on(n.kid("sdtPr", "showingPlcHdr")) {
			w.r.placeholder(n)
			return
		}
		if c := n.kid("sdtContent"); c != nil {
			w.content(c, l)
		}
	case "AlternateContent":
		if a := alternative(n); a != nil {
			w.content(a, l)
		}
	case "bookmarkStart":
		w.marks = append(w.marks, n.get("name"))
	case "oMath", "oMathPara":
		if t := strings.Join(strings.Fields(formula(n)), " "); t != "" {
			lost["formulas, taken as plain text"]++
			w.formula(t, l)
		}
	case "ruby":
		w.ruby(n, l)
	case "drawing", "pict", "object":
		w.drawing(n)
	case "subDoc":
		lost["a document outside this one"]++
	case "t", "tab", "br", "cr", "sym", "noBreakHyphen", "footnoteReference", "endnoteReference", "fldChar", "instrText": // outside of a run, as broken files have it
		w.piece(n, l)
	case "", "pPr", "rPr", "sdtPr", "proofErr", "bookmarkEnd":
	default:
		if n.holdsText() {
			w.content(n, l) // of a kind that is not known
		}
	}
}

// placeholder tells the words that stand in a field until somebody fills it in.
func (r *reader) placeholder(n *node) {
	r.out.Lost["placeholders of empty fields"]++
	var b strings.Builder
	n.words(&b)
	if t := strings.TrimSpace(b.String()); t != "" && !slices.Contains(r.out.Words, t) {
		r.out.Words = append(r.out.Words, t)
	}
}

// ruby takes what is annotated, and the annotation in brackets.
func (w *walk) ruby(n *node, l look) {
	if base := n.kid("rubyBase"); base != nil {
		w.content(base, l)
	}
	var b strings.Builder
	if rt := n.kid("rt"); rt != nil {
		rt.words(&b)
	}
	if b.Len() > 0 {
		w.r.out.Lost["annotations above the line, put in brackets"]++
		w.show("（"+strings.TrimSpace(b.String())+"）", l)
	}
}

// formula adds a formula. Digits beside it are no part of it: 2 and ⅓ are not 21/3.
func (w *walk) formula(t string, l look) {
	first, _ := utf8.DecodeRuneInString(t)
	if last, _ := utf8.DecodeLastRuneInString(Plain(w.read())); unicode.IsDigit(last) && unicode.IsDigit(first) {
		t = " " + t
	}
	w.show(t, look{link: l.link, struck: l.struck, formula: true})
	last, _ := utf8.DecodeLastRuneInString(t)
	w.parted = unicode.IsDigit(last)
}

// show adds text of a look: to the code of a field that it stands in, to what was
// struck, to the paragraph.
func (w *walk) show(s string, l look) {
	if k := len(w.r.fields) - 1; k >= 0 && s != "" {
		w.r.fields[k].shown = w.r.fields[k].shown || w.r.fields[k].result
	}
	if f := w.codeOf(); f != nil {
		f.code.WriteString(s)
		return
	}
	if l.struck {
		w.struck.WriteString(s)
		return
	}
	if s == "" {
		return
	}
	w.tellStruck()
	if first, _ := utf8.DecodeRuneInString(s); w.parted && unicode.IsDigit(first) {
		s = " " + s
	}
	w.parted = false
	w.r.quote(s)
	inked := strings.TrimSpace(s) != ""
	run := Run{Text: s, Bold: l.bold && inked, Italic: l.italic && inked, Code: l.code, Link: l.link, Formula: l.formula}
	if inked {
		run.Raised = l.raised
	}
	w.put(run)
}

// tellStruck keeps what was struck, to be told.
func (w *walk) tellStruck() {
	if s := strings.TrimSpace(w.struck.String()); s != "" {
		w.r.out.Struck = append(w.r.out.Struck, Struck{Text: s, Line: len(w.r.out.Lines) + 1})
	}
	w.struck.Reset()
}

// put adds a run; one that looks like the last joins it.
func (w *walk) put(r Run) {
	w.r.letters += len(r.Text)
	if r.Text == "" && !r.Break && r.Note == 0 && r.Picture == 0 {
		return
	}
	if k := len(w.runs) - 1; k >= 0 && r.Text != "" && !r.Lone {
		p := &w.runs[k]
		if p.Text != "" && !p.Lone && p.Bold == r.Bold && p.Italic == r.Italic && p.Code == r.Code && p.Link == r.Link && p.Raised == r.Raised && p.Formula == r.Formula {
			if w.more.Len() == 0 {
				w.more.WriteString(p.Text)
			}
			w.more.WriteString(r.Text)
			return
		}
	}
	w.add(r)
}

// add adds a run behind the last, whose text is then whole.
func (w *walk) add(r Run) {
	w.r.runs++
	w.runs = append(w.read(), r)
}

// read are the runs so far.
func (w *walk) read() []Run {
	if k := len(w.runs) - 1; k >= 0 && w.more.Len() > 0 {
		w.runs[k].Text = w.more.String()
	}
	w.more.Reset()
	return w.runs
}

// done are the runs of the paragraph when all of it was read.
func (w *walk) done() []Run {
	w.tellStruck()
	runs := w.read()
	for i := range runs {
		if runs[i].Raised == 0 {
			continue
		}
		before := ""
		if i > 0 {
			before = runs[i-1].Text
		}
		switch text, _, exact := runs[i].Marked(before); {
		case exact:
		case text == runs[i].Text:
			w.r.out.Lost["raised or lowered text, taken as plain text"]++
		default:
			w.r.out.Lost["raised or lowered text, written with a mark: x^(n), x_(n)"]++
		}
	}
	return runs
}

// run reads one run.
func (w *walk) run(n *node, l look) {
	p := n.kid("rPr")
	if p != nil {
		l = w.r.lookOf(p, l)
	}
	if l.hidden {
		w.hidden(n)
		return
	}
	if k := len(w.r.fields) - 1; k >= 0 && w.r.fields[k].result && l.link == "" {
		l.link = w.r.fields[k].link
	}
	if t := onlyText(n); t == " " && w.codeOf() == nil && !l.struck {
		w.tellStruck()
		w.put(Run{Text: " ", Bold: l.bold, Italic: l.italic, Link: l.link, Lone: true})
		return
	}
	for _, k := range n.kids {
		w.piece(k, l)
	}
}

// hidden tells the words of a run that nobody sees. Fields begin and end in it all
// the same.
func (w *walk) hidden(n *node) {
	for _, k := range n.kids {
		switch k.name {
		case "fldChar", "instrText":
			w.piece(k, look{})
		case "drawing", "pict", "object", "AlternateContent":
			w.r.out.Lost["hidden pictures and boxes"]++
		}
	}
	var b strings.Builder
	n.words(&b)
	if t := strings.TrimSpace(b.String()); t != "" {
		w.r.out.Lost["hidden text"]++
		w.r.out.Words = append(w.r.out.Words, t)
	}
}

// onlyText is the text of a run that holds one text and nothing else; "" for any
// other run.
func onlyText(n *node) string {
	out, count := "", 0
	for _, k := range n.kids {
		switch k.name {
		case "rPr", "":
		case "t":
			count++
			out = textOf(k)
		default:
			return ""
		}
	}
	if count != 1 {
		return ""
	}
	return out
}

// textOf is the text of a w:t, its line ends as spaces.
func textOf(n *node) string {
	s := ""
	for _, k := range n.kids {
		s += k.text
	}
	if n.get("space") != "preserve" {
		// XML's default; writers that leave the attribute off do not mean the spaces.
		s = strings.Trim(s, "\n\r\t")
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, s)
}

// piece reads a child of a run.
func (w *walk) piece(n *node, l look) {
	switch n.name {
	case "t":
		w.show(textOf(n), l)
	case "tab", "ptab":
		w.show("\t", l)
	case "br", "cr":
		if !l.struck {
			w.tellStruck()
			w.add(Run{Break: true})
		}
	case "noBreakHyphen":
		w.show("-", l)
	case "softHyphen":
		w.r.out.Lost["soft hyphens"]++
	case "sym":
		w.show(w.r.symbol(n), l)
	case "footnoteReference":
		w.reference("footnote "+n.get("id"), l)
	case "endnoteReference":
		w.reference("endnote "+n.get("id"), l)
	case "fldChar":
		w.fieldChar(n, l)
	case "instrText":
		if k := len(w.r.fields) - 1; k >= 0 {
			w.r.fields[k].code.WriteString(textOf(n))
		}
	case "", "rPr", "delText":
	case "contentPart":
		w.r.out.Lost["writing by hand"]++
	default:
		w.inline(n, l)
	}
}

// reference refers to a note. One that is struck refers to nothing.
func (w *walk) reference(id string, l look) {
	if l.struck {
		return
	}
	w.tellStruck()
	n := w.r.note(id)
	if n == 0 {
		w.r.out.Lost["a reference to a footnote that is not in the file"]++
	}
	w.put(Run{Note: n})
}

// Trim takes the spaces off both ends of a paragraph, and empty runs. It gives
// runs of its own.
func Trim(runs []Run) []Run {
	runs = slices.Clone(runs)
	blank := func(r *Run) bool { return r.Note == 0 && r.Picture == 0 && strings.TrimSpace(r.Text) == "" }
	for len(runs) > 0 && blank(&runs[0]) {
		runs = runs[1:]
	}
	for len(runs) > 0 && blank(&runs[len(runs)-1]) {
		runs = runs[:len(runs)-1]
	}
	if len(runs) > 0 {
		runs[0].Text = strings.TrimLeftFunc(runs[0].Text, unicode.IsSpace)
		last := &runs[len(runs)-1]
		last.Text = strings.TrimRightFunc(last.Text, unicode.IsSpace)
	}
	return runs
}
