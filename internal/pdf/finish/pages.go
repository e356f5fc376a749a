package finish

import "strconv"

// writePages writes the page tree, the resources, and each page with its
// content.
func (w *document) writePages() error {
	w.begin(w.pagesRoot).put("<</Type/Pages/Count ").num(len(w.pages)).put("/Kids[")
	for i, n := range w.pages {
		if i > 0 {
			w.put(" ")
		}
		w.ref(n)
	}
	w.put("]>>")
	w.end()
	next := 0                 // the first link not yet on a page
	contents := map[int]int{} // object numbers, by the painter's page
	for i, n := range w.pages {
		shown := i
		if w.in.Shown != nil {
			shown = w.in.Shown[i]
		}
		content, written := contents[shown]
		if !written {
			content = w.reserve()
			contents[shown] = content
		}
		p := &w.doc.Pages[i]
		w.begin(n).put("<</Type/Page/Parent ").ref(w.pagesRoot).put("/Resources ").ref(w.resources)
		w.put("/MediaBox[0 0 " + p.Width.Decimal() + " " + p.Height.Decimal() + "]")
		w.putContents(i, content)
		w.put("/StructParents ").num(i).put("/Tabs/S")
		if next < len(w.links) && w.links[next].page == i {
			w.put("/Annots[")
			for ; next < len(w.links) && w.links[next].page == i; next++ {
				w.ref(w.links[next].object).put(" ")
			}
			w.put("]")
		}
		w.put(">>")
		w.end()
		if written {
			continue
		}
		if err := w.deflated(content, "", w.content(i, shown)); err != nil {
			return err
		}
		w.src.contents[shown] = nil
	}
	for range w.in.Fonts {
		w.fonts = append(w.fonts, w.reserve())
	}
	for range w.src.images {
		w.images = append(w.images, w.reserve())
	}
	return nil
}

// putContents writes where the content of page i stands, object content. A page with a
// copy's own marks has a second content, for them.
func (w *document) putContents(i, content int) {
	w.own = append(w.own, 0)
	if i >= len(w.in.Own) || w.in.Own[i] == nil {
		w.put("/Contents ").ref(content)
		return
	}
	w.own[i] = w.reserve()
	w.put("/Contents[").ref(content).put(" ").ref(w.own[i]).put("]")
}

// content gives what page i shows: the content of the painter's page shown. Where a
// copy's own content follows it, the graphics state is put back for that to what it is
// when a page begins (ISO 32000-1 7.8.2).
func (w *document) content(i, shown int) []byte {
	c := w.src.contents[shown]
	if w.own[i] == 0 {
		return c
	}
	return append(append([]byte("q\n"), c...), "Q\n"...)
}

// writeResources writes the resources that all pages share. own has the object numbers
// of a copy's own fonts; nil: it has none.
func (w *document) writeResources(own []int) {
	w.begin(w.resources).put("<</Font<<")
	for i, n := range w.fonts {
		w.name("F" + strconv.Itoa(i)).put(" ").ref(n)
	}
	for i, n := range own {
		w.name("G" + strconv.Itoa(i)).put(" ").ref(n)
	}
	w.put(">>")
	if len(w.src.images) > 0 {
		w.put("/XObject<<")
		for i, im := range w.src.images {
			w.name(im.name).put(" ").ref(w.images[i])
		}
		w.put(">>")
	}
	w.put(">>")
	w.end()
}

// writeImages writes the images as the painter described them.
func (w *document) writeImages() {
	for i, im := range w.src.images {
		w.shared(w.images[i], im.dict, im.body)
	}
}
