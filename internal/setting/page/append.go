package page

// Append puts the pages and the tags of b behind those of d. The Document element of b
// becomes a Part of d's. The names of b's destinations and ids get a suffix, so that
// they differ from those of d. Append returns what was added to the indices of b's
// elements. b stays as it is, and its Meta is not looked at.
func (d *Document) Append(b *Document, suffix string) int {
	shift, images, first := len(d.Elements), len(d.Images), len(d.Pages)
	for i, e := range b.Elements {
		if e.ID != "" {
			e.ID += suffix
		}
		e.Parent += shift
		if i == 0 {
			e.Tag, e.Parent = Part, 0
		}
		d.Elements = append(d.Elements, e)
	}
	for _, p := range b.Pages {
		p.Items = Shifted(p.Items, shift)
		for i, it := range p.Items {
			switch it := it.(type) {
			case Link:
				if it.Anchor != "" {
					it.Anchor += suffix
				}
				p.Items[i] = it
			case Figure:
				it.Image += images
				p.Items[i] = it
			}
		}
		d.Pages = append(d.Pages, p)
	}
	d.Images = append(d.Images, b.Images...)
	for _, n := range b.Anchors {
		n.Page += first
		n.Name += suffix
		d.Anchors = append(d.Anchors, n)
	}
	for _, o := range b.Outline {
		o.Anchor += suffix
		d.Outline = append(d.Outline, o)
	}
	return shift
}

// Shifted is a copy of items, with shift added to the indices of their elements.
func Shifted(items []Item, shift int) []Item {
	out := append([]Item(nil), items...)
	for i, it := range out {
		switch it := it.(type) {
		case Mark:
			if it.Element > 0 {
				it.Element += shift
			}
			out[i] = it
		case Link:
			it.Element += shift
			out[i] = it
		}
	}
	return out
}
