package arrange

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

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

func (f *frontReader) parted(b source.Block) []source.Block {
	f.keys = false
	if at := clue.SecondKey(b.Text); at > 0 {
		one, other := b, b
		one.Text, other.Text = strings.TrimRight(b.Text[:at], " \t\u3000"), b.Text[at:]
		return []source.Block{one, other}
	}
	if !strings.Contains(b.Text, "\n") {
		if parts := imprint(b); parts != nil {
			return parts
		}
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
	known = known || slices.ContainsFunc(out, func(b source.Block) bool { return clue.IsStreet(b.Text) || clue.EditedBy(b.Text) != "" })
	known = known || len([]rune(out[0].Text)) > 6 && clue.IsHanName(out[len(out)-1].Text)
	f.keys = keyed(out)
	known = known || f.keys
	if !known && wording.Language(out[0].Text) == wording.Language(out[len(out)-1].Text) && !(len(out) == 2 && apart(out[0].Text, out[1].Text)) {
		return []source.Block{b}
	}
	return out
}

// imprint are the parts of a line that gives who edits a bulletin, its number and its date
// side by side: 市水利局办公室编 第8期 2025年3月12日. It is nil for any other line.
func imprint(b source.Block) (out []source.Block) {
	words := strings.Fields(strings.ReplaceAll(b.Text, "\u3000", " "))
	if len(words) < 2 || len(words) > 4 || b.Title {
		return nil
	}
	numbered := false
	for _, w := range words {
		number := clue.Number(w) != ""
		if !number && clue.Date(w) == "" && clue.EditedBy(w) == "" && !clue.IsPublisher(w) {
			return nil
		}
		numbered = numbered || number
		one := b
		one.Text = w
		out = append(out, one)
	}
	if !numbered {
		return nil // who and when: OfficeAndDate
	}
	return out
}

func keyed(lines []source.Block) bool {
	for i := range lines {
		if !clue.Keyed(lines[i].Text) {
			return false
		}
	}
	return len(lines) > 1
}

func endsInDate(line string) bool {
	for i, r := range line {
		if r == ' ' && clue.Date(line[i+1:]) != "" {
			return true
		}
	}
	return false
}
