package plain

import (
	"regexp"
	"strings"
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/document/raised"
)

// frontMatter reads the lines between --- at the head of a Markdown file: the
// title, the date, the publisher and a summary are taken, what else stands there
// is kept as a paragraph.
func (p *reader) frontMatter() {
	if len(p.lines) < 3 || strings.TrimRight(p.lines[0], " \t") != "---" {
		return
	}
	end := 0
	for i := 1; i < len(p.lines) && i < 60 && end == 0; i++ {
		switch l := strings.TrimRight(p.lines[i], " \t"); {
		case l == "---" || l == "...":
			end = i
		case l != "" && l[0] != ' ' && l[0] != '-' && l[0] != '#' && !strings.Contains(l, ":"):
			return
		}
	}
	for p.at = 1; p.at < end; p.at++ {
		key, value, ok := strings.Cut(p.lines[p.at], ":")
		value = strings.Trim(value, " \t\"'")
		line, pos := p.lines[p.at], p.pos()
		if entries := p.entries(end); value == "" && entries != "" {
			value, line = entries, line+" "+entries
		}
		b := source.Block{Kind: source.Paragraph, Text: value, Pos: pos, Lines: 1}
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "title", "标题", "標題", "题目":
			b.Title = true
		case "date", "日期", "publisher", "organization", "institution", "affiliation", "series", "单位", "發布單位", "发布单位":
		case "author", "作者":
			if !clue.IsPublisher(value) {
				b.Text = keptLine(line)
			}
		case "abstract", "summary", "摘要":
			if ok && value != "" && value != "|" && value != ">" {
				p.add(source.Block{Kind: source.Heading, Level: 2, Text: strings.TrimSpace(key), Pos: pos, Lines: 1})
			} else {
				b.Text = keptLine(line)
			}
		case "lang", "language", "draft", "layout", "toc": // of the page, and not of the paper
			p.d.Say(diag.ImportWords, pos, diag.Args{"text": strings.TrimSpace(line)})
			continue
		default:
			b.Text = keptLine(line)
			ok = b.Text != ""
		}
		if ok && b.Text != "" {
			p.add(b)
		}
	}
	if end > 0 {
		p.at = end + 1
		p.gap = true
	}
}

// entries are those of a list below a key of front matter, with commas between them. Their
// lines are read.
func (p *reader) entries(end int) string {
	var out []string
	for p.at+1 < end {
		entry, listed := strings.CutPrefix(strings.TrimSpace(p.lines[p.at+1]), "- ")
		if !listed {
			break
		}
		out = append(out, strings.Trim(entry, " \t\"'"))
		p.at++
	}
	return strings.Join(out, ", ")
}

// keptLine is a line of front matter that is kept as it stands, as a line of its own.
func keptLine(line string) string {
	line = strings.TrimSpace(line)
	if line == "" {
		return ""
	}
	return strings.ToUpper(line[:1]) + line[1:]
}

// underlined is the level of a heading that the line below it makes: 1 for ===,
// 2 for ---; 0 for none.
func (p *reader) underlined() int {
	if p.at+1 >= len(p.lines) || p.at > 0 && strings.TrimSpace(p.lines[p.at-1]) != "" {
		return 0
	}
	under := strings.TrimSpace(p.lines[p.at+1])
	switch {
	case len(under) >= 3 && strings.Trim(under, "=") == "":
		return 1
	case len(under) >= 3 && strings.Trim(under, "-") == "":
		return 2
	}
	return 0
}

// quote reads lines that begin with >.
func (p *reader) quote() {
	pos := p.pos()
	var paragraphs []string
	text, hard, box := "", false, false
	flush := func() {
		if text != "" {
			paragraphs = append(paragraphs, text)
		}
		text, hard = "", false
	}
	for ; p.at < len(p.lines); p.at++ {
		line, ok := strings.CutPrefix(strings.TrimLeft(p.lines[p.at], " \t"), ">")
		if !ok {
			break
		}
		bare, again := cutHardBreak(line, line)
		if st, _, _, _ := labels.Of(bare); box && (st == labels.Bullet || st == labels.DigitsDot) {
			flush()
		}
		switch {
		case len(paragraphs) == 0 && text == "" && p.box(bare) != "":
			paragraphs, box = append(paragraphs, p.box(bare)), true
			continue
		case bare == "":
			flush()
			continue
		case hard:
			text += wording.HardBreak + bare
		default:
			text = wording.JoinLines([]string{text, bare})
		}
		hard = again
	}
	flush()
	for k, s := range paragraphs {
		p.add(source.Block{Kind: source.Quote, Text: s, Pos: pos, Lines: 1, Boxed: k > 0 && box})
	}
}

// box is the line that begins a box of a report, for this line; "" where it begins none.
func (p *reader) box(line string) string {
	below := ""
	if p.at+1 < len(p.lines) {
		below = p.lines[p.at+1]
	}
	return wording.BoxLine(line, below)
}

// note reads a footnote, and the indented lines that it goes on over.
func (p *reader) note(first string) {
	parts := []string{first}
	for p.at++; p.at < len(p.lines); p.at++ {
		line := p.lines[p.at]
		if strings.TrimSpace(line) == "" || !strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "\t") {
			break
		}
		parts = append(parts, strings.TrimSpace(line))
	}
	note := wording.JoinLines(parts)
	if name, text, ok := strings.Cut(note, ":"); ok {
		if p.noted[name] { // a second one of its name: no text can refer to it
			note = wording.NoteName(8000+len(p.d.Notes)) + ":" + text
		} else if p.noted == nil {
			p.noted = map[string]bool{}
		}
		p.noted[name] = true
	}
	p.d.Notes = append(p.d.Notes, note)
}

