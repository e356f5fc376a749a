package wayback

import (
	"strconv"
	"strings"

	"jianbao/internal/document/intake/word"
	"jianbao/internal/report"
)

const ownPrefix = word.MarkPrefix + "own"

// OwnMark is the bookmark of words number n that a brief made of the report: they do not
// come back.
func OwnMark(n int) string { return ownPrefix + strconv.Itoa(n) }

// IsOwn says that a bookmark is one of OwnMark's.
func IsOwn(mark string) bool { return strings.HasPrefix(mark, ownPrefix) }

// Whole is a text as it is compared: a text of several blocks with all of them, another its
// first paragraph.
func (m Marked) Whole() string {
	if report.HasBlocks(m.Path) {
		return m.Body
	}
	return m.Text
}

// PartMark begins what the bookmark of a further part of a text ends in, before its number.
const PartMark = "_p"

// Was is the mark of how the text was when the file was made; "" where that is not known.
func (m Marked) Was() string {
	was, _, _ := strings.Cut(strings.TrimPrefix(m.Mark, PathMark(m.Mark)), PartMark[1:])
	return was
}
