package brief

import (
	"slices"
	"sort"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/form"
)

// sees says whether the edition's audience sees what is for the audiences only
// and not for the audiences not. A brief that names no audience sees nothing
// that is for someone.
func (w *tailor) sees(only, not []report.Value) bool { return seen(w.e.Audience, only, not) }

// seen is sees for an audience.
func seen(audience string, only, not []report.Value) bool {
	for _, v := range not {
		if v.Text == audience {
			return false
		}
	}
	for _, v := range only {
		if v.Text == audience {
			return true
		}
	}
	return len(only) == 0
}

// audience names the audience in messages.
func (w *tailor) audience() diag.Words { return audienceWords(w.e.Audience) }

func audienceWords(name string) diag.Words {
	if name == "" {
		return diag.Words{"everyone", "所有人"}
	}
	return diag.Words{"the audience {name}", "读者 {name} "}.With(diag.Args{"name": name})
}

// TellHidden notes that the audience sees nothing of a section, of which therefore no
// brief is made.
func TellHidden(log *diag.Log, r *report.Report, id, audience string) {
	log.Add(diag.AudienceHides, diag.Pos{File: r.File}, diag.Args{"audience": audienceWords(audience), "what": sectionWords(id)})
}

// hide remembers something that the audience does not see.
func (w *tailor) hide(what diag.Words) {
	if !slices.Contains(w.hidden, what) {
		w.hidden = append(w.hidden, what)
	}
}

// tellHidden notes everything that the audience does not see, in one message.
func (w *tailor) tellHidden() {
	if len(w.hidden) > 0 {
		w.log.Add(diag.AudienceHides, diag.Pos{File: w.r.File},
			diag.Args{"audience": w.audience(), "what": diag.List(w.hidden...)})
	}
}

// checkAudience warns of an audience that the report never speaks of, which is
// most likely mistyped.
func (w *tailor) checkAudience() {
	known := Audiences(w.r)
	if w.e.Audience != "" && !contains(known, w.e.Audience) {
		w.log.Add(diag.UnknownAudience, diag.Pos{File: w.r.File},
			diag.Args{"audience": w.e.Audience, "hint": form.DidYouMean(w.e.Audience, known)})
	}
}

// Audiences lists the audiences that a report speaks of in for and not, in the
// order of the alphabet.
func Audiences(r *report.Report) []string {
	var out []string
	add := func(lists ...[]report.Value) {
		for _, list := range lists {
			for _, v := range list {
				if !contains(out, v.Text) {
					out = append(out, v.Text)
				}
			}
		}
	}
	for _, f := range r.Figures {
		add(f.For, f.Not)
	}
	for _, s := range r.Sections {
		add(s.For, s.Not)
		for _, it := range s.Items {
			add(it.For, it.Not)
		}
	}
	sort.Strings(out)
	return out
}
