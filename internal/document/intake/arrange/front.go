package arrange

import (
	"strings"
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
// keyTable is a table of the head of a memo: keys at the left, and beside each what it
// is, To | All branches.
// parted are the lines of a block that are lines of a masthead of their own. Where
// none of them says what it is, they are one title.
// keyed says that each of several lines says by a few words before a colon what it is:
// Country: Tavo.
// apart says that two English lines are a title and a line below it, and not one title: the
// first does not end as if it went on, and the second does not begin so.
// endsInDate says that a line ends in a date: Visit of 4 May 2026.
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
	case clue.EditedBy(b.Text) != "" && o.Publisher[lang] == "" && !b.Title:
		f.publisher(b, b.Text)
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
	case clue.IsHanName(b.Text) && f.titles[lang] != nil && o.Publisher[lang] == "" && !b.Title: // who wrote it
		f.publisher(b, wording.OneLine(b.Text))
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
	if by := clue.EditedBy(who); by != "" {
		who = by
	}
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
// titleFollows says that a title in a language may still come: one of the blocks
// is a short line that is no date and no publisher.
// joinTitles joins the lines of a title of Latin letters that stand as
// paragraphs of their own, and leaves rules out.
