package proof

import (
	"strings"
	"unicode"

	"jianbao/internal/diag"
)

// odd names characters that do not belong into a text: what other programs
// left there, and letters that look like others.
func (p *proofreader) odd() {
	for i, r := range p.rs {
		if r < 0x80 || r >= 0x4E00 && r <= 0x9FFF {
			continue
		}
		switch {
		case r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r == '\u2028':
			p.add(diag.OddCharacter, i, i+1, "", true)
		case r == '\ufffd' || r >= 0xE000 && r <= 0xF8FF:
			p.add(diag.OddCharacter, i, i+1, "", false)
		case r >= 0x2E80 && r <= 0x2FDF || r >= 0xF900 && r <= 0xFAFF:
			p.add(diag.OddCharacter, i, i+1, "", false) // a radical, a compatibility form
		case (r >= 0x0370 && r <= 0x052F) && p.lookalike(i):
			p.add(diag.OddCharacter, i, i+1, "", false)
		case (r == 'â' || r == 'Ã' || r == 'ï') && strings.ContainsRune("€\u0080\u0082\u0083©¨¼¤¡«»œ™", p.at(i+1)) && p.at(i+1) != 0:
			p.add(diag.OddCharacter, i, i+2, "", false) // UTF-8 read as Latin
		}
	}
}

// lookalike says that a Greek or Cyrillic letter stands among Latin ones.
func (p *proofreader) lookalike(i int) bool {
	latin := func(r rune) bool { return unicode.Is(unicode.Latin, r) }
	if r := p.rs[i]; r == 'µ' || r == 'μ' || r == 'Ω' {
		return false
	}
	return latin(p.at(i-1)) && (latin(p.at(i+1)) || latin(p.at(i-2))) || latin(p.at(i+1)) && latin(p.at(i+2))
}
