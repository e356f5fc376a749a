package docx

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// walk reads the inside of one paragraph.
type walk struct {
	r      *reader
	runs   []Run
	more   strings.Builder // what is to be joined to the text of the last run
	boxes  []Block         // of text boxes that are anchored in it
	marks  []string        // the names of bookmarks that begin in it
	inNote bool            // it is a paragraph of a footnote
}

// look is how a run looks: as what it stands in says, and then its own
// properties.
type look struct {
	bold, italic, code bool
	link               string
}

// field is a field that has begun (ECMA-376 part 1, 17.16.18).
type field struct {
	code   strings.Builder // what it computes: HYPERLINK "https://…"
	result bool            // the code has ended; what follows is what it shows
	link   string          // the address in the code, when it has ended
	in     *walk           // the paragraph in which it began
}

// paragraph reads a paragraph, and the text boxes anchored in it.
func (r *reader) paragraph(n *node) []Block {
	w := &walk{r: r}
	props := n.kid("pPr")
	st := r.resolve(props.val("pStyle"))
	if props.kid("pStyle") == nil {
		st = r.resolve(r.standard)
	}
	w.content(n, look{code: st.code})
	runs := w.read()
	r.out.Lines = append(r.out.Lines, strings.ReplaceAll(Plain(runs), "\n", " "))
	if len(r.joined) > 0 {
		runs, r.joined = append(r.joined, runs...), nil
	}
	if m := props.kid("rPr", "del"); m != nil { // its end was deleted
		r.out.Lost["deleted ends of paragraphs"]++
		r.joined = runs
		return w.boxes
	}
	b := Block{Style: st.name, Runs: runs, Bookmarks: w.marks, Line: len(r.out.Lines), Centred: props.val("jc") == "center", Align: alignOf(props.val("jc"))}
	r.place(&b, props, st)
	if strings.HasPrefix(b.Style, "toc ") || strings.HasPrefix(b.Style, "目录 ") {
		r.toc++
		r.out.Words = append(r.out.Words, Plain(runs))
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
		if rel, ok := w.r.rels[n.get("id")]; ok && rel.external && !w.inNote {
			l.link = rel.target
			if a := n.get("anchor"); a != "" && !strings.Contains(l.link, "#") {
				l.link += "#" + a
			}
		}
		w.content(n, l)
	case "ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "fldSimple", "p":
		if n.name == "ins" || n.name == "moveTo" {
			lost["insertions under revision (taken)"]++
		}
		if n.name == "fldSimple" && l.link == "" {
			l.link = hyperlinkOf(n.get("instr"))
		}
		w.content(n, l)
	case "del", "moveFrom":
		var b strings.Builder
		deletedWords(n, &b)
		if b.Len() > 0 {
			lost["deletions under revision (left out)"]++
			w.r.out.Words = append(w.r.out.Words, b.String())
		}
	case "sdt":
		if on(n.kid("sdtPr", "showingPlcHdr")) {
			lost["placeholders of empty fields"]++
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
		var b strings.Builder
		n.words(&b)
		if t := strings.Join(strings.Fields(b.String()), " "); t != "" {
			lost["formulas, taken as plain text"]++
			w.put(Run{Text: t})
		}
	case "ruby":
		w.ruby(n, l)
	case "drawing", "pict", "object":
		w.drawing(n)
	case "subDoc":
		lost["a document outside this one"]++
	}
}

func deletedWords(n *node, b *strings.Builder) {
	for _, k := range n.kids {
		if k.name == "" && (n.name == "delText" || n.name == "t") {
			b.WriteString(k.text)
		}
		deletedWords(k, b)
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
		w.put(Run{Text: "（" + strings.TrimSpace(b.String()) + "）"})
	}
}

// put adds a run; one that looks like the last joins it.
func (w *walk) put(r Run) {
	w.r.letters += len(r.Text)
	if r.Text == "" && !r.Break && r.Note == 0 && r.Picture == 0 {
		return
	}
	if k := len(w.runs) - 1; k >= 0 && r.Text != "" && !r.Lone {
		p := &w.runs[k]
		if p.Text != "" && !p.Lone && p.Bold == r.Bold && p.Italic == r.Italic && p.Code == r.Code && p.Link == r.Link {
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

// run reads one run.
func (w *walk) run(n *node, l look) {
	p := n.kid("rPr")
	if p != nil {
		if on(p.kid("vanish")) || on(p.kid("specVanish")) {
			var b strings.Builder
			n.words(&b)
			if t := strings.TrimSpace(b.String()); t != "" {
				w.r.out.Lost["hidden text"]++
				w.r.out.Words = append(w.r.out.Words, t)
			}
			return
		}
		l = w.r.lookOf(p, l)
	}
	if k := len(w.r.fields) - 1; k >= 0 && w.r.fields[k].result && l.link == "" {
		l.link = w.r.fields[k].link
	}
	if t := onlyText(n); t == " " && w.codeOf() == nil {
		w.put(Run{Text: " ", Bold: l.bold, Italic: l.italic, Link: l.link, Lone: true})
		return
	}
	for _, k := range n.kids {
		w.piece(k, l, p)
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

// lookOf adds the properties of a run to those that it stands in.
func (r *reader) lookOf(p *node, l look) look {
	if id := p.val("rStyle"); id != "" {
		s := r.resolve(id)
		if s.bold != nil {
			l.bold = *s.bold
		}
		if s.italic != nil {
			l.italic = *s.italic
		}
		l.code = l.code || s.code
	}
	for _, k := range p.kids {
		switch k.name {
		case "b":
			l.bold = on(k)
		case "i":
			l.italic = on(k)
		case "em":
			l.italic = l.italic || on(k)
		}
	}
	return l
}

// piece reads a child of a run.
func (w *walk) piece(n *node, l look, p *node) {
	text := func(s string) {
		if f := w.codeOf(); f != nil {
			f.code.WriteString(s)
			return
		}
		w.put(Run{Text: s, Bold: l.bold && strings.TrimSpace(s) != "", Italic: l.italic && strings.TrimSpace(s) != "", Code: l.code, Link: l.link})
	}
	switch n.name {
	case "t":
		text(w.r.raised(textOf(n), p.val("vertAlign")))
	case "tab", "ptab":
		text("\t")
	case "br", "cr":
		w.add(Run{Break: true})
	case "noBreakHyphen":
		text("-")
	case "softHyphen":
		w.r.out.Lost["soft hyphens"]++
	case "sym":
		text(w.r.symbol(n))
	case "footnoteReference":
		w.put(Run{Note: w.r.note("footnote " + n.get("id"))})
	case "endnoteReference":
		w.put(Run{Note: w.r.note("endnote " + n.get("id"))})
	case "fldChar":
		w.fieldChar(n.get("fldCharType"))
	case "instrText":
		if k := len(w.r.fields) - 1; k >= 0 {
			w.r.fields[k].code.WriteString(textOf(n))
		}
	case "drawing", "pict", "object", "AlternateContent", "ruby", "oMath":
		w.inline(n, l)
	}
}

// codeOf is the field in the code of which another one shows its result, as mail
// merge writes: IF {MERGEFIELD amount} > 3. It is nil where what is shown is text,
// and for a field that another paragraph did not end.
func (w *walk) codeOf() *field {
	for k := len(w.r.fields) - 2; k >= 0; k-- {
		if f := w.r.fields[k]; !f.result && f.in == w && w.r.fields[k+1].result {
			return f
		}
	}
	return nil
}

func (w *walk) fieldChar(kind string) {
	switch k := len(w.r.fields) - 1; {
	case kind == "begin" && k < 64:
		w.r.fields = append(w.r.fields, &field{in: w})
	case kind == "separate" && k >= 0:
		f := w.r.fields[k]
		f.result, f.link = true, hyperlinkOf(f.code.String())
	case kind == "end" && k >= 0:
		w.r.fields = w.r.fields[:k]
	}
}

// hyperlinkOf is the address in the code of a field: HYPERLINK "https://…" \l "x".
func hyperlinkOf(code string) string {
	f := strings.Fields(code)
	if len(f) < 2 || !strings.EqualFold(f[0], "HYPERLINK") || strings.HasPrefix(f[1], `\`) {
		return ""
	}
	to := strings.Trim(f[1], `"“”`)
	for i := 2; i+1 < len(f); i++ {
		if f[i] == `\l` && !strings.Contains(to, "#") {
			to += "#" + strings.Trim(f[i+1], `"“”`)
		}
	}
	return to
}

// raised turns digits above or below the line into the characters for them;
// m2 would else be what m² was.
func (r *reader) raised(s, align string) string {
	signs := map[string]string{"superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", "subscript": "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"}[align]
	if signs == "" || strings.TrimSpace(s) == "" {
		return s
	}
	const plain = "0123456789+-=()n"
	for _, c := range s {
		if !strings.ContainsRune(plain, c) {
			r.out.Lost["raised or lowered text, taken as plain text"]++
			return s
		}
	}
	return mapped(s, plain, signs)
}

// symbol is a character of a font of signs as a character of Unicode.
func (r *reader) symbol(n *node) string {
	code := strings.ToUpper(n.get("char"))
	if len(code) == 4 && code[0] == 'F' {
		code = code[1:]
	}
	signs := map[string]string{
		"0FC": "✓", "0FB": "✗", "0FE": "☑", "0FD": "☒", "0A8": "□", "06F": "□", "06C": "●", "06E": "■", "075": "◆", "0D8": "➢", "0E0": "→",
		"0DF": "←", "0E1": "↑", "0E2": "↓", "0B7": "•", "0A7": "▪", "04A": "☺", "02A": "✉", "028": "☎", "0B0": "°", "0B1": "±", "0B3": "≥", "0A3": "≤", "0B4": "×",
	}
	if s := signs[code]; s != "" {
		return s
	}
	r.out.Lost["signs of the font "+n.get("font")+", "+n.get("char")+", written as □"]++
	return "□"
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
