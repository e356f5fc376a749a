package draft

import "strconv"

// Keyed is a part of a draft: the report, a section, the contact.
type Keyed interface {
	// At is what the part has for a key of the report's format: a Text, a list
	// of Texts, a string, a Keyed, or a list of Entries. It is nil for a key of
	// which drafts know nothing.
	At(key string) any
}

// Entry is a part in a list, with its id; "" where the format gives it none.
type Entry struct {
	ID string
	Keyed
}

// At is what the draft has for a key of the report.
func (d *Draft) At(key string) any {
	switch key {
	case "series":
		return d.Series
	case "title":
		return d.Title
	case "publisher":
		return d.Publisher
	case "label":
		return d.Label
	case "embargo":
		return d.Embargo
	case "date":
		return d.Date
	case "number":
		return d.Number
	case "distribution":
		if s := &d.Sent; s.Report != nil || s.Send != nil || s.Copy != nil || s.Printed > 0 {
			return s
		}
	case "link":
		return d.Link
	case "editors-note":
		return d.EditorsNote
	case "messages":
		return d.Messages
	case "summary":
		return d.Summary
	case "figures":
		return entries(d.Figures, func(_ int, f *KeyFigure) Entry { return Entry{"", f} })
	case "quotes":
		return entries(d.Quotes, func(_ int, q *Quotation) Entry { return Entry{"", q} })
	case "timeline":
		return entries(d.Timeline, func(_ int, e *Event) Entry { return Entry{"", e} })
	case "sections":
		return entries(d.Sections, func(_ int, s **Section) Entry { return Entry{(*s).ID, *s} })
	case "images":
		return entries(d.Images, func(_ int, im *Image) Entry { return Entry{im.ID, im} })
	case "authors":
		return entries(d.Authors, func(_ int, a *Author) Entry { return Entry{"", a} })
	case "related":
		return entries(d.Related, func(_ int, f *Related) Entry { return Entry{"", f} })
	case "about":
		return d.About
	case "cite":
		return d.Cite
	case "notice":
		return d.Notice
	case "acknowledgements":
		return d.Thanks
	case "licence":
		return d.Licence
	case "contact":
		if d.Contact.given() {
			return &d.Contact
		}
	}
	return nil
}

// entries lists the parts of a list.
func entries[T any](list []T, entry func(int, *T) Entry) []Entry {
	out := make([]Entry, len(list))
	for i := range list {
		out[i] = entry(i, &list[i])
	}
	return out
}

// At is what the figure has for a key of its own.
func (f *KeyFigure) At(key string) any {
	switch key {
	case "value":
		return f.Value
	case "label":
		return f.Label
	case "source":
		return f.Source
	}
	return nil
}

// At is what the quote has for a key of its own.
func (q *Quotation) At(key string) any {
	switch key {
	case "text":
		return q.Text
	case "by":
		return q.By
	}
	return nil
}

// At is what the entry has for a key of its own.
func (e *Event) At(key string) any {
	switch key {
	case "date":
		return e.Date
	case "text":
		return e.Text
	}
	return nil
}

// At is what the author has for a key of their own.
func (a *Author) At(key string) any {
	switch key {
	case "name":
		return a.Name
	case "role":
		return a.Role
	case "organisation":
		return a.Organisation
	case "email":
		return a.Email
	}
	return nil
}

// At is what the text to read has for a key of its own.
func (f *Related) At(key string) any {
	switch key {
	case "title":
		return f.Title
	case "link":
		return f.Link
	case "date":
		return f.Date
	}
	return nil
}

// At is what the section has for a key of its own. Its items get their ids
// from its own.
func (s *Section) At(key string) any {
	switch key {
	case "title":
		return s.Title
	case "lead":
		return s.Lead
	case "body":
		return s.Body
	case "items":
		return entries(s.Items, func(i int, it **Item) Entry {
			return Entry{s.itemID(i), *it}
		})
	}
	return nil
}

// At is what the item has for a key of its own.
func (it *Item) At(key string) any {
	switch key {
	case "title":
		return it.Title
	case "short":
		return it.Short
	case "body":
		return it.Body
	}
	return nil
}

// At is what the picture has for a key of its own.
func (im *Image) At(key string) any {
	switch key {
	case "file":
		return im.File
	case "alt":
		return im.Alt
	case "caption":
		return im.Caption
	}
	return nil
}

// At is what the contact has for a key of its own.
func (c *Contact) At(key string) any {
	switch key {
	case "name":
		return c.Name
	case "address":
		return c.Address
	case "phone":
		return c.Phone
	case "fax":
		return c.Fax
	case "email":
		return c.Email
	case "web":
		return c.Web
	}
	return nil
}

// At is what the distribution has for a key of its own.
func (s *Distribution) At(key string) any {
	switch key {
	case "report":
		return s.Report
	case "send":
		return s.Send
	case "copy":
		return s.Copy
	case "printed":
		if s.Printed > 0 {
			return strconv.Itoa(s.Printed)
		}
	}
	return nil
}

// given says whether anything of the contact was found.
func (c *Contact) given() bool {
	return c.Name != nil || c.Address != nil || c.Phone+c.Fax+c.Email+c.Web != ""
}
