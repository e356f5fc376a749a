package brief

import "jianbao/internal/report"

// KindMessages is the key messages.
const KindMessages = "messages"

// Messages are the key messages of the report, two to four of them, in a box.
type Messages struct{ Points []Pair }

func messagesKind() kind {
	return kind{
		name:    KindMessages,
		alone:   asItIs,
		read:    nothingMore,
		drops:   true,
		make:    (*tailor).messages,
		fields:  []field{{KindMessages, func(r *report.Report) []report.Localized { return r.Messages }}},
		leftOut: unlessShown(KindMessages, func(r *report.Report) bool { return len(r.Messages) > 0 }),
	}
}

// messages makes the block of the key messages; nil when the report has none.
func (w *tailor) messages(BlockSpec) Block {
	var b Messages
	for _, l := range w.r.Messages {
		if p := w.field(KindMessages, l); p.Given() {
			b.Points = append(b.Points, p)
		}
	}
	if len(b.Points) == 0 {
		return nil
	}
	return b
}

// Heading is the heading of the messages in the words of a page.
func (b Messages) Heading(w Words) string { return w.Messages }

// In are the messages that a language has.
func (b Messages) In(lang int) (out []*report.Text) {
	for _, p := range b.Points {
		if lang < len(p) && p[lang] != nil {
			out = append(out, p[lang])
		}
	}
	return out
}

// KindName is KindMessages.
func (b Messages) KindName() string { return KindMessages }

// Texts lists the messages.
func (b Messages) Texts([]string) []Pair { return b.Points }

func (b Messages) in(lang int) Block {
	var out Messages
	for _, p := range b.Points {
		if one := p.in(lang); one.Given() {
			out.Points = append(out.Points, one)
		}
	}
	if len(out.Points) == 0 {
		return nil
	}
	return out
}

func (b Messages) hand(s Stage) { s.Messages(b) }
