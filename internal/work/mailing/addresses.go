package mailing

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/mail/mailbox"
	"jianbao/internal/mail/recipients"
	"jianbao/internal/work/copies"
)

// envelope is whom one row's message goes to.
type envelope struct {
	to mailbox.Mailbox
	cc []mailbox.Mailbox
}

// ParseAddress reads the address of an order.
func ParseAddress(v string) (string, error) {
	box, err := mailbox.One(v)
	if err != nil {
		return "", err
	}
	return box.Address(), nil
}

// checkAddresses reads the addresses of the list, and logs every row without
// one, with one that is none, and with one that is another row's. secondCC says that of
// several addresses in a cell the first gets the message, and the others a copy.
func checkAddresses(log *diag.Log, list *recipients.List, secondCC bool) map[int]*envelope {
	out := make(map[int]*envelope, len(list.Rows))
	if !list.Has(recipients.Email) {
		log.Add(diag.MailNoAddressColumn, list.Columns[0].Pos, nil)
		return out
	}
	first := make(map[string]recipients.Row, len(list.Rows))
	people := make(map[string]recipients.Row, len(list.Rows))
	for _, r := range list.Rows {
		copies.CheckName(log, r)
		e := readEnvelope(log, r, secondCC)
		if e == nil {
			continue
		}
		out[r.Number] = e
		if before, twice := first[e.to.Key()]; twice {
			tellTwice(log, r, before)
			continue
		}
		first[e.to.Key()] = r
		person := strings.ToLower(oneLine(r.Get(recipients.Name) + "\x00" + r.Get(recipients.Organisation)))
		if before, listed := people[person]; listed {
			log.Add(diag.MailPersonTwice, r.At(recipients.Name), diag.Args{"name": r.Get(recipients.Name), "first": place(before)})
			continue
		}
		people[person] = r
	}
	for _, r := range list.Rows {
		if e := out[r.Number]; e != nil {
			for _, c := range e.cc {
				if other, listed := first[c.Key()]; listed {
					log.Add(diag.MailCopyListed, r.At(recipients.CC), diag.Args{"row": place(other)})
				}
			}
		}
	}
	return out
}

// readEnvelope reads the addresses of a row; nil when there is none to send to.
func readEnvelope(log *diag.Log, r recipients.Row, secondCC bool) *envelope {
	cell, at := r.Get(recipients.Email), r.At(recipients.Email)
	list, fault := mailbox.Parse(cell)
	list = distinctBoxes(list)
	switch {
	case strings.TrimSpace(cell) == "":
		log.Add(diag.MailAddressEmpty, at, nil)
		return nil
	case fault != nil:
		log.Add(diag.MailAddressInvalid, at, diag.Args{"what": fault.Error()})
		return nil
	case len(list) == 0:
		log.Add(diag.MailAddressEmpty, at, nil)
		return nil
	case len(list) > 1 && !secondCC:
		log.Add(diag.MailAddressTwo, at, diag.Args{"count": strconv.Itoa(len(list))})
		return nil
	}
	e := &envelope{to: list[0], cc: slices.Clone(list[1:])}
	if name := r.Get(recipients.Name); otherName(e.to.Name, name) {
		log.Add(diag.MailNameDiffers, at, diag.Args{"cell": e.to.Name, "name": name})
	}
	if near := e.to.Likely(); near != "" {
		log.Add(diag.MailAddressLikely, at, diag.Args{"domain": e.to.Domain, "near": near})
	}
	if e.to.Role() || isOffice(r.Get(recipients.Name)) {
		log.Add(diag.MailAddressRole, at, nil)
	}
	cc, fault := mailbox.Parse(r.Get(recipients.CC))
	if fault != nil {
		log.Add(diag.MailAddressInvalid, r.At(recipients.CC), diag.Args{"what": fault.Error()})
	}
	for _, c := range distinctBoxes(cc) {
		if c.Key() == e.to.Key() {
			log.Add(diag.MailCopySelf, r.At(recipients.CC), nil)
			continue
		}
		e.cc = append(e.cc, c)
	}
	e.cc = distinctBoxes(e.cc)
	return e
}

// distinctBoxes leaves each address once.
func distinctBoxes(list []mailbox.Mailbox) []mailbox.Mailbox {
	var out []mailbox.Mailbox
	for _, b := range list {
		if !slices.ContainsFunc(out, func(o mailbox.Mailbox) bool { return o.Key() == b.Key() }) {
			out = append(out, b)
		}
	}
	return out
}

// otherName says that the name beside an address is surely another one than
// the row's: in the same script, and without a word in common.
func otherName(beside, name string) bool {
	words := func(s string) []string { return strings.Fields(strings.ToLower(s)) }
	han := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return han.Is(r) })
	}
	if beside == "" || name == "" || han(beside) != han(name) {
		return false
	}
	if han(beside) {
		a, b := strings.ReplaceAll(beside, " ", ""), strings.ReplaceAll(name, " ", "")
		return !strings.Contains(a, b) && !strings.Contains(b, a)
	}
	return !slices.ContainsFunc(words(beside), func(w string) bool { return slices.Contains(words(name), w) })
}

// isOffice says that a name is an office's.
func isOffice(name string) bool {
	for _, end := range []string{"办公室", "秘书处", "办公厅", "编辑部", "联络处", "服务台"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// tellTwice logs an address that an earlier row has already, and in what the
// two rows differ.
func tellTwice(log *diag.Log, r, before recipients.Row) {
	var differ []string
	for _, f := range []string{recipients.Name, recipients.Template, recipients.Language} {
		if r.Get(f) != before.Get(f) {
			differ = append(differ, f)
		}
	}
	args := diag.Args{"first": place(before), "difference": "", "hint": "delete one of the two rows"}
	if len(differ) > 0 {
		args["difference"] = ", with another " + strings.Join(differ, " and ")
		args["hint"] = "an address gets one message: keep one row, which may name several templates"
	}
	log.Add(diag.MailAddressTwice, r.At(recipients.Email), args)
}
