package typeface

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface/contour"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// noDeltas is a table HVAR that changes no width. The widths of an instance are worked
// out once, by vary; the shaper must not look for them in outlines that it does not
// have.
const noDeltas = "\x00\x01\x00\x00\x00\x00\x00\x14\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x00\x01\x00\x00\x00\x08\x00\x00" + "\x00\x00\x00\x00"

// damagedTable says which table of a font cannot be read.
func damagedTable(tag string) error {
	return diag.Words{"its table {tag} is damaged", "数据表 {tag} 已损坏"}.With(diag.Args{"tag": tag})
}

// vary goes to the place on the axes of a variable font that was asked for; the weight
// is that of the role where nobody said otherwise. It leaves a font that has no axes,
// or stays where it is, as it is.
func (f *Face) vary(asked choice, w wish) (err error) {
	fvar := f.font.tables["fvar"]
	if fvar == "" || !f.given {
		if len(asked.axes) > 0 {
			return diag.Words{"it is no variable font and has no axis {tag}", "不是可变字体，没有变体轴 {tag}"}.With(diag.Args{"tag": asked.axes[0].tag})
		}
		return nil
	}
	defer func() {
		if recover() != nil {
			err = damagedTable("avar")
		}
	}()
	axes, err := contour.Axes(fvar)
	if err != nil {
		return damagedTable("fvar")
	}
	f.weighable = slices.ContainsFunc(axes, func(a contour.Axis) bool { return a.Tag == "wght" && a.Most > 500_000 })
	at, err := places(axes, asked, w)
	if err != nil {
		return err
	}
	small, err := f.parsed([]string{"avar", "cmap", "fvar", "head", "maxp"}, nil)
	if err != nil {
		return damagedTable("fvar")
	}
	if f.coords = contour.Coords(small, at); f.coords == nil {
		return nil
	}
	for i, a := range axes {
		if a.Tag == "wght" {
			f.weight = int(at[i] / 1000)
		}
		if at[i] != a.Usual {
			f.name += "_" + at[i].String() + plainName(a.Tag)
		}
	}
	return nil
}

// bolder says that the face can be had bolder, and that the user did not ask for its
// weight. A nil face cannot.
func (f *Face) bolder() bool { return f != nil && f.given && !f.heavy && f.weighable }

// places are where on each axis to go.
func places(axes []contour.Axis, asked choice, w wish) ([]contour.Place, error) {
	at := make([]contour.Place, len(axes))
	left := slices.Clone(asked.axes)
	for i, a := range axes {
		at[i] = a.Usual
		k := slices.IndexFunc(left, func(x axis) bool { return x.tag == a.Tag })
		switch {
		case k >= 0 && (left[k].value < a.Least || left[k].value > a.Most):
			return nil, diag.Words{"its axis {tag} goes from {from} to {to}", "变体轴 {tag} 的范围是 {from} 至 {to}"}.
				With(diag.Args{"tag": a.Tag, "from": a.Least.String(), "to": a.Most.String()})
		case k >= 0:
			at[i] = left[k].value
			left = slices.Delete(left, k, k+1)
		case a.Tag == "wght":
			at[i] = max(a.Least, min(a.Most, contour.Place(w.weight*1000)))
		}
	}
	if len(left) == 0 {
		return at, nil
	}
	var all []string
	for _, a := range axes {
		all = append(all, a.Tag+" "+a.Least.String()+"–"+a.Most.String())
	}
	return nil, diag.Words{"it has no axis {tag}, but {list}", "没有变体轴 {tag}，有：{list}"}.
		With(diag.Args{"tag": left[0].tag, "list": strings.Join(all, ", ")})
}

// parsed is a font of some tables of the face, their tags ascending; others stand in the
// place of some.
func (f *Face) parsed(tags []string, others map[string]string) (*font.Font, error) {
	var there []string
	var parts []part
	for _, tag := range tags {
		table, ok := others[tag]
		if !ok {
			table = f.font.tables[tag]
		}
		if tag == "cmap" {
			table = noCharmap
		}
		if table != "" {
			there, parts = append(there, tag), append(parts, part{bytes: table})
		}
	}
	loader, err := opentype.NewLoader(newView(there, parts))
	if err != nil {
		return nil, err
	}
	return font.NewFont(loader)
}

// varyMeasures corrects what the face says of itself for the place on the axes.
func (f *Face) varyMeasures() (err error) {
	if f.coords == nil {
		return nil
	}
	defer func() {
		if recover() != nil {
			err = damagedTable("MVAR")
		}
	}()
	face := font.NewFace(new(font.Font))
	face.Font = f.shaping.font
	face.SetCoords(f.coords)
	m := &f.measures
	if f.weight > 0 {
		m.weight = f.weight
	}
	small, capital := contour.Heights(face)
	if small > 0 {
		m.xHeight = small
	}
	if capital > 0 {
		m.capHeight = capital
	}
	return nil
}

// varyWidths works out the widths of all glyphs at the place on the axes.
func (f *Face) varyWidths() (err error) {
	if f.coords == nil {
		return nil
	}
	defer func() {
		if recover() != nil {
			err = diag.Words{"its variations are damaged", "变体数据已损坏"}
		}
	}()
	width := f.width
	if table := f.font.tables["HVAR"]; table != "" {
		s := &scale{table, mostValues}
		if s.far(0, 4, s.store); s.left < 0 {
			return diag.Words{"its variations are too large", "变体数据过大"}
		}
		delta, err := contour.Deltas(table, f.coords)
		if err != nil {
			return damagedTable("HVAR")
		}
		width = func(g int) int { return f.width(g) + delta(g) }
	} else if f.font.tables["gvar"] != "" {
		width = func(g int) int {
			if face, err := f.alone(g); err == nil {
				return contour.Advance(face)
			}
			return f.width(g)
		}
	}
	out := make([]byte, 0, 4*f.glyphs)
	for g := range f.glyphs {
		out = put16(put16(out, max(0, min(0xFFFF, width(g)))), 0)
	}
	f.hmtx, f.widths = string(out), f.glyphs
	return nil
}
