package paragraph

import (
	"slices"

	"github.com/go-text/typesetting/segmenter"

	"jianbao/internal/setting/typeface"
)

// Scratch is working memory, which one goroutine may lend to one paragraph after another.
// The zero value is ready.
type Scratch struct {
	text     []rune           // the characters as they are shaped, then as they are broken
	faces    []int32          // of each character
	missing  []bool           // of each character: no face has it
	shaped   []typeface.Glyph // of a run
	clusters []cluster        // with those of the spaces that were typed
	unicode  segmenter.Segmenter
	allowed  []bool // at i: a line may begin with character i
	word     word

	nodes  []node // of the search for the breaks
	active []int32

	segments []Segment // of the line that is being set
	gaps     []int32   // the width of each joint of that line
}

// word is an English word on its way through the patterns.
type word struct {
	letters []byte
	ends    []int // letters up to the end of each cluster; a ligature has several
	dotted  []byte
	grade   []byte
	points  []bool // at i: a hyphen may stand before letter i
}

// resized is a slice of n elements, all zero, in the memory of s where that is large enough.
func resized[E any](s []E, n int) []E {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}
