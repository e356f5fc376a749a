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
	next := 0 // the first link not yet on a page
	for i, n := range w.pages {
		content := w.reserve()
		p := &w.doc.Pages[i]
		w.begin(n).put("<</Type/Page/Parent ").ref(w.pagesRoot).put("/Resources ").ref(w.resources)
		w.put("/MediaBox[0 0 " + p.Width.Decimal() + " " + p.Height.Decimal() + "]/Contents ").ref(content)
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
		if err := w.deflated(content, "", w.src.contents[i]); err != nil {
			return err
		}
	}
	w.reserveResources()
	return nil
}

// reserveResources writes the resources that all pages share, and numbers
// their fonts and images.
func (w *document) reserveResources() {
	for range w.in.Fonts {
		w.fonts = append(w.fonts, w.reserve())
	}
	w.begin(w.resources).put("<</Font<<")
	for i, n := range w.fonts {
		w.name("F" + strconv.Itoa(i)).put(" ").ref(n)
	}
	w.put(">>")
	if len(w.src.images) > 0 {
		w.put("/XObject<<")
		for _, im := range w.src.images {
			n := w.reserve()
			w.images = append(w.images, n)
			w.name(im.name).put(" ").ref(n)
		}
		w.put(">>")
	}
	w.put(">>")
	w.end()
}

// writeImages takes the images over as the painter left them.
func (w *document) writeImages() {
	for i, im := range w.src.images {
		w.stream(w.images[i], im.dict, im.body)
	}
}
