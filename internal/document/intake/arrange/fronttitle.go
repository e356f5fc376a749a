package arrange

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

func unboldLine(s string) string {
	s, _ = wording.CutBold(s)
	return s
}

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

func (a *arranger) titleFollows(blocks []source.Block, lang string) bool {
	for i := range blocks {
		t := blocks[i].Text
		if blocks[i].Kind == source.Paragraph && a.language(t) == lang && utf8.RuneCountInString(t) <= 80 && !endsText(t) && clue.Date(t) == "" && !clue.IsPublisher(t) {
			return true
		}
	}
	return false
}

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
