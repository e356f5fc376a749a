package word

import (
	"context"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/plain"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// reader turns what stands in a Word file into blocks.
type reader struct {
	ctx               context.Context
	d                 *source.Document
	w                 *docx.Document
	headed            bool  // the file has headings by style or outline level, beside one that may be its title
	top               int   // the highest of their levels; 0 for none
	body              int   // the size of most of its text, in half points
	back              bool  // the file comes back to the report that it was made of
	own               bool  // export made the file: its styles and bookmarks say what each paragraph is
	pandoc            bool  // pandoc made the file: line ends of its source are runs of one space
	abstracted        bool  // the paragraph before has the style of an abstract
	apart             bool  // an empty paragraph stands before the next block
	changes, comments []int // the tracked changes and the comments of the next block
}

// Read reads a Word file into d. What is not taken over goes to the log.
// Tracked changes are read as view has them.
func Read(ctx context.Context, log *diag.Log, d *source.Document, data []byte, view docx.View) error {
	w, err := docx.ReadAs(ctx, data, view)
	if err != nil {
		return err
	}
	log.AddSource(d.File, []byte(strings.Join(w.Lines, "\n")))
	r := &reader{ctx: ctx, d: d, w: w}
	for _, p := range w.Pictures {
		d.Pictures = append(d.Pictures, source.Picture{Name: p.Name, Data: p.Data, Alt: p.Alt, Link: p.Link, Decorative: p.Decorative})
	}
	r.notes()
	r.survey()
	if r.isTyped() {
		plain.Read(ctx, d, strings.Join(w.Lines, "\n"), false)
	} else {
		d.Escaped = true
		r.blocks(w.Blocks)
	}
	r.tell(log)
	return ctx.Err()
}

// ReadExported reads a Word file that export made, without its pictures. The
// document is nil for any other Word file.
func ReadExported(ctx context.Context, log *diag.Log, file string, data []byte, view docx.View) (*source.Document, error) {
	w, err := docx.ReadAs(ctx, data, view)
	if err != nil {
		return nil, err
	}
	r := &reader{ctx: ctx, d: &source.Document{File: file}, w: w, back: true}
	r.survey()
	if !r.own {
		return nil, nil
	}
	r.notes()
	r.blocks(w.Blocks)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	r.tell(log)
	return r.d, nil
}

// notes writes the footnotes.
func (r *reader) notes() {
	for i, n := range r.w.Notes {
		var parts []string
		for _, p := range n.Paragraphs {
			parts = append(parts, r.inline(p, false))
		}
		r.d.Notes = append(r.d.Notes, "[^"+strconv.Itoa(i+1)+"]: "+strings.ReplaceAll(strings.Join(parts, " "), "\n", " "))
	}
}

// survey looks over the whole file first: whether it has headings, and how
// large its text is.
func (r *reader) survey() {
	sizes, headed := map[int]int{}, false
	for i := range r.w.Blocks {
		b := &r.w.Blocks[i]
		if b.Level > 0 && (r.top == 0 || b.Level < r.top) {
			r.top = b.Level
		}
		r.headed = r.headed || b.Level > 0 && (i > 2 || headed)
		headed = headed || b.Level > 0
		r.own = r.own || strings.HasPrefix(b.Style, StylePrefix) || len(Marks(b.Bookmarks)) > 0
		r.pandoc = r.pandoc || b.Style == "first paragraph" || b.Style == "compact"
		sizes[b.Size] += len(docx.Plain(b.Runs))
	}
	for size, n := range sizes {
		if n > sizes[r.body] || n == sizes[r.body] && size < r.body {
			r.body = size
		}
	}
}

// isTyped says that the file is plain text that a word processor opened: each
// line of it a paragraph. It is then read as the text that it was.
func (r *reader) isTyped() bool {
	lines, all := 0, 0
	for i := range r.w.Blocks {
		b := &r.w.Blocks[i]
		if b.Table != nil || len(b.Bookmarks) > 0 {
			return false
		}
		for _, run := range b.Runs {
			if run.Bold || run.Italic || run.Link != "" || run.Note > 0 || run.Picture > 0 {
				return false
			}
		}
		if all++; b.Style == "preformatted text" || b.Style == "plain text" || b.Style == "纯文本" || b.Style == "预格式化的文本" {
			lines++
		}
	}
	return all > 0 && lines*10 >= all*9
}

// blocks adds blocks of the file.
func (r *reader) blocks(all []docx.Block) {
	for i := range all {
		if r.ctx.Err() != nil {
			return
		}
		if t := all[i].Table; t != nil {
			r.table(t, all[i].Line)
			continue
		}
		r.paragraph(&all[i])
	}
}

// add adds a block; an empty paragraph before it sets it apart.
func (r *reader) add(b source.Block) {
	b.Apart, r.apart = r.apart, false
	b.Changes, b.Comments = r.changes, r.comments
	r.changes, r.comments = nil, nil
	r.d.Blocks = append(r.d.Blocks, b)
}

// paragraph adds a paragraph, and the pictures in it.
func (r *reader) paragraph(p *docx.Block) {
	pos := diag.Pos{File: r.d.File, Line: p.Line, Column: 1}
	r.revised(p)
	runs, figures := withoutPictures(r.typed(p.Runs), pos)
	if len(docx.Trim(runs)) == 0 || p.Runs[0].Picture > 0 { // else they stand behind its text
		r.addAll(figures)
		figures = nil
	}
	defer func() { r.addAll(figures) }()
	if runs = docx.Trim(runs); len(runs) == 0 {
		r.apart = r.apart || len(p.Runs) == 0
		return
	}
	if rows := flattened(runs); r.pandoc && !r.own && rows != nil {
		r.add(source.Block{Kind: source.Table, Rows: rows, Pos: pos})
		return
	}
	if lines := codeLines(runs); lines != "" {
		r.code(lines, p, pos)
		return
	}
	r.abstract(p, pos, r.inline(runs, true))
	for i, line := range r.lines(runs) {
		b := source.Block{Kind: source.Paragraph, Text: line, Pos: pos, Lines: 1, Bold: p.Bold}
		if r.pandoc {
			b.Lines += sourceLineEnds(runs)
		}
		if i == 0 {
			b.Marks = Marks(p.Bookmarks)
			r.place(&b, p)
		} else if st, _, label, rest := labels.Of(line); st != labels.None && rest != "" {
			b.Kind, b.Label, b.Text = source.Item, label, rest
		}
		r.add(b)
	}
}

// abstract begins the summary where a paragraph is the first of those that have the style
// of an abstract, and ends it behind them.
func (r *reader) abstract(p *docx.Block, pos diag.Pos, text string) {
	in := p.Style == "abstract" || p.Style == "摘要"
	if in && !r.abstracted {
		title := "Abstract"
		if wording.Language(text) == "zh" {
			title = "摘要"
		}
		if clue.Part(text) != "summary" {
			r.add(source.Block{Kind: source.Heading, Level: max(r.top, 1), Text: title, Pos: pos, Lines: 1})
		}
	}
	r.abstracted = in
}

// typed are runs in which the pictures that export drew are what places them in the
// report, where the file comes back.
func (r *reader) typed(all []docx.Run) []docx.Run {
	if !r.back {
		return all
	}
	out := slices.Clone(all)
	for i := range out {
		if n := out[i].Picture; n > 0 && r.w.Pictures[n-1].Typed != "" {
			out[i] = docx.Run{Text: r.w.Pictures[n-1].Typed}
		}
	}
	return out
}

// withoutPictures parts the pictures from the runs of a paragraph.
func withoutPictures(all []docx.Run, pos diag.Pos) (runs []docx.Run, figures []source.Block) {
	for _, run := range all {
		if run.Picture > 0 {
			figures = append(figures, source.Block{Kind: source.Figure, Picture: run.Picture, Pos: pos})
			continue
		}
		runs = append(runs, run)
	}
	return runs, figures
}

func (r *reader) addAll(blocks []source.Block) {
	for _, b := range blocks {
		r.add(b)
	}
}

// codeLines is the text of a paragraph that is code from end to end; "" for any
// other.
func codeLines(runs []docx.Run) string {
	for i := range runs {
		if !runs[i].Break && !runs[i].Code || runs[i].Note > 0 || runs[i].Link != "" {
			return ""
		}
	}
	return docx.Plain(runs)
}

// code adds lines of code; paragraphs of it that follow each other are one.
func (r *reader) code(lines string, p *docx.Block, pos diag.Pos) {
	lines = strings.ReplaceAll(lines, wording.Fence, "'''")
	marks := Marks(p.Bookmarks)
	if k := len(r.d.Blocks) - 1; k >= 0 && r.d.Blocks[k].Kind == source.Code && !r.apart && len(marks) == 0 {
		b := &r.d.Blocks[k]
		b.Text = strings.TrimSuffix(b.Text, wording.Fence) + lines + "\n" + wording.Fence
		return
	}
	r.add(source.Block{Kind: source.Code, Text: wording.Fence + "\n" + lines + "\n" + wording.Fence, Pos: pos, Marks: marks})
}

// Marks is those of a paragraph's bookmarks that export set.
func Marks(names []string) (out []string) {
	for _, n := range names {
		if strings.HasPrefix(n, MarkPrefix) {
			out = append(out, n)
		}
	}
	return out
}

// MarkPrefix begins the bookmarks by which export marks the texts of a report.
const MarkPrefix = "jianbao_"

// lines parts a paragraph at its line ends where they part paragraphs: before a
// numbered point, after full sentences. Elsewhere they are kept as line ends.
func (r *reader) lines(runs []docx.Run) []string {
	var parts [][]docx.Run
	from := 0
	for i := range runs {
		if runs[i].Break {
			parts = append(parts, runs[from:i])
			from = i + 1
		}
	}
	parts = append(parts, runs[from:])
	if len(parts) == 1 || r.own {
		return []string{r.inline(runs, false)}
	}
	full, labelled := true, 0
	var out []string
	for i, p := range parts {
		s := r.inline(docx.Trim(p), false)
		if s == "" {
			continue
		}
		out = append(out, s)
		if i < len(parts)-1 && !wording.EndsSentence(s) {
			full = false
		}
		if st, _, _, rest := labels.Of(s); st != labels.None && rest != "" || clue.IsContact(s) {
			labelled++
		}
	}
	if full && len(out) > 1 || labelled > 1 {
		return out
	}
	return []string{strings.Join(out, wording.HardBreak)}
}

// sourceLineEnds counts the line ends of pandoc's source.
func sourceLineEnds(runs []docx.Run) (n int) {
	for i := range runs {
		if runs[i].Lone {
			n++
		}
	}
	return n
}

// flattened finds a table that pandoc ran into one paragraph: four lines or
// more, each with one space in it, where its tab was. It is nil for anything
// else.
func flattened(runs []docx.Run) (rows [][]string) {
	var lines []string
	var line strings.Builder
	for i := range runs {
		if runs[i].Lone {
			lines = append(lines, line.String())
			line.Reset()
			continue
		}
		line.WriteString(runs[i].Text)
	}
	for _, l := range append(lines, line.String()) {
		first, second, ok := strings.Cut(strings.TrimSpace(l), " ")
		if !ok || strings.Contains(second, " ") {
			return nil
		}
		rows = append(rows, []string{wording.Escape(first), wording.Escape(second)})
	}
	if len(rows) < 4 {
		return nil
	}
	return rows
}

// place finds what a paragraph is by its style, its number and its look.
func (r *reader) place(b *source.Block, p *docx.Block) {
	switch p.Style {
	case "title", "标题", "文章标题":
		b.Title, b.Text = true, unbold(b.Text)
		return
	case StylePrefix + "boxed":
		b.Kind, b.Boxed = source.Quote, true
		if mark := p.Label; p.Listed && mark != "" {
			if p.Number > 0 {
				mark = strconv.Itoa(p.Number) + "."
			}
			b.Text = strings.Repeat("   ", r.d.Depth(p.Depth, b.Pos)) + mark + " " + b.Text
		}
		return
	case "quote", "intense quote", "block text", "block quotation", "quotations", "引用", "明显引用":
		b.Kind = source.Quote
		return
	}
	if strings.Contains(p.Style, "caption") || p.Style == "题注" || p.Style == "图注" || p.Style == "illustration" {
		b.Caption = true
		return
	}
	if p.Style == "list continue" || p.Style == "列表接续" {
		b.Role = "continue"
	}
	if strings.HasPrefix(p.Style, StylePrefix) {
		b.Role = strings.TrimPrefix(p.Style, StylePrefix)
		if line := wording.Box(b.Role, wording.OneLine(unbold(b.Text)), ""); line != "" {
			b.Kind, b.Text, b.Role = source.Quote, line, ""
			return
		}
	}
	level := p.Level
	if level == 0 && !r.headed && !r.own {
		b.Look = r.looksLikeHeading(b, p)
	}
	switch {
	case level > 0:
		b.Kind, b.Level, b.Text = source.Heading, level, wording.OneLine(unbold(b.Text))
		if p.Label != "" && p.Label != "-" {
			b.Label = p.Label
			if st, _, _, _ := labels.Of(p.Label + " x"); st == labels.None {
				b.Style, b.Number = labels.Custom, p.Number
			}
		}
	case p.Listed && p.Label != "":
		b.Kind, b.Label, b.Level = source.Item, p.Label, r.d.Depth(p.Depth, b.Pos)
		if st, _, _, _ := labels.Of(p.Label + " x"); st == labels.None {
			b.Style, b.Number = labels.Custom, p.Number
		}
		if s, _, own, rest := labels.Of(b.Text); s != labels.None && s != labels.Bullet && rest != "" && p.Label == "-" && !r.own {
			b.Label, b.Text = own, rest
		}
	case r.own:
	default:
		if s, _, own, rest := labels.Of(strings.TrimPrefix(b.Text, "**")); s != labels.None && rest != "" {
			b.Kind, b.Label = source.Item, own
			if strings.HasPrefix(b.Text, "**") {
				rest = "**" + rest
			}
			b.Text = rest
		}
	}
}

// StylePrefix begins the names of the styles by which export says what a
// paragraph is.
const StylePrefix = "jianbao "

// looksLikeHeading is the level of a paragraph that is set as a heading though
// no style says so: short, bold or larger than the text, and no sentence.
func (r *reader) looksLikeHeading(b *source.Block, p *docx.Block) int {
	n := utf8.RuneCountInString(b.Text)
	limit := 40
	if wording.Language(b.Text) == "en" {
		limit = 90
	}
	larger := p.Size >= r.body+4 && r.body > 0
	if n == 0 || n > limit || !wording.MayHead(unbold(b.Text)) || p.Listed || p.Box || !p.Bold && !larger {
		return 0
	}
	if st, _, _, _ := labels.Of(b.Text); st != labels.None {
		return 0 // a numbered point: its neighbours tell
	}
	if larger && p.Centred && p.Size >= r.body+8 {
		b.Title = true
		return 0
	}
	if p.Centred && len(r.d.Blocks) < 3 {
		b.Title = true
		return 0
	}
	if larger {
		return 1
	}
	return 2
}

// unbold takes the marks off a text that is bold from end to end.
func unbold(s string) string {
	if t, ok := wording.CutBold(s); ok {
		return t
	}
	return s
}

// tell says what of the file is not taken over.
func (r *reader) tell(log *diag.Log) {
	whole := diag.Pos{File: r.d.File}
	var names []string
	for what := range r.w.Lost {
		names = append(names, what)
	}
	sort.Strings(names)
	for _, what := range names {
		log.Add(diag.ImportNotTaken, whole, diag.Args{"what": strconv.Itoa(r.w.Lost[what]) + " × " + what})
	}
	for _, s := range r.w.Struck {
		log.Add(diag.ImportStruck, diag.Pos{File: r.d.File, Line: s.Line, Column: 1}, diag.Args{"text": strings.Join(strings.Fields(s.Text), " ")})
	}
	for _, t := range r.w.Words {
		if t = strings.Join(strings.Fields(t), " "); t != "" { // hidden spaces are no words
			log.Add(diag.ImportWords, whole, diag.Args{"text": t})
		}
	}
	for _, m := range r.w.Margins {
		if r.back && ForEditing.Replace(m) == "" {
			continue
		}
		log.Add(diag.ImportMargin, whole, diag.Args{"text": m})
	}
	if r.back || r.d.Kept {
		return // who brings texts back tells comments and changes at their texts
	}
	for _, c := range r.w.Comments {
		log.Add(diag.ImportComment, whole, diag.Args{"author": c.Author, "text": strings.ReplaceAll(c.Text, "\n", " ")})
	}
}
