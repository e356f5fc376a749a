package ladder

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
)

// GivenUp lists what a setting gave up, in the ladder's order: "beside", "short". What
// the brief does not have is not listed. short says that items have short forms.
func GivenUp(b *brief.Brief, set *Setting, short bool) (out []string) {
	for _, step := range b.Fit {
		if step.Sentences.To > 0 && set.Sentences > 0 && shortened(b, set).Texts > 0 {
			out = append(out, sentences)
		}
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
		if what == brief.ShowDetail && detailed(s) {
			return true
		}
		if what == brief.ShowLead && s.Lead.Given() || what == brief.ShowBody && s.Body.Given() {
			return true
		}
	}
	return false
}

// sentences is what a setting gives up whose texts have so many sentences at most.
const sentences = "sentences"

// shortened is what a setting cuts of the texts of a brief that it does not give up as a whole.
func shortened(b *brief.Brief, set *Setting) (all brief.Cut) {
	for _, s := range b.Sections() {
		if set.Drop[brief.ShowDetail] {
			s = s.WithoutDetail()
		}
		if set.Drop[brief.ShowBody] {
			less := *s
			less.Body = nil
			s = &less
		}
		_, cut := b.Shortened(s, set.Sentences)
		all.Texts, all.Sources = all.Texts+cut.Texts, all.Sources || cut.Sources
	}
	return all
}

// sentencesWords are what was cut, in the words of the message.
func sentencesWords(cut brief.Cut, n int) diag.Words {
	out := diag.Words{"{texts} keep their first {n} sentences", "{texts} 段正文只留前 {n} 句"}
	switch {
	case n == 1 && cut.Texts == 1:
		out[diag.English] = "one text keeps its first sentence"
	case n == 1:
		out[diag.English] = "{texts} texts keep their first sentence"
	case cut.Texts == 1:
		out[diag.English] = "one text keeps its first {n} sentences"
	default:
		out[diag.English] = "{texts} texts keep their first {n} sentences"
	}
	if cut.Sources {
		out = diag.Words{out[diag.English] + ", without their sources", out[diag.Chinese] + "，来源从略"}
	}
	return out.With(diag.Args{"texts": cut.Texts, "n": n})
}

// detailed says that an item of a section shows its text or its facts.
func detailed(s *brief.Section) bool {
	return slices.ContainsFunc(s.Items, func(it brief.Item) bool {
		return it.Body.Given() || len(it.Figures)+len(it.Sources) > 0
	})
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
	case brief.ShowDetail:
		return diag.Words{"the texts of the items were left out", "略去了各条的正文"}
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
		words := partWords(what)
		if what == sentences {
			words = sentencesWords(shortened(b, s), s.Sentences)
		}
		log.Add(diag.FittedDropped, at, diag.Args{"pages": Pages(b.MaxPages), "what": words})
	}
	if cut := shortened(b, s); b.Sentences > 0 && cut.Texts > 0 {
		log.Add(diag.Shortened, at, diag.Args{"what": sentencesWords(cut, b.Sentences)})
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
