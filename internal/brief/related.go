package brief

import (
	"jianbao/internal/brief/imprint"
	"jianbao/internal/report"
)

// relatedKind is what else to read: each title is a link, with its date and address.
func relatedKind() kind {
	titles := func(r *report.Report) (out []report.Localized) {
		for _, f := range r.Related {
			out = append(out, f.Title)
		}
		return out
	}
	k := proseKind(KindRelated, imprint.Related)
	k.fields = []field{{KindRelated, titles}}
	k.make = func(w *tailor, _ BlockSpec) Block {
		for _, title := range titles(w.r) {
			w.field(KindRelated, title) // says which language lacks it
		}
		if p := PairIn(imprint.Related(w.r), w.langs); p.Given() {
			return Prose{Kind: KindRelated, Text: p}
		}
		return nil
	}
	return k
}
