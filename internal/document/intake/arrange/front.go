package arrange

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// front reads what stands before the first heading: the series, the titles, the
// publisher, the date, and then the text that has no heading.
func (a *arranger) front(root *part) {
	f := &frontReader{a: a, titles: map[string]*source.Block{}}
	blocks := joinTitles(root.blocks)
	for i := range blocks {
		f.block(blocks, i)
	}
	f.notices(root)
	for _, lang := range []string{"zh", "en"} {
		b := f.titles[lang]
		if b == nil {
			continue
		}
		b.Text, _ = wording.CutBold(b.Text)
		a.out.Title.Put(lang, wording.OneLine(b.Text))
		b.Lines = max(b.Lines, 1) + strings.Count(b.Text, "\n")
		if b.Lines > 1 && b.Kind == source.Paragraph && !b.Title {
			a.log.Add(diag.ImportTornTitle, b.Pos, diag.Args{"lines": b.Lines, "title": wording.OneLine(b.Text)})
		}
	}
	if a.out.Title == nil && len(a.out.Series) > 0 {
		a.out.Title, a.out.Series = a.out.Series, nil
	}
	f.body = append(f.pictures, f.body...)
	if len(f.body) == len(f.pictures) && len(root.parts) > 0 && len(f.rest) < 3 { // a picture alone is no text
		a.left = append(a.left, f.rest...)
		return
	}
	a.loose(append(f.rest, f.body...))
}

// notices finds that what looks like the title of a bulletin is the heading of the
// first of several notices.
func (f *frontReader) notices(root *part) {
	lang := f.a.sole
	b := f.titles[lang]
	if b == nil || b.Title || f.a.out.Number == "" && !clue.NamesPeriodical(f.a.out.Series[lang]) || len(f.body) == 0 || len(root.parts) == 0 {
		return
	}
	for _, p := range root.parts {
		if !p.bare {
			return
		}
	}
	first := &part{title: b.Text, level: 1, lang: lang, at: *b, blocks: append(f.rest, f.body...), bare: true}
	root.parts = append([]*part{first}, root.parts...)
	delete(f.titles, lang)
	f.body, f.rest = nil, nil
}

// frontReader reads the lines of a masthead, one after the other.
type frontReader struct {
	a        *arranger
	titles   map[string]*source.Block
	rest     []source.Block // lines that say nothing that a masthead has
	body     []source.Block // the text, from its first paragraph on
	text     bool           // the text has begun
	pictures []source.Block // those among the lines
	read     int            // how many lines of the masthead were read
	keys     bool           // each line of the block says by its first words what it is
	after    bool           // a rule or the number of an issue stands before: what comes is no series
}

// mostMasthead is how many lines a masthead may have: what is longer is a text of
// short lines.
const mostMasthead = 60

// block reads block i of those before the first heading.
func (f *frontReader) block(all []source.Block, i int) {
	b := all[i]
	if head, ok := figure(&b); ok && !f.text && (b.Kind == source.Figure || !f.isText(&b)) {
		f.pictures = append(f.pictures, head)
	} else {
		b.Placed = head.Placed
	}
	if _, date := clue.OfficeAndDate(b.Text); b.Kind == source.Quote && !f.text && (date != "" || clue.Date(b.Text) != "" || clue.IsPublisher(b.Text)) {
		b.Kind = source.Paragraph
	}
	if i > 0 && b.Bold && b.Look > 0 && clue.IsSalutation(all[i-1].Text) && utf8.RuneCountInString(b.Text) <= 120 { // what a letter is about
		b.Text, b.Title = wording.OneLine(unboldLine(b.Text)), true
	}
	switch {
	case b.Kind == source.Figure && !f.text:
	case b.Title && b.Kind == source.Paragraph:
		f.title(&b, f.a.language(b.Text))
		f.text, f.read = false, 0 // the masthead of the other language begins
	case f.text || f.isText(&b):
		head, isLayout := mastheadTable(&b)
		if !isLayout {
			head, isLayout = keyTable(&b)
		}
		if isLayout && !f.text {
			f.lines(head, all[i+1:])
			return
		}
		if day := clue.Dateline(b.Text); !f.text && f.a.meeting == "" {
			f.a.meeting = day
		}
		f.text = true
		f.body = append(f.body, b)
	default:
		f.read++
		f.text = f.read >= mostMasthead
		f.lines(f.parted(b), all[i+1:])
	}
}

