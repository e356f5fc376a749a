package brief

import (
	"jianbao/internal/report"
)

// KindContact is how to reach the publisher.
const KindContact = "contact"

// Contact is how to reach the publisher, at the foot of the last page.
type Contact struct{ Contact *report.Contact }

func contactKind() kind {
	return kind{
		name:    KindContact,
		alone:   asItIs,
		read:    nothingMore,
		make:    func(w *tailor, _ BlockSpec) Block { return w.contact() },
		fields:  []field{{"contact", contactTexts}},
		leftOut: unlessShown(KindContact, func(r *report.Report) bool { return anyGiven(contactTexts(r)) }),
		drops:   true,
	}
}

// contact makes the block of the contact; nil when nothing is known of it.
func (w *tailor) contact() Block {
	c := &w.r.Contact
	if !w.t.requires(KindContact) {
		w.field("contact.name", c.Name)
		w.field("contact.address", c.Address)
	}
	if !c.Name.Given() && !c.Address.Given() && c.Phone.Text+c.Fax.Text+c.Email.Text+c.Web.Text == "" {
		return nil
	}
	return Contact{Contact: c}
}

// contactTexts are the name and the address. Where there is neither, the first of
// telephone, fax, mailbox and site stands for them, as a text that serves every language.
func contactTexts(r *report.Report) (out []report.Localized) {
	c := r.Contact
	for _, t := range [...]report.Localized{c.Name, c.Address} {
		if t.Given() {
			out = append(out, t)
		}
	}
	if out != nil {
		return out
	}
	for _, v := range []report.Value{c.Phone, c.Fax, c.Email, c.Web} {
		if v.Text != "" {
			return []report.Localized{{Pos: v.Pos, Texts: []report.Text{{Source: v.Text}}}}
		}
	}
	return nil
}

// KindName is KindContact.
func (b Contact) KindName() string { return KindContact }

// Texts lists the name and the address.
func (b Contact) Texts(languages []string) []Pair {
	return []Pair{PairIn(b.Contact.Name, languages), PairIn(b.Contact.Address, languages)}
}

func (b Contact) in(int) Block { return b }

func (b Contact) hand(s Stage) { s.Contact(b) }
