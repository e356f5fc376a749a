package arrange

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// cutBack takes off the last part what stands after its text: the signature
// and the date, tables of other works, the publisher's words on itself, and
// the addresses.
func (a *arranger) cutBack(root *part) {
	last := root
	for len(last.parts) > 0 {
		last = last.parts[len(last.parts)-1]
	}
	at := backAt(last.blocks)
	if at < 0 {
		return
	}
	back := last.blocks[at:]
	last.blocks = last.blocks[:at:at]
	end := len(back)
	first := end
	for i := end - 1; i >= 0 && (clue.IsContact(back[i].Text) || i == end-1); i-- {
		if clue.IsContact(back[i].Text) {
			first = i
		}
	}
	if first > 0 && first < end && clue.IsAddress(back[first-1].Text) {
		first--
	}
	a.contact(back[first:])
	about := first
	for about > 0 && back[about-1].Kind == source.Paragraph && utf8.RuneCountInString(back[about-1].Text) > 60 {
		about--
	}
	if about < first && first < end {
		a.about(back[about:first])
	} else {
		about = first
	}
	a.signature(back[:about])
}

// backAt is where the back matter begins: at a date that stands alone, with
// the short line before it, or at the first line of addresses; -1 for none.
func backAt(blocks []source.Block) int {
	for i := range blocks {
		t := blocks[i].Text
		switch {
		case blocks[i].Kind == source.Paragraph && clue.Date(t) != "" && utf8.RuneCountInString(t) <= 30:
			if i > 0 && isSignature(blocks[i-1]) {
				return i - 1
			}
			return i
		case clue.IsContact(t):
			for i > 0 && clue.IsAddress(blocks[i-1].Text) {
				i--
			}
			return i
		}
	}
	return -1
}

func isSignature(b source.Block) bool {
	return b.Kind == source.Paragraph && utf8.RuneCountInString(b.Text) <= 40 && !wording.EndsSentence(b.Text)
}

// signature reads what stands between the text and the addresses.
func (a *arranger) signature(back []source.Block) {
	for _, b := range back {
		switch {
		case a.out.Date == "" && clue.Date(b.Text) != "":
			a.out.Date = clue.Date(b.Text)
		case a.out.Series[wording.Language(b.Text)] != "" && wording.Key(b.Text) == wording.Key(a.out.Series[wording.Language(b.Text)]):
		default:
			a.left = append(a.left, b)
		}
	}
}

// about takes the paragraphs on the publisher, and the publisher's names from
// the first: 名称 (Name), 简称 ABC.
func (a *arranger) about(blocks []source.Block) {
	a.out.About.Put(wording.Language(blocks[0].Text), source.Markdown(blocks))
	m := regexp.MustCompile(`^(\p{Han}{2,20})\s*[（(]([A-Z][A-Za-z&,.' -]+)[)）](?:[，,]\s*简称\s*([A-Z]{2,10}))?`).FindStringSubmatch(blocks[0].Text)
	if m == nil {
		return
	}
	zh, en := m[1], strings.TrimSpace(m[2])
	if m[3] != "" {
		zh, en = zh+"（"+m[3]+"）", en+" ("+m[3]+")"
	}
	a.out.Publisher.Put("zh", zh)
	a.out.Publisher.Put("en", en)
}