// unboldLine takes the marks off a line that is bold from end to end.
func unboldLine(s string) string {
	s, _ = wording.CutBold(s)
	return s
}

// isText says that a block is one of the text, and none of the masthead.
func (f *frontReader) isText(b *source.Block) bool {
	n := utf8.RuneCountInString(b.Text)
	switch {
	case b.Kind != source.Paragraph || n > 200:
		return true
	case clue.IsSalutation(b.Text) && !clue.IsPublisher(b.Text), clue.IsContents(b.Text):
		return true
	case strings.Contains(b.Text, "\n"):
		return false
	}
	if kind, _ := clue.Imprint(b.Text); kind != "" {
		return false
	}
	return n > 120 || endsText(b.Text) || n > 60 && wording.EndsSentence(b.Text)
}

// endsText says that a line ends as text does, and not as a title may.
func endsText(s string) bool {
	s = strings.TrimRight(s, " \t\u3000*_\"”’）)」』】]")
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。；;：:，、", last) || last == '.' && strings.Count(s, ".") == 1
}

// mastheadTable is a table that only lays a masthead out: one row of short cells.
func mastheadTable(b *source.Block) ([]source.Block, bool) {
	if b.Kind != source.Table || len(b.Rows) != 1 || len(b.Rows[0]) > 4 {
		return nil, false
	}
	var out []source.Block
	known := false
	for _, cell := range b.Rows[0] {
		if utf8.RuneCountInString(cell) > 60 || endsText(cell) {
			return nil, false
		}
		known = known || clue.Date(cell) != "" || clue.Number(cell) != "" || clue.IsPublisher(cell)
		if cell != "" {
			out = append(out, source.Block{Kind: source.Paragraph, Text: cell, Pos: b.Pos})
		}
	}
	return out, known && len(out) > 1
}

// keyTable is a table of the head of a memo: keys at the left, and beside each what it
// is, To | All branches.
func keyTable(b *source.Block) (out []source.Block, ok bool) {
	if b.Kind != source.Table || len(b.Rows) < 2 || len(b.Rows) > 10 {
		return nil, false
	}
	known := 0
	for _, row := range b.Rows {
		for len(row) > 2 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		if len(row) != 2 || row[0] == "" || utf8.RuneCountInString(row[0]) > 20 {
			return nil, false
		}
		line := strings.TrimRight(row[0], ":： ") + ": " + row[1]
		if wording.Language(row[0]) == "zh" {
			line = strings.TrimRight(row[0], ":： ") + "：" + row[1]
		}
		kind, _ := clue.Imprint(line)
		sent, _ := clue.Sent(line)
		if kind != "" || sent != "" || clue.IsAttendance(line) {
			known++
		}
		out = append(out, source.Block{Kind: source.Paragraph, Text: line, Pos: b.Pos})
	}
	return out, known >= 2 && known*3 >= len(out)*2
}

// parted are the lines of a block that are lines of a masthead of their own. Where
// none of them says what it is, they are one title.
func (f *frontReader) parted(b source.Block) []source.Block {
	f.keys = false
	if at := clue.SecondKey(b.Text); at > 0 {
		one, other := b, b
		one.Text, other.Text = strings.TrimRight(b.Text[:at], " \t\u3000"), b.Text[at:]
		return []source.Block{one, other}
	}
	if !strings.Contains(b.Text, "\n") {
		return []source.Block{b}
	}
	var out []source.Block
	known := false
	for line := range strings.SplitSeq(strings.ReplaceAll(b.Text, wording.HardBreak, "\n"), "\n") {
		line = strings.TrimSpace(line)
		_, date := clue.OfficeAndDate(line)
		kind, _ := clue.Imprint(line)
		known = known || kind != "" || clue.IsKeyLine(line) || clue.IsMark(line) || clue.IsSeries(line) || clue.IsPaperNumber(line) || clue.MeetingDay(line) != "" || date != "" || endsInDate(line) || clue.Date(line) != "" || clue.IsPublisher(line) || clue.Number(line) != "" || clue.IsAttendance(line) || endsText(line)
		one := b
		one.Text, one.Lines = line, 1
		out = append(out, one)
	}
	known = known || clue.InCapitals(out[0].Text) && !clue.InCapitals(out[1].Text)
	known = known || slices.ContainsFunc(out, func(b source.Block) bool { return clue.IsStreet(b.Text) })
	f.keys = keyed(out)
	known = known || f.keys
	if !known && wording.Language(out[0].Text) == wording.Language(out[len(out)-1].Text) && !(len(out) == 2 && apart(out[0].Text, out[1].Text)) {
		return []source.Block{b}
	}
	return out
}

