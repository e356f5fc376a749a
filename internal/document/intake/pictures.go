package intake

import (
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"jianbao/internal/document/intake/source"
)

// beside reads the pictures that the document names and that stand in files of
// their own, in its folder or below.
func beside(d *source.Document, open func(name string) ([]byte, error)) {
	for i := range d.Pictures {
		p := &d.Pictures[i]
		name, err := url.PathUnescape(p.Link)
		if open == nil || len(p.Data) > 0 || err != nil || strings.Contains(name, ":") || !fs.ValidPath(path.Clean(strings.TrimPrefix(name, "./"))) {
			continue
		}
		name = path.Clean(name)
		if !isPicture(name) {
			continue
		}
		if data, err := open(name); err == nil {
			p.Data, p.Name = data, name
		}
	}
}

// usable takes the bytes from the pictures that no brief could use.
func usable(d *source.Document, why func(data []byte) error) {
	for i := range d.Pictures {
		if p := &d.Pictures[i]; why != nil && len(p.Data) > 0 {
			if p.Why = why(p.Data); p.Why != nil {
				p.Data = nil
			}
		}
	}
}

// isPicture says that a name ends as that of a picture: no other file beside a
// document is read.
func isPicture(name string) bool {
	return slices.Contains([]string{".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg", ".tif", ".tiff", ".emf", ".wmf"}, strings.ToLower(path.Ext(name)))
}
