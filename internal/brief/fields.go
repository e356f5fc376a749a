package brief

import "jianbao/internal/report"

// givenOf lists those of the texts that are given.
func givenOf(texts ...report.Localized) []report.Localized {
	var out []report.Localized
	for _, l := range texts {
		if l.Given() {
			out = append(out, l)
		}
	}
	return out
}

// anyGiven says whether one of the texts is given.
func anyGiven(texts []report.Localized) bool { return len(givenOf(texts...)) > 0 }

// fieldPaths lists the parts of a report, beside its sections, that a template
// may require.
func fieldPaths() []string {
	var out []string
	for _, k := range kindsInOrder(KindTitle, KindSummary, KindFigures, KindMasthead) {
		for _, f := range k.fields {
			out = append(out, f.name)
		}
	}
	return out
}

// fieldTexts lists the texts of a part of the report that is no section; nil for
// a name that is none of fieldPaths.
func fieldTexts(r *report.Report, name string) []report.Localized {
	for _, k := range kinds() {
		for _, f := range k.fields {
			if f.name == name {
				return f.texts(r)
			}
		}
	}
	return nil
}
