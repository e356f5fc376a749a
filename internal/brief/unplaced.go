package brief

import (
	"slices"

	"jianbao/internal/brief/gallery"
	"jianbao/internal/diag"
	"jianbao/internal/report"

	"go.yaml.in/yaml/v4"
)

// unplacedKind is the kind of block of the charts, or of the pictures, that no text places.
func unplacedKind(name string) kind {
	return kind{
		name:  name,
		alone: asItIs,
		read:  (*walker).namedSpec,
		drops: true,
		make: func(w *tailor, spec BlockSpec) Block {
			if spec.Named != nil {
				return w.pictures(w.named(spec), name, true)
			}
			return w.pictures(w.gallery(name).Behind(""), name, false)
		},
		leftOut: func(t *Template, r *report.Report) []diag.Words { return t.gallery(name, r).LeftOut(PartWords(name)) },
	}
}

// namedSpec reads the ids of the charts or pictures of a block; none, as in "- charts:",
// where it is to show those that stand nowhere else.
func (w *walker) namedSpec(n *yaml.Node, b *BlockSpec) {
	take := func(n *yaml.Node) {
		b.Named = append(b.Named, Path{w.Text(n, b.Kind, b.Kind+": [use, cost]"), w.Pos(n)})
	}
	switch {
	case n.ShortTag() == "!!null":
	case n.Kind == yaml.ScalarNode:
		take(n)
	default:
		w.List(n, b.Kind, b.Kind+": [use, cost]", take)
	}
}

// pictures makes the block of some charts or pictures; nil when there are none.
func (w *tailor) pictures(all []*report.Image, name string, bare bool) Block {
	b := Images{Charts: name == KindCharts, Bare: bare}
	for _, im := range all {
		if !w.seesHome(im) {
			w.hide(diag.Same(im.ID))
			continue
		}
		w.tellPicture(im)
		b.Pictures = append(b.Pictures, PictureOf(im, w.langs))
	}
	if len(b.Pictures) == 0 {
		return nil
	}
	return b
}

// seesHome says that the audience sees one of the sections that a picture stands behind, or
// that there is none.
func (w *tailor) seesHome(im *report.Image) bool {
	for _, v := range im.Section {
		if s := sectionOf(w.r, v.Text); s != nil && w.sees(s.For, s.Not) {
			return true
		}
	}
	return len(im.Section) == 0
}

// named are the charts or pictures that a block names. One that the report lacks is logged.
func (w *tailor) named(spec BlockSpec) (out []*report.Image) {
	g := w.gallery(spec.Kind)
	for _, p := range spec.Named {
		im, near := g.Find(p.Text)
		if im != nil {
			out = append(out, im)
			continue
		}
		args := diag.Args{"what": PartWords(spec.Kind), "id": visible(p.Text)}
		if near != "" {
			args["near"] = near
		}
		w.log.Add(diag.TemplatePicture, p.Pos, args)
	}
	return out
}

// besideSections are the blocks of the charts and pictures that stand behind the sections of
// a block.
func (w *tailor) besideSections(spec BlockSpec) (out []Block) {
	if spec.Kind == KindCards { // nothing stands behind a card
		return nil
	}
	for _, s := range append(spec.Columns, spec) {
		for _, name := range []string{KindCharts, KindImages} {
			if s.Section == "" {
				continue
			}
			if b := w.pictures(w.gallery(name).Behind(s.Section), name, true); b != nil {
				out = append(out, b)
			}
		}
	}
	return out
}

// gallery is what the brief does with the charts or the pictures of the report.
func (w *tailor) gallery(name string) *gallery.Gallery {
	g := w.t.gallery(name, w.r)
	g.Sections = slices.DeleteFunc(g.Sections, func(id string) bool {
		s := sectionOf(w.r, id)
		return s == nil || !w.sees(s.For, s.Not)
	})
	return g
}

// gallery is what the template does with the charts or the pictures of a report.
func (t *Template) gallery(name string, r *report.Report) *gallery.Gallery {
	g := &gallery.Gallery{Report: r, Charts: name == KindCharts}
	for _, b := range t.Blocks {
		for _, s := range append(b.Side, b) {
			g.Together = g.Together || s.Kind == name && s.Named == nil
			for _, p := range s.Named {
				if s.Kind == name {
					g.Named = append(g.Named, p.Text)
				}
			}
		}
	}
	for _, s := range t.sections() {
		if s.Shows(ShowBody) || s.Shows(ShowDetail) {
			g.Sections = append(g.Sections, s.Section)
		}
	}
	return g
}