// keyed says that each of several lines says by a few words before a colon what it is:
// Country: Tavo.
func keyed(lines []source.Block) bool {
	for i := range lines {
		if !clue.Keyed(lines[i].Text) {
			return false
		}
	}
	return len(lines) > 1
}

// apart says that two English lines are a title and a line below it, and not one title: the
// first does not end as if it went on, and the second does not begin so.
func apart(first, second string) bool {
	if wording.Language(first) != "en" || clue.InCapitals(second) {
		return false
	}
	words := strings.Fields(strings.ToLower(first))
	last, begin := words[len(words)-1], strings.ToLower(strings.Fields(second + " x")[0])
	joins := " a an the of and or for in on at to from with by as is are not & – - "
	r, _ := utf8.DecodeRuneInString(second)
	return len(words) > 1 && unicode.IsUpper(r) && !strings.Contains(joins, " "+last+" ") && !strings.Contains(joins, " "+begin+" ") && !strings.ContainsRune(",:-–—", rune(last[len(last)-1]))
}

// endsInDate says that a line ends in a date: Visit of 4 May 2026.
func endsInDate(line string) bool {
	for i, r := range line {
		if r == ' ' && clue.Date(line[i+1:]) != "" {
			return true
		}
	}
	return false
}

// lines reads lines of the masthead. below are the blocks under them.
func (f *frontReader) lines(all []source.Block, below []source.Block) {
	for i := range all {
		b := all[i]
		if !b.Title {
			b.Text = wording.CutEmphasis(b.Text)
		}
		kept := len(f.rest)
		f.line(&b, all[i+1:], below)
		if n := len(f.rest); n > kept && f.rest[n-1].Text == b.Text {
			f.rest[n-1].Text = all[i].Text
		}
	}
}

// line reads one line of the masthead. beside are the lines that follow it in its
// block, below the blocks under them.
func (f *frontReader) line(b *source.Block, beside, below []source.Block) {
	a, o := f.a, f.a.out
	lang := a.language(b.Text)
	if b.Ruled && !f.after {
		f.underRule(lang)
	}
	who, date := clue.OfficeAndDate(b.Text)
	kind, to := clue.Sent(b.Text)
	said, value := clue.Imprint(b.Text)
	switch {
	case said == "date":
		f.date(b, clue.Date(value))
	case said == "publisher":
		f.publisher(b, f.sender(value))
	case clue.IsStreet(b.Text):
		a.out.Contact.Address.Put(lang, b.Text)
	case clue.Published(b.Text) != "":
		f.date(b, clue.Published(b.Text))
		a.log.Add(diag.ImportWords, b.Pos, diag.Args{"text": strings.Fields(b.Text)[0]})
	case clue.Byline(b.Text) != "" && f.titles[lang] != nil:
		f.publisher(b, clue.Byline(b.Text))
	case clue.Submitter(b.Text) != "":
		f.publisher(b, clue.Submitter(b.Text))
		f.rest = append(f.rest, *b) // it says more than who
	case said == "title" && (f.titles[lang] == nil || !f.titles[lang].Title || clue.IsSeries(f.titles[lang].Text)):
		if was := f.titles[lang]; was != nil && clue.IsSeries(was.Text) && o.Series[lang] == "" { // INCIDENT REPORT, Title: …
			o.Series.Put(lang, was.Text)
			delete(f.titles, lang)
		}
		one := *b
		one.Text, one.Title = value, true
		f.title(&one, lang)
	case f.titles[lang] == nil && clue.PaperOf(b.Text) != "": // Notes of meeting, 4 March 2025
		f.title(b, lang)
		f.date(b, clue.PaperOf(b.Text))
	case clue.Date(b.Text) != "":
		f.date(b, clue.Date(b.Text))
	case date != "":
		f.date(b, date)
		for part := range strings.FieldsSeq(who) {
			one := *b
			one.Text = part
			if clue.Number(part) != "" {
				f.line(&one, beside, below)
				who = strings.TrimSpace(strings.Replace(who, part, "", 1))
			}
		}
		if who != "" {
			f.publisher(b, who)
		}
	case clue.PlacedDate(b.Text) != "":
		f.date(b, clue.PlacedDate(b.Text))
		f.rest = append(f.rest, *b) // it says more than the date
	case clue.Number(b.Text) != "" && o.Number == "":
		f.number(b)
	case clue.Issue(b.Text) != "" && o.Number == "":
		o.Number = clue.Issue(b.Text)
		f.rest = append(f.rest, *b) // it says more than the number
	case clue.Total(b.Text) != "" && utf8.RuneCountInString(b.Text) <= 12:
		f.label(lang, clue.Total(b.Text))
	case clue.IsMark(b.Text), clue.MeetingNumber(b.Text):
		f.label(lang, strings.Trim(wording.OneLine(b.Text), "（()）"))
	case clue.MeetingDay(b.Text) != "" && !b.Title && !strings.HasPrefix(b.Text, "—"):
		if f.a.meeting == "" {
			f.a.meeting = clue.MeetingDay(b.Text)
		}
		f.body = append(f.body, *b)
	case clue.IsAttendance(b.Text):
		f.attendance(b)
	case kind != "":
		f.a.sent(kind, to, lang)
	case (clue.IsSeries(b.Text) || clue.IsRedHead(b.Text)) && o.Series[lang] == "" && !f.after && !b.Title:
		o.Series.Put(lang, b.Text)
	case clue.IsPublisher(b.Text) && o.Publisher[lang] == "" && (f.titles[lang] != nil || a.titleFollows(beside, lang) || a.titleFollows(below, lang)):
		o.Publisher.Put(lang, wording.OneLine(b.Text))
	case clue.IsPaperNumber(b.Text), clue.IsKeyLine(b.Text):
		f.rest = append(f.rest, *b)
	case f.keys:
		f.body = append(f.body, *b)
	default:
		f.title(b, lang)
	}
}

