package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// KindQR is a QR code of where the whole report is.
const KindQR = "qr"

// QR is the address of the whole report, as a code and in print.
type QR struct{ Link report.Value }

func qrKind() kind {
	return kind{
		name:    KindQR,
		alone:   asItIs,
		read:    nothingMore,
		make:    (*tailor).qr,
		leftOut: func(*Template, *report.Report) []diag.Words { return nil }, // the address stands at the foot of the pages
	}
}

// qr makes the block; nil when the report has no address.
func (w *tailor) qr(BlockSpec) Block {
	if w.r.Link.Text == "" {
		return nil
	}
	return QR{w.r.Link}
}

// Alt is the code in words, in a language.
func (b QR) Alt(lang string) string {
	w := WordsFor(lang)
	return w.QR + w.Colon + b.Link.Text
}

// KindName is KindQR.
func (b QR) KindName() string { return KindQR }

// Texts is nil: an address is no text.
func (b QR) Texts([]string) []Pair { return nil }

func (b QR) in(int) Block { return b }

func (b QR) hand(s Stage) { s.QR(b) }
