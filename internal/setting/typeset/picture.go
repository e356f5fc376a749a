package typeset

import (
	"path"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// logo is the report's logo, as high as high says, and less where it would be wider
// than wide. It is nil where there is none that can be used.
func (c mastheadSetter) logo(l *report.Image, high, wide length.Length) *galley.Picture {
	if l == nil || c.open == nil {
		return nil
	}
	read := c.store.picture(l, c.open)
	if read == nil {
		return nil
	}
	p := &galley.Picture{Width: scaled(high, read.Width, read.Height), High: high}
	if p.Width > wide {
		p.Width, p.High = wide, scaled(wide, read.Height, read.Width)
	}
	p.Element = c.element(page.FigureEl, 0, -1)
	if t := l.Alt.In(c.b.Languages[0]); t != nil && !c.rough {
		c.elements[p.Element].Alt = t.Plain()
	}
	p.Image = c.takePicture(read)
	return p
}

// scaled is l times n over d, but no less than a hairline.
func scaled(l length.Length, n, d int) length.Length {
	return max(length.Length(int64(l)*int64(n)/int64(d)), galley.Hairline)
}

// picture reads a picture, once for all tries of Fit. It is nil where the picture
// cannot be used, and that is logged.
func (s *store) picture(l *report.Image, open func(string) ([]byte, error)) *page.Picture {
	return s.read(l, open, false)
}

// drawn is picture for one that words may stand for: of a kind that no page shows, it
// is nil with a warning.
func (s *store) drawn(l *report.Image, open func(string) ([]byte, error)) *page.Picture {
	if open == nil {
		return nil
	}
	return s.read(l, open, true)
}

// read is what picture and drawn have in common.
func (s *store) read(l *report.Image, open func(string) ([]byte, error), words bool) *page.Picture {
	name := l.File.Text
	if p, seen := s.pictures[name]; seen {
		return p
	}
	var p *page.Picture
	data, err := open(name)
	unread := err != nil
	if err == nil {
		p, err = s.texts.pictures.Open(name, data)
	}
	switch kind := strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")); {
	case err == nil:
	case words && !unread && kind != "png" && kind != "jpg" && kind != "jpeg":
		s.log.Add(diag.PictureKind, l.File.Pos, diag.Args{"file": name, "kind": kind})
	default:
		s.log.Add(diag.PictureUnreadable, l.File.Pos, diag.Args{"file": name, "why": diag.Reason(err)})
	}
	s.pictures[name] = p
	return p
}
