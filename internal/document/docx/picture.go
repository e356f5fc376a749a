package docx

import (
	"errors"
	"strings"
)

// PicturePrefix begins the names of the pictures that export draws. Their titles are what
// places them in the report.
const PicturePrefix = "jianbao_picture"

// drawing reads what stands in a frame: pictures, text boxes, charts.
func (w *walk) drawing(n *node) {
	alt, decorative := "", false
	if p := n.find("docPr"); p != nil {
		alt = firstOf(p.get("descr"), p.get("title"))
		if d := p.find("decorative"); d != nil {
			decorative = isOn(d.get("val"))
		}
		if strings.HasPrefix(p.get("name"), PicturePrefix) {
			w.typed = p.get("title")
		}
	}
	w.frame(n, alt, decorative)
	w.typed = ""
	for what, name := range map[string]string{"chart": "a chart", "relIds": "a diagram", "OLEObject": "an object of another program, of which the picture was taken"} {
		f := n.find(what)
		if f == nil {
			continue
		}
		w.r.out.Lost[name]++
		if rel := w.r.rels[firstOf(f.get("id"), f.get("dm"))]; what != "OLEObject" && rel.target != "" && !rel.external {
			w.r.wordsOf(rel.target)
		}
		if alt != "" {
			w.r.out.Words = append(w.r.out.Words, alt)
		}
	}
}

// frame finds the pictures and boxes below n.
func (w *walk) frame(n *node, alt string, decorative bool) {
	for _, k := range n.kids {
		switch k.name {
		case "AlternateContent":
			if a := alternative(k); a != nil {
				w.frame(a, alt, decorative)
			}
		case "blip":
			w.picture(firstOf(k.get("embed"), k.get("link")), alt, decorative)
		case "imagedata":
			w.picture(firstOf(k.get("id"), k.get("href")), firstOf(alt, k.get("title")), decorative)
		case "shape", "rect":
			w.frame(k, firstOf(k.get("alt"), alt), decorative)
		case "cNvPr":
			alt = firstOf(alt, k.get("descr"))
		case "txbxContent":
			w.box(k)
		case "t": // of a drawing that is no text of Word's
			w.r.drawn(textOf(k))
		case "textpath":
			w.r.drawn(k.get("string"))
		default:
			w.frame(k, alt, decorative)
		}
	}
}

// drawn tells words that are part of a drawing.
func (r *reader) drawn(words string) {
	if words = strings.TrimSpace(words); words != "" {
		r.out.Lost["words in a drawing"]++
		r.out.Words = append(r.out.Words, words)
	}
}

// box reads the paragraphs of a text box; they stand below the paragraph that
// it is anchored in.
func (w *walk) box(n *node) {
	blocks, err := w.r.all(n, nil)
	if err != nil {
		w.r.err = err
		return
	}
	for i := range blocks {
		blocks[i].Box = true
	}
	w.boxes = append(w.boxes, blocks...)
}

func firstOf(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

// picture takes the picture that a relation points to; the same once.
func (w *walk) picture(id, alt string, decorative bool) {
	rel, ok := w.r.rels[id]
	if !ok {
		w.r.out.Lost["a picture that is not in the file"]++
		return
	}
	p := Picture{Alt: strings.Join(strings.Fields(alt), " "), Decorative: decorative, Typed: w.typed}
	if rel.external {
		p.Link = rel.target
	} else {
		data, err := w.r.a.part(rel.target)
		switch {
		case errors.Is(err, ErrMissing), rel.kind != "image" && rel.kind != "":
			w.r.out.Lost["a picture that is not in the file"]++
			return
		case err != nil:
			w.r.out.Lost["a picture that cannot be read: "+err.Error()]++
			return
		}
		p.Name, p.Data = rel.target, data
	}
	key := rel.target + "\x00" + p.Alt + "\x00" + p.Typed
	if w.r.pictures[key] == 0 {
		w.r.out.Pictures = append(w.r.out.Pictures, p)
		w.r.pictures[key] = len(w.r.out.Pictures)
	}
	w.put(Run{Picture: w.r.pictures[key]})
}

// wordsOf keeps the words of a part that is not taken over.
func (r *reader) wordsOf(name string) {
	d, err := r.a.xmlPart(name)
	if err != nil {
		return
	}
	root, err := d.whole()
	if err != nil {
		return
	}
	var b strings.Builder
	root.words(&b)
	if t := strings.Join(strings.Fields(b.String()), " "); t != "" {
		r.out.Words = append(r.out.Words, t)
	}
}
