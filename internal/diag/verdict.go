package diag

// Verdict is how a piece of work ended. As a number it is the exit status of the
// command (.github/docs/reference.md).
type Verdict int

// The verdicts.
const (
	Done               Verdict = 0
	MachineVerdict     Verdict = 1 // the machine failed
	UsageVerdict       Verdict = 2 // what was asked for cannot be
	StrictVerdict      Verdict = 3 // there was a warning, and a strict run fails for one
	ContentVerdict     Verdict = 4 // a report, a template, a list or a campaign has errors
	TranslationVerdict Verdict = 5 // a required text is missing
	GlyphVerdict       Verdict = 6 // a character has no glyph, or a font is unusable
	FitVerdict         Verdict = 7 // it does not fit
	UnsentVerdict      Verdict = 8 // not everything was sent
)

// VerdictOf is what errors among findings lead to; Done without one. Of several
// it is the lowest: what must be put right first.
func VerdictOf(findings []Finding) Verdict {
	verdict := Done
	for _, f := range findings {
		if f.Severity != Error {
			continue
		}
		if v := f.Class().verdict(); verdict == Done || v < verdict {
			verdict = v
		}
	}
	return verdict
}

// StrictVerdictOf is VerdictOf; when strict is set, a warning counts too.
func StrictVerdictOf(findings []Finding, strict bool) Verdict {
	verdict := VerdictOf(findings)
	if verdict == Done && strict && Warned(findings) {
		return StrictVerdict
	}
	return verdict
}

// Warned says whether a warning or an error is among findings.
func Warned(findings []Finding) bool {
	for _, f := range findings {
		if f.Severity >= Warning {
			return true
		}
	}
	return false
}

// verdict is what an error of the class leads to.
func (c Class) verdict() Verdict {
	switch c {
	case ClassUsage:
		return UsageVerdict
	case ClassTranslation:
		return TranslationVerdict
	case ClassGlyph:
		return GlyphVerdict
	case ClassFit:
		return FitVerdict
	case ClassMachine:
		return MachineVerdict
	case ClassUnsent:
		return UnsentVerdict
	}
	return ContentVerdict
}
