package typeface

import "golang.org/x/text/unicode/norm"

// Pick returns the face for a character in a role: the role's own if it has
// the character, else one of the same design (Han in Italic is set in Song),
// else a fallback, else the other design. ok is false when no face has it; id
// is then the role's own face or the nearest there is. Characters that are
// never drawn (joiners, variation selectors, zero-width spaces) are always ok.
func (s *Set) Pick(role Role, r rune) (id int, ok bool) {
	if role >= roles || len(s.chains[role]) == 0 {
		return 0, false
	}
	for i, f := range s.chains[role] {
		if f.Has(r) || r >= 0x2000 && f.stands(r) {
			return int(s.ids[role][i]), true
		}
	}
	return int(s.ids[role][0]), undrawn(r)
}

// PickTogether returns the face for characters that are drawn as one, a letter and
// its accents: first if it can draw them, else the first that can of those that Pick
// tries. ok is false when none can.
func (s *Set) PickTogether(role Role, first int, text []rune) (id int, ok bool) {
	composed := []rune(norm.NFC.String(string(text)))
	if role >= roles || first >= len(s.faces) {
		return 0, false
	}
	if f := s.faces[first]; f != nil && (f.hasAll(composed) || f.hasAll(text)) {
		return first, true
	}
	for i, f := range s.chains[role] {
		if f.hasAll(composed) || f.hasAll(text) {
			return int(s.ids[role][i]), true
		}
	}
	return 0, false
}

// hasAll says that the face has all characters that have ink.
func (f *Face) hasAll(text []rune) bool {
	for _, r := range text {
		if !f.Has(r) && !undrawn(r) {
			return false
		}
	}
	return true
}

// PickVariant returns the face for the variant of a character that a selector asks
// for: first if it has it, else the first that has it of those that Pick tries. ok is
// false when none has it.
func (s *Set) PickVariant(role Role, first int, r, selector rune) (id int, ok bool) {
	if role >= roles || first >= len(s.faces) {
		return 0, false
	}
	if f := s.faces[first]; f != nil && f.HasVariant(r, selector) {
		return first, true
	}
	for i, f := range s.chains[role] {
		if f.HasVariant(r, selector) {
			return int(s.ids[role][i]), true
		}
	}
	return 0, false
}

// Given says that the face of a role is the user's own.
func (s *Set) Given(role Role) bool { return role < roles && s.given[role] }

// stands says that the face lacks a character but has another that shaping sets in its
// place: a hyphen for the no-break hyphen; for a space of some width the common space,
// widened or narrowed.
func (f *Face) stands(r rune) bool {
	switch {
	case r == 0x2011:
		return f.Has(0x2010)
	case r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F:
		return f.Has(' ')
	}
	return false
}

// undrawn says that a character is never drawn, whether the face has it or not
// (Unicode's Default_Ignorable_Code_Point, as far as in use).
func undrawn(r rune) bool {
	switch {
	case r == 0x00AD, r == 0x034F, r == 0x061C, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return false
}
