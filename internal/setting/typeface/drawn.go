package typeface

import (
	"sync"
	"unsafe"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface/contour"

	"github.com/go-text/typesetting/font/opentype"
)

// drawn are the outlines of a font that has none in glyf, or others than those: they
// are drawn, and turned into records of glyf, when they are asked for.
type drawn struct {
	draw    func(glyph int) ([]opentype.Segment, error)
	units   int
	reverse bool // they run as those of PostScript do

	mu   sync.Mutex
	kept map[int]string // by glyph
}

// record is the record of a glyph; "" for a blank, and for one that cannot be drawn.
func (d *drawn) record(g int) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	if r, ok := d.kept[g]; ok {
		return r
	}
	r := ""
	if segments, err := d.draw(g); err == nil {
		r, _ = contour.Record(segments, d.units, d.reverse)
	}
	if d.kept == nil || len(d.kept) >= mostKept {
		d.kept = map[int]string{}
	}
	d.kept[g] = r
	return r
}

// readOutlines finds the outlines, of TrueType or PostScript, and goes to the place on
// the axes of a variable font that was asked for.
func (f *Face) readOutlines(asked choice, w wish) error {
	if err := f.vary(asked, w); err != nil {
		return err
	}
	for _, tag := range []string{"CFF ", "CFF2"} {
		if table := f.font.tables[tag]; table != "" && f.font.tables["glyf"] == "" {
			if err := f.readPostScript(table, tag == "CFF2"); err != nil {
				return err
			}
			return f.varyWidths()
		}
	}
	f.longLoca = u16(f.font.tables["head"], 50) != 0
	entry := 2
	if f.longLoca {
		entry = 4
	}
	var err error
	if f.loca, err = f.font.need("loca", entry*(f.glyphs+1)); err != nil {
		return err
	}
	if f.glyf, err = f.font.need("glyf", 1); err != nil {
		return err
	}
	if f.coords == nil {
		return nil
	}
	if err := f.varyOutlines(); err != nil {
		return err
	}
	return f.varyWidths()
}

// readPostScript reads the table CFF or CFF2.
func (f *Face) readPostScript(table string, second bool) error {
	b := unsafe.Slice(unsafe.StringData(table), len(table)) // only read
	read := contour.ReadCFF
	if second {
		read = contour.ReadCFF2
	}
	p, err := read(b)
	if err != nil || p.Glyphs() < f.glyphs {
		return diag.Words{"its outlines (CFF) are damaged", "轮廓（CFF）已损坏"}
	}
	f.drawn = &drawn{units: f.units, reverse: true,
		draw: func(g int) ([]opentype.Segment, error) { return p.Outline(g, f.coords) }}
	return nil
}
