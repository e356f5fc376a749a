// Package gallery says where the charts and the pictures of a report that no text places
// stand in a brief: where its template names them, behind the section that they name, or
// together.
package gallery

import (
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Gallery is the charts, or the pictures, of a report, and what a template does with them.
type Gallery struct {
	Report   *report.Report
	Charts   bool     // not the pictures
	Named    []string // the ids of those that blocks of the template name
	Sections []string // the ids of the sections that it shows with their texts
	Together bool     // a block shows those that stand nowhere else
}

// All are all of them.
func (g *Gallery) All() (out []*report.Image) {
	if g.Charts {
		for i := range g.Report.Charts {
			out = append(out, g.Report.Charts[i].Placeable())
		}
		return out
	}
	for i := range g.Report.Images {
		out = append(out, &g.Report.Images[i])
	}
	return out
}

// Find is the one of an id; nil where there is none, with the id most likely meant.
func (g *Gallery) Find(id string) (found *report.Image, near string) {
	var ids []string
	for _, im := range g.All() {
		if im.ID == id {
			return im, ""
		}
		ids = append(ids, im.ID)
	}
	return nil, diag.Near(id, ids)
}

// Behind are those that stand behind a section; with "" those that stand together.
func (g *Gallery) Behind(section string) []*report.Image {
	all := g.Report.Unplaced()
	if g.Charts {
		all = g.Report.UnplacedCharts()
	}
	return slices.DeleteFunc(all, func(im *report.Image) bool {
		return slices.Contains(g.Named, im.ID) || g.home(im) != section
	})
}

// home is the section that a picture stands behind: the first of its own that is shown; "":
// none.
func (g *Gallery) home(im *report.Image) string {
	for _, v := range im.Section {
		if slices.Contains(g.Sections, v.Text) {
			return v.Text
		}
	}
	return ""
}

// LeftOut says how many of them the template leaves out; all is what all of them are called.
// Those that a text places go with it.
func (g *Gallery) LeftOut(all diag.Words) []diag.Words {
	n, m := len(g.Behind("")), len(g.All())
	some := diag.Words{"{n} of {m} images", "{m} 张图片中的 {n} 张"}
	if g.Charts {
		some = diag.Words{"{n} of {m} charts", "{m} 张图表中的 {n} 张"}
	}
	switch {
	case n == 0 || g.Together:
		return nil
	case n == m:
		return []diag.Words{all}
	}
	return []diag.Words{some.With(diag.Args{"n": n, "m": m})}
}
