package arrange

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// unmarked reads the lines at the end of a chapter of lessons, recommendations or
// findings as its points, where nothing marks them as such: two or more, each a few
// words without a stop. Before them may stand text that ends in a stop or a colon. Other
// blocks come back as they are.
func (a *arranger) unmarked(id string, blocks []source.Block) []source.Block {
	if !listed(id) || slices.ContainsFunc(blocks, func(b source.Block) bool { return b.Kind == source.Item }) {
		return blocks
	}
	first := len(blocks)
	var points, lead []source.Block
	for first > 0 && lead == nil {
		rest, lines := unmarkedLines(blocks[first-1])
		if lines == nil {
			break
		}
		slices.Reverse(lines) // from the last line up, which the next step turns
		points, lead, first = append(points, lines...), rest, first-1
	}
	slices.Reverse(points)
	before := append(append([]source.Block(nil), blocks[:first]...), lead...)
	if len(points) < 2 || len(before) > 0 && !mayLead(&before[len(before)-1]) {
		return blocks
	}
	n := strconv.Itoa(len(points))
	a.log.Add(diag.ImportUnsure, points[0].Pos, diag.Args{
		"what": diag.Words{n + " lines without numbers or bullets became points", n + " 行没有编号也没有项目符号，已作为要点"},
		"hint": diag.Words{"if they are text, move them into the body of the section", "如果是正文，请移到这一节的 body"}})
	return append(before, points...)
}

// unmarkedLines parts a paragraph into its lines that read as points, and what stands
// before them, as a paragraph; points is nil where the last line is none.
func unmarkedLines(b source.Block) (before, points []source.Block) {
	if b.Kind != source.Paragraph || b.Caption || len(b.Behind) > 0 || isBackLine(&b) {
		return nil, nil
	}
	lines := strings.Split(b.Text, wording.HardBreak)
	first := len(lines)
	for first > 0 && mayBePoint(lines[first-1]) {
		first--
	}
	for i, line := range lines[first:] {
		point := b
		point.Kind, point.Label, point.Style, point.Text, point.Lines = source.Item, "-", labels.Bullet, strings.TrimSpace(line), 1
		if b.Lines > 1 { // a line of the file each
			point.Pos.Line += first + i
		}
		points = append(points, point)
	}
	if b.Text = strings.Join(lines[:first], wording.HardBreak); first > 0 && points != nil {
		before = []source.Block{b}
	}
	return before, points
}

// mayBePoint says that a line reads as the title of a point: a few words that end in no
// mark.
func mayBePoint(line string) bool {
	line = strings.TrimSpace(line)
	most, words := 40, len(strings.Fields(line))
	if wording.Language(line) != "zh" {
		most = 100
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	n := utf8.RuneCountInString(line)
	return n >= 4 && n <= most && (words > 1 || most == 40) && !strings.ContainsRune("。．.!！?？:：,，;；、—…", last) && !strings.Contains(line, "\n")
}

// mayLead says that a block may stand before points: it ends as text or a lead does.
func mayLead(b *source.Block) bool {
	return b.Kind != source.Paragraph || wording.EndsSentence(b.Text) || strings.HasSuffix(b.Text, "：") || strings.HasSuffix(b.Text, ":")
}
