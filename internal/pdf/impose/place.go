package impose

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"github.com/phpdave11/gofpdi"
	"github.com/signintech/gopdf"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/syntax"
)

// drawn is the content of a side as gopdf wrote it: page i of the part is called
// /GOFPDITPLi in it.
type drawn []byte

// templateName is how gopdf names the i-th page it was given.
func templateName(i int) string { return fmt.Sprintf("GOFPDITPL%d", i) }

// standIns is a file of so many pages of 1 × 1 pt, which gopdf places instead
// of the real ones. gofpdi writes a page without content malformed, and reads past
// one that is blank, so each has a q and a Q.
func standIns(n int) []byte {
	p := &pool{}
	root, info, pages := p.reserve(), p.reserve(), p.reserve()
	p.set(root, catalogOf(pages))
	p.set(info, types.Dict{})
	content := p.add(streamOf([]byte("q Q")))
	var kids []int
	for range n {
		kids = append(kids, p.add(standIn(pages, content)).ObjectNumber.Value())
	}
	p.set(pages, pagesOf(kids))
	return p.write(root, info)
}

// place lets gopdf put a part's pages, so many, on the sides, and gives the content
// of each side. gofpdi panics on what it cannot read; it reads nothing here but our
// stand-ins.
func place(ctx context.Context, o *Options, sides []*Side, pages int) (out []drawn, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			out, err = nil, fmt.Errorf("impose: gopdf: %v", fault)
		}
	}()
	pdf := &gopdf.GoPdf{}
	importer := gofpdi.NewImporter()
	pdf.StartWithImporter(gopdf.Config{PageSize: *rectOf(sides[0])}, importer)
	pdf.SetNoCompression()
	templates, err := bring(pdf, importer, pages)
	if err != nil {
		return nil, err
	}
	for _, s := range sides {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		pdf.AddPageWithOption(gopdf.PageOption{PageSize: rectOf(s)})
		pdf.SetLineWidth(0.25) // also on a blank side: a page without content would be malformed
		for _, c := range s.placed() {
			if c.Page < 0 {
				continue
			}
			x, y, w, h := pt(c.X), pt(s.Height-c.Y-c.Height), pt(c.Width), pt(c.Height)
			pdf.UseImportedTemplate(templates[c.Page], x, y, w, h)
			if o.Frames { // over the page, which may be white and not clear
				pdf.SetStrokeColor(128, 128, 128)
				pdf.RectFromUpperLeftWithStyle(x, y, w, h, "D")
			}
		}
	}
	var b bytes.Buffer
	if _, err := pdf.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("impose: gopdf: %w", err)
	}
	return readContents(ctx, b.Bytes(), len(sides))
}

// bring imports the stand-ins and gives gopdf's number of each. Every page comes
// first, then their objects once, or each page would bring all of them again.
func bring(pdf *gopdf.GoPdf, importer *gofpdi.Importer, pages int) ([]int, error) {
	source := io.ReadSeeker(bytes.NewReader(standIns(pages)))
	importer.SetSourceStream(&source)
	start := pdf.GetNextObjectID()
	importer.SetNextObjectID(start)
	templates := make([]int, pages)
	for i := range templates {
		if templates[i] = importer.ImportPage(i+1, "/MediaBox"); templates[i] != i {
			return nil, fmt.Errorf("impose: gopdf calls page %d the template %d", i, templates[i])
		}
	}
	pdf.ImportTemplates(importer.PutFormXobjects())
	pdf.ImportObjects(importer.GetImportedObjects(), start)
	return templates, nil
}

// readContents reads back what gopdf wrote on its pages, one for each of the sides.
func readContents(ctx context.Context, data []byte, sides int) ([]drawn, error) {
	p, err := foreign.Unchecked(ctx, data)
	if err != nil {
		return nil, fmt.Errorf("impose: what gopdf wrote: %w", err)
	}
	if len(p.Pages) != sides {
		return nil, fmt.Errorf("impose: gopdf made %d pages of %d sides", len(p.Pages), sides)
	}
	var out []drawn
	for i := range p.Pages {
		b, err := p.Content(&p.Pages[i])
		if err != nil {
			return nil, fmt.Errorf("impose: what gopdf wrote: %w", err)
		}
		out = append(out, drawn(bytes.TrimSpace(b)))
	}
	return out, nil
}

// uses says whether the side draws page i.
func (d drawn) uses(i int) bool { return strings.Contains(string(d), "/"+templateName(i)+" Do") }

// sized puts the real size of page i, in thousandths of a point, into what gopdf wrote for a stand-in of
// 1 × 1 pt: "395.4370 0 0 559.5930 14.1720 17.8440 cm /GOFPDITPL0 Do".
func (d drawn) sized(i, width, height int) (drawn, error) {
	before, after, found := strings.Cut(string(d), " cm /"+templateName(i)+" Do")
	fields := strings.Fields(before)
	if n := len(fields); found && n >= 6 {
		tail := fields[n-6:]
		w, ok := syntax.Millionths(tail[0])
		h, ok2 := syntax.Millionths(tail[3])
		if at := strings.LastIndex(before, strings.Join(tail, " ")); ok && ok2 && at >= 0 {
			m := fmt.Sprintf("%s 0 0 %s %s %s", ratio(w, width), ratio(h, height), tail[4], tail[5])
			return drawn(before[:at] + m + " cm /" + templateName(i) + " Do" + after), nil
		}
	}
	return nil, fmt.Errorf("impose: gopdf placed page %d in another way", i+1)
}

// ratio is millionths of a point by thousandths, as PDF writes it.
func ratio(millionths, thousandths int) string {
	return strconv.FormatFloat(float64(millionths)/1000/float64(thousandths), 'f', 9, 64)
}

// pt is a length as gopdf takes it.
func pt(thousandths int) float64 { return float64(thousandths) / 1000 }

// rectOf is the size of a side as gopdf takes it.
func rectOf(s *Side) *gopdf.Rect { return &gopdf.Rect{W: pt(s.Width), H: pt(s.Height)} }