// foreign are the pieces of a text that Markdown allows and a report does not:
// pictures, comments, tags.
type foreign struct {
	picture, comment, lineEnd, tag, note, raised, struck, shown *regexp.Regexp
}

var newForeign = sync.OnceValue(func() *foreign {
	return &foreign{
		picture: regexp.MustCompile(`!\[([^\]\n]*)\]\(([^()\s]*)(?:\s+"[^"]*")?\)(\{[^}\n]*\})?`),
		note:    regexp.MustCompile(`\^\[([^\[\]]+)\]`),
		raised:  regexp.MustCompile(`<(sup|sub)>([^<>\n]{1,24})</(?:sup|sub)>|\^[^\s^~<>]{1,16}\^|~[^\s^~<>]{1,16}~`),
		struck:  regexp.MustCompile(`~~([^~\s](?:[^~]*[^~\s])?)~~|(?i:<(?:s|del|strike)>)([^<]*)(?i:</(?:s|del|strike)>)`),
		shown:   regexp.MustCompile(`\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\([^)\s]+\)|\[\^[^\]\s]+\]|<https?://|<!--|~~[^~\s]`),
		comment: regexp.MustCompile(`<!--[^\n]*?-->`),
		lineEnd: regexp.MustCompile(`(?i)<br\s*/?>\s*`),
		tag:     regexp.MustCompile(`(?i)</?(b|i|u|s|em|strong|span|div|p|font|center|small|big|sub|sup|mark|a|script|style|section|article|table|tr|td|th|tbody|thead|ul|ol|li|h[1-6]|img|figure|figcaption|hr|o:p|ins|del)(\s[^<>\n]*)?/?>`),
	}
})

// shows says that a text shows Markdown: a heading with #, bold, a link, a note, code
// between fences, a table with a rule, or a piece that is foreign to plain text.
func (f *foreign) shows(lines []string) bool {
	for i, line := range lines {
		s := strings.TrimSpace(line)
		mark := strings.TrimLeft(s, "#")
		switch {
		case s == "":
			continue
		case len(mark) < len(s) && len(s)-len(mark) <= 6 && strings.HasPrefix(mark, " "), strings.HasPrefix(s, "```"), strings.HasPrefix(s, "[^") && strings.Contains(s, "]:"):
			return true
		case i > 0 && strings.HasPrefix(s, "|") && strings.Contains(s, "-") && strings.Trim(s, "|-: ") == "":
			return true
		case strings.ContainsAny(s, "*_[<~") && f.shown.MatchString(s) || strings.Contains(s, "<") && f.tag.MatchString(s):
			return true
		}
	}
	return false
}

// takeOut takes these pieces out of a text: pictures and notes go to the document,
// of comments and tags it is said that they are gone.
func (f *foreign) takeOut(d *source.Document, s string, pos diag.Pos) string {
	if !strings.ContainsAny(s, "<!^~") {
		return s
	}
	s = f.note.ReplaceAllStringFunc(s, func(m string) string { // pandoc's notes within the line
		name := wording.NoteName(9000 + len(d.Notes))
		d.Notes = append(d.Notes, name+": "+strings.TrimSpace(m[2:len(m)-1]))
		return name
	})
	s = f.struck.ReplaceAllStringFunc(s, func(m string) string {
		p := f.struck.FindStringSubmatch(m)
		d.Say(diag.ImportStruck, pos, diag.Args{"text": p[1] + p[2]})
		return ""
	})
	s = f.scripts(s)
	s = f.picture.ReplaceAllStringFunc(s, func(m string) string {
		parts := f.picture.FindStringSubmatch(m)
		d.Pictures = append(d.Pictures, source.Picture{Name: parts[2], Link: parts[2], Alt: parts[1], Pos: pos})
		return ""
	})
	s = f.lineEnd.ReplaceAllString(s, wording.HardBreak)
	for _, re := range []*regexp.Regexp{f.comment, f.tag} {
		if m := re.FindString(s); m != "" {
			d.Say(diag.ImportMarkup, pos, diag.Args{"found": strings.Join(re.FindAllString(s, 20), " ")})
			s = re.ReplaceAllString(s, "")
		}
	}
	return s
}

// scripts writes what tags or pandoc's marks set above or below the line as a report
// has it: in characters of their own, else between marks.
func (f *foreign) scripts(s string) string {
	var b strings.Builder
	from := 0
	for _, at := range f.raised.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(s[from:at[0]])
		from = at[1]
		mark, inner := byte(raised.Above), s[at[0]+1:at[1]-1]
		if at[2] >= 0 {
			inner = s[at[4]:at[5]]
		} else if !wording.BeginsScript(b.String()+s[at[0]:at[1]], b.Len()) {
			b.WriteString(s[at[0]:at[1]])
			continue
		}
		if s[at[0]] == raised.Below || at[2] >= 0 && s[at[2]:at[3]] == "sub" {
			mark = raised.Below
		}
		text, marks, _ := raised.Marked(b.String(), inner, mark)
		if !marks {
			text = wording.Escape(text)
		}
		b.WriteString(text)
	}
	b.WriteString(s[from:])
	return b.String()
}
