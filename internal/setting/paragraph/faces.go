package paragraph

import (
	"fmt"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// Standing is a character that the user's own face for a role lacks, and that another
// face draws in its place.
type Standing struct {
	Role typeface.Role
	Char rune
	Face int // the face that draws it, as in the typeface.Set
	At   diag.Pos
}

// chooseFaces finds the face of every character, by its index in the typeface.Set, and
// those that no face has.
func (p *Paragraph) chooseFaces(log *diag.Log, faces *typeface.Set, s *Scratch) {
	s.faces, s.missing = resized(s.faces, len(p.chars)), resized(s.missing, len(p.chars))
	fs, missing := s.faces, s.missing
	var said map[rune]bool
	for i := range p.chars {
		c := &p.chars[i]
		if i > 0 && joinsPrevious(c.r) && !missing[i-1] && p.joinFaces(log, faces, fs, i) {
			continue
		}
		role := roleOf(&p.spans[c.span], c.class)
		id, ok := faces.Pick(role, c.r)
		if ok {
			if fs[i] = int32(id); id != int(role) && faces.Given(role) && !invisible(c.r) {
				p.stand(role, i, id)
			}
			continue
		}
		missing[i] = true
		key := c.r
		if key >= '가' && key <= '힣' {
			key = '가' // a face has all of Hangul or none: one syllable is named
		}
		if invisible(c.r) || said[key] {
			continue
		}
		if said == nil {
			said = map[rune]bool{}
		}
		said[key] = true
		log.Add(diag.NoGlyph, p.at(i), diag.Args{"char": string(c.r), "code": codePoint(c.r)})
	}
}

// stand notes the first character in a role that stands in another face.
func (p *Paragraph) stand(role typeface.Role, i, face int) {
	for _, s := range p.Standing {
		if s.Role == role {
			return
		}
	}
	p.Standing = append(p.Standing, Standing{role, p.chars[i].r, face, p.at(i)})
}

// joinFaces finds one face for character i, which is drawn with those before it, and
// for them: an accent typed after its letter, the selector of a variant, the parts of
// one emoji. False means that no face has them all, and each goes its own way.
func (p *Paragraph) joinFaces(log *diag.Log, faces *typeface.Set, fs []int32, i int) bool {
	base := i - 1
	for base > 0 && joinsPrevious(p.chars[base].r) {
		base--
	}
	selector, role := p.chars[i].r, roleOf(&p.spans[p.chars[base].span], p.chars[base].class)
	id, ok := 0, false
	switch {
	case choosesVariant(selector):
		id, ok = faces.PickVariant(role, int(fs[base]), p.chars[base].r, selector)
		if !ok {
			char := string(p.chars[base].r)
			log.Add(diag.VariantMissing, p.at(base), diag.Args{"char": char, "code": codePoint(p.chars[base].r) + " " + codePoint(selector)})
			id, ok = int(fs[i-1]), true
		}
	case invisible(selector):
		id, ok = int(fs[i-1]), true
	default:
		var text []rune
		for _, c := range p.chars[base : i+1] {
			text = append(text, c.r)
		}
		id, ok = faces.PickTogether(role, int(fs[base]), text)
	}
	if ok {
		for k := base; k <= i; k++ {
			fs[k] = int32(id)
		}
	}
	return ok
}

// codePoint is a character's number as Unicode writes it, U+4E2D.
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// joinsPrevious says that r is drawn with the character before it: combining
// marks, joiners, variation selectors.
func joinsPrevious(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r >= 0x20D0 && r <= 0x20FF || r == 0x200D || r == 0x200C || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF
}

// choosesVariant says that r asks for a variant of the letter before it. The last two
// of the first block ask for a text or an emoji in colour; one form is carried, which
// serves for both.
func choosesVariant(r rune) bool {
	return r >= 0xFE00 && r < 0xFE0E || r >= 0xE0100 && r <= 0xE01EF
}

// invisible says that r has no ink: where no face has it, nothing is lost.
func invisible(r rune) bool {
	return r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF || r >= 0x200B && r <= 0x200F || r == 0x2060 || r == 0xFEFF || r == 0xAD
}
