package ladder

import (
	"jianbao/internal/brief"
	"jianbao/internal/diag"
)

// GivenUp lists what a setting gave up, in the ladder's order: "beside", "short". What
// the brief does not have is not listed. short says that items have short forms.
func GivenUp(b *brief.Brief, set *Setting, short bool) (out []string) {
	for _, step := range b.Fit {
		if step.Drop != "" && set.Drop[step.Drop] && has(b, step.Drop) {
			out = append(out, step.Drop)
		}
		if step.Use == "short" && set.Short && short {
			out = append(out, "short")
		}
	}
	return out
}

// has says that the brief has what a step of the ladder drops.
func has(b *brief.Brief, what string) bool {
	for _, block := range b.Blocks {
		if block.KindName() == what {
			return true
		}
		if s, is := block.(brief.Summary); is && what == brief.DropBeside && len(s.Figures) > 0 {
			return true
		}
	}
	for _, s := range b.Sections() {
		if what == brief.ShowLead && s.Lead.Given() || what == brief.ShowBody && s.Body.Given() {
			return true
		}
	}
	return false
}

// partWords are what was given up, in the words of the message.
func partWords(what string) diag.Words {
	switch what {
	case brief.DropBeside:
		return diag.Words{"the column of key figures was left out", "略去了关键数据一栏"}
	case "short":
		return diag.Words{"items are shown in their short form", "条目改用短标题"}
	case brief.ShowLead:
		return diag.Words{"the lines before the lists were left out", "略去了列表前的导语"}
	case brief.ShowBody:
		return diag.Words{"the texts of the sections were left out", "略去了各章节的正文"}
	case brief.KindContact:
		return diag.Words{"the contact was left out", "略去了联系方式"}
	}
	return diag.Words{"{part} was left out", "略去了{part}"}.With(diag.Args{"part": brief.PartWords(what)})
}

// Tell logs what a setting gave up, what the brief took in, and what it might have taken in
// and did not. set is the brief with what it took in. short says that items have short
// forms.
func Tell(log *diag.Log, b, set *brief.Brief, s *Setting, taken []brief.Spare, short bool) {
	at := diag.Pos{File: b.Report.File}
	for _, what := range GivenUp(b, s, short) {
		log.Add(diag.FittedDropped, at, diag.Args{"pages": Pages(b.MaxPages), "what": partWords(what)})
	}
	if len(taken) > 0 {
		var in []diag.Words
		for _, t := range taken {
			in = append(in, t.Words())
		}
		log.Add(diag.FilledPage, at, diag.Args{"what": diag.List(in...)})
	}
	switch left := b.StillLeftOut(set); {
	case len(left) == 0:
	case b.MaxPages == 0:
		log.Add(diag.LeftOut, at, diag.Args{"template": b.Template.Name, "what": diag.List(left...)})
	default:
		log.Add(diag.FittedDropped, at, diag.Args{"pages": Pages(b.MaxPages), "what": diag.Words{"without {what}", "略去了{what}"}.With(diag.Args{"what": diag.List(left...)})})
	}
}

// Pages is a number of pages in the words of the messages.
func Pages(n int) diag.Words {
	if n == 1 {
		return diag.Words{"one page", "一页"}
	}
	return diag.Words{"{n} pages", "{n} 页"}.With(diag.Args{"n": n})
}