// label takes words that stand by themselves in a masthead: for whom a paper is, of which
// meeting, how many issues there were.
func (f *frontReader) label(lang, words string) {
	o := f.a.out
	if was := o.Label[lang]; was != "" {
		words = was + map[bool]string{true: "　", false: ", "}[lang == "zh"] + words
		delete(o.Label, lang)
	}
	o.Label.Put(lang, words)
}

// date takes the date of a masthead. Another than the first is left over.
func (f *frontReader) date(b *source.Block, date string) {
	o := f.a.out
	f.a.weekday(b)
	switch {
	case o.Date == "" || strings.HasPrefix(date, o.Date):
		o.Date = date
	case !strings.HasPrefix(o.Date, date):
		f.rest = append(f.rest, *b)
	}
}

// weekday tells the day of the week that a line with a date names: a report has none.
func (a *arranger) weekday(b *source.Block) {
	if day := clue.Weekday(b.Text); day != "" {
		a.log.Add(diag.ImportWords, b.Pos, diag.Args{"text": day})
	}
}

// publisher takes a name that stands beside the date.
func (f *frontReader) publisher(b *source.Block, who string) {
	lang := f.a.language(who)
	who = wording.CutEmphasis(who)
	if p := f.a.out.Publisher[lang]; p == "" {
		f.a.out.Publisher.Put(lang, who)
	} else if wording.Key(p) != wording.Key(who) {
		f.rest = append(f.rest, *b)
	}
}

// sender takes the address off the name of who sent a message: Peter Vance <p@example.org>.
func (f *frontReader) sender(value string) string {
	at := strings.LastIndex(value, "<")
	if at <= 0 {
		return value
	}
	name, mail := strings.TrimRight(value[:at], `\ "`), strings.TrimRight(value[at+1:], "> ")
	c := &f.a.out.Contact
	if !mailAddress().MatchString(mail) || wording.Key(name) == "" || c.Email != "" {
		return value
	}
	c.Email = mail
	return strings.TrimLeft(name, `"`)
}

