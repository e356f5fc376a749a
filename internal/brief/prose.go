package brief

import (
	"jianbao/internal/brief/imprint"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// The kinds of headed text.
const (
	KindAbout       = "about"
	KindCite        = "cite"
	KindNotice      = "notice"
	KindEditorsNote = "editors-note"

	KindThanks   = "acknowledgements"
	KindLicence  = "licence"
	KindIdentity = "identity"
	KindRelated  = "related"
)

// Prose is a headed text: about, cite, acknowledgements, notice, and those of our own words
// (package imprint): licence and identity. The heading comes from
// the words of the page (Heading).
type Prose struct {
	Kind string
	Text Pair
}

func aboutKind() kind {
	return proseKind(KindAbout, func(r *report.Report) report.Localized { return r.About })
}

func citeKind() kind {
	return proseKind(KindCite, func(r *report.Report) report.Localized { return r.Cite })
}

func noticeKind() kind {
	return proseKind(KindNotice, func(r *report.Report) report.Localized { return r.Notice })
}

func editorsNoteKind() kind {
	return proseKind(KindEditorsNote, func(r *report.Report) report.Localized { return r.EditorsNote })
}

func thanksKind() kind {
	return proseKind(KindThanks, func(r *report.Report) report.Localized { return r.Acknowledgements })
}

func licenceKind() kind { return proseKind(KindLicence, imprint.Licence) }

func identityKind() kind {
	k := proseKind(KindIdentity, imprint.Identity)
	k.fields, k.leftOut = nil, func(t *Template, r *report.Report) (out []diag.Words) {
		if t.block(KindIdentity) == nil {
			out = imprint.Marks(r)
		}
		return out
	}
	return k
}

// proseKind is a kind of headed text.
func proseKind(name string, text func(*report.Report) report.Localized) kind {
	return kind{
		name:    name,
		alone:   asItIs,
		read:    nothingMore,
		make:    func(w *tailor, spec BlockSpec) Block { return w.prose(name, text(w.r)) },
		fields:  []field{oneField(name, text)},
		leftOut: unlessShown(name, func(r *report.Report) bool { return text(r).Given() }),
		drops:   true,
	}
}

// prose makes a headed text; nil when the report does not have it.
func (w *tailor) prose(kind string, l report.Localized) Block {
	if p := w.field(kind, l); p.Given() {
		return Prose{Kind: kind, Text: p}
	}
	return nil
}

// Heading is the heading of the text in the words of a page.
func (b Prose) Heading(r *report.Report, w Words) string {
	publisher := ""
	if t := r.Publisher.In(w.Lang); t != nil {
		publisher = t.Plain()
	}
	return w.Heading(b.Kind, publisher)
}

// Label is the heading as it runs in with the text, with its colon; "" where the heading
// stands above the text.
func (b Prose) Label(w Words) string {
	if b.Kind == KindEditorsNote {
		return w.EditorsNote + w.Colon
	}
	return ""
}

// KindName is the kind of text.
func (b Prose) KindName() string { return b.Kind }

// Texts lists the text.
func (b Prose) Texts([]string) []Pair { return []Pair{b.Text} }

func (b Prose) in(lang int) Block {
	b.Text = b.Text.in(lang)
	return b
}

func (b Prose) hand(s Stage) { s.Prose(b) }
