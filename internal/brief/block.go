package brief

import (
	"fmt"

	"jianbao/internal/report"
)

// Block is a part of a brief: a masthead, a section, a contact. Each kind of block has
// a type of its own, in a file of its own, which says what it holds.
type Block interface {
	// KindName is what messages call the block. A template names it so, unless it
	// comes from the edition, such as the line of the meeting.
	KindName() string
	// Texts lists the report's texts in the block, in the order of the page, in these
	// languages.
	Texts(languages []string) []Pair
	// in is the block in one of the brief's languages, from 0; nil when that language
	// does not say it.
	in(lang int) Block
	// hand calls the method of the stage that takes the block.
	hand(Stage)
}

// Hand hands a block to a stage. made counts what the stage has made so far, or has
// given up on purpose. The error names a block that has texts, and of which the stage
// made nothing.
func (b *Brief) Hand(block Block, s Stage, made func() int) error {
	before := made()
	block.hand(s)
	if made() > before {
		return nil
	}
	for _, p := range block.Texts(b.Languages) {
		for _, t := range p {
			if t != nil && t.Plain() != "" {
				return fmt.Errorf("brief: of the block %s nothing is made, though it has the text %q", block.KindName(), beginning(t.Plain()))
			}
		}
	}
	return nil
}

// beginning is the first forty characters of a text, for messages.
func beginning(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// In is the brief in one of its languages, from 0. It shares the texts with b.
func (b *Brief) In(lang int) *Brief {
	half := *b
	half.Languages, half.Pairing, half.MaxPages, half.FirstPages = b.Languages[lang:lang+1], Single, 0, 0
	if b.MaxPages > 0 {
		half.MaxPages, half.FirstPages = max(b.Template.OneMax, 1), b.Template.OneFirst
	}
	half.Blocks, half.Marking, half.Meeting, half.Copy, half.half = nil, nil, nil, nil, true
	half.edition.Languages, half.edition.Pairing = half.Languages, Single
	if lang > 0 {
		half.edition.Addressee = nil // the front names them
	}
	for _, bl := range b.Blocks {
		one := bl.in(lang)
		switch one := one.(type) {
		case nil:
			continue
		case Marking:
			half.Marking = &one
		case Meeting:
			half.Meeting = &one
		case CopyNumber:
			half.Copy = &one
		}
		half.Blocks = append(half.Blocks, one)
	}
	return &half
}

// PagesOpen says that nobody asked for a number of pages: the limit is the template's.
func (b *Brief) PagesOpen() bool { return b.edition.Pages == 0 }

// Half says that the brief is one side of a leaf.
func (b *Brief) Half() bool { return b.half }

// Sections lists the sections of a brief in their order, those in columns included.
func (b *Brief) Sections() []*Section {
	var out []*Section
	for _, bl := range b.Blocks {
		switch bl := bl.(type) {
		case *Section:
			out = append(out, bl)
		case Columns:
			out = append(out, bl.Sections...)
		}
	}
	return out
}

// in is the pair cut down to one language; nil where it is empty.
func (p Pair) in(lang int) Pair {
	if lang >= len(p) {
		return nil
	}
	return p[lang : lang+1]
}

// PairIn puts a text of the report beside its translation, without a word of what is
// missing.
func PairIn(l report.Localized, languages []string) Pair {
	p := make(Pair, len(languages))
	for i, lang := range languages {
		p[i] = l.In(lang)
	}
	return p
}