// number takes the number of an issue. The line before it, which was taken for a
// title, is then the name of the series.
func (f *frontReader) number(b *source.Block) {
	o := f.a.out
	o.Number = clue.Number(b.Text)
	lang := f.a.language(b.Text)
	if total := clue.Total(b.Text); total != "" && total != strings.Trim(b.Text, "（()） ") {
		f.label(lang, total)
	}
	for l, t := range f.titles {
		if t != nil && !t.Title && o.Series[l] == "" {
			o.Series.Put(l, wording.OneLine(t.Text))
			delete(f.titles, l)
		}
	}
	f.after = true
}

// underRule takes the line above a rule for the name of the series where it reads
// as one: the masthead of a bulletin ends in a rule.
func (f *frontReader) underRule(lang string) {
	t, o := f.titles[lang], f.a.out
	if t == nil || t.Title || o.Series[lang] != "" || !clue.NamesPeriodical(t.Text) {
		return
	}
	o.Series.Put(lang, wording.OneLine(t.Text))
	delete(f.titles, lang)
	f.after = true
}

// attendance keeps a line on when, where and with whom a meeting was; the day of
// it becomes the date where there is no other.
func (f *frontReader) attendance(b *source.Block) {
	_, rest, _ := strings.Cut(strings.Replace(b.Text, "：", ":", 1), ":")
	if day := clue.DayIn(strings.TrimSpace(rest)); day != "" && f.a.meeting == "" {
		f.a.meeting = day
	}
	f.body = append(f.body, *b)
}

// title takes a line for the title in a language. A title that the source calls
// one wins; of others a much longer one that follows. A line that begins with a
// dash goes on from the title.
func (f *frontReader) title(b *source.Block, lang string) {
	was := f.titles[lang]
	switch {
	case was == nil:
		f.titles[lang] = b
	case (strings.HasPrefix(b.Text, "—") || strings.HasPrefix(b.Text, "——")) && !b.Title:
		was.Text += wording.HardBreak + b.Text
		was.Title = true // its lines are not torn
		f.a.meeting = cmp.Or(f.a.meeting, clue.MeetingDay(b.Text))
	case !b.Title && !was.Title && len(b.Text) > len(was.Text) && strings.HasSuffix(b.Text, was.Text) && f.a.out.Series[lang] == "" && utf8.RuneCountInString(was.Text) >= 2:
		f.a.out.Series.Put(lang, was.Text) // 会议纪要 above 县长办公会议纪要
		f.titles[lang] = b
	case !b.Title && strings.Count(b.Text, "\n") >= 2: // lines of a text
		f.text, f.body = true, append(f.body, *b)
	case b.Title && was.Title && f.a.sole == "":
		was.Text += wording.HardBreak + b.Text
	case b.Title && !was.Title, !b.Title && !was.Title && len(wording.Key(b.Text)) > 2*len(wording.Key(was.Text)) && !f.after && !strings.Contains(b.Text, "\n"):
		f.rest = append(f.rest, *was)
		f.titles[lang] = b
	default:
		f.rest = append(f.rest, *b)
	}
}

// titleFollows says that a title in a language may still come: one of the blocks
// is a short line that is no date and no publisher.
func (a *arranger) titleFollows(blocks []source.Block, lang string) bool {
	for i := range blocks {
		t := blocks[i].Text
		if blocks[i].Kind == source.Paragraph && a.language(t) == lang && utf8.RuneCountInString(t) <= 80 && !endsText(t) && clue.Date(t) == "" && !clue.IsPublisher(t) {
			return true
		}
	}
	return false
}

// joinTitles joins the lines of a title of Latin letters that stand as
// paragraphs of their own, and leaves rules out.
func joinTitles(blocks []source.Block) (out []source.Block) {
	out = make([]source.Block, 0, len(blocks))
	for _, b := range blocks {
		r, _ := utf8.DecodeRuneInString(b.Text)
		if n := len(out); n > 0 && unicode.IsLower(r) && titleLine(&out[n-1]) && titleLine(&b) && !clue.IsSeries(b.Text) && !clue.IsSeries(out[n-1].Text) && clue.MeetingDay(b.Text) == "" {
			out[n-1].Text += " " + b.Text
			out[n-1].Lines = max(out[n-1].Lines, 1) + 1
			continue
		}
		out = append(out, b)
	}
	return out
}

func titleLine(b *source.Block) bool {
	return b.Kind == source.Paragraph && wording.Language(b.Text) == "en" && !wording.EndsSentence(b.Text) && utf8.RuneCountInString(b.Text) <= 60 && clue.Date(b.Text) == ""
}
