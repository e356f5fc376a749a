package picture

import (
	"context"
	"image"
	"path/filepath"
	"sync"
)

// Pages is what Drawer.Pages is.
type Pages = func(ctx context.Context, file []byte, dpi int, take func(page int, drawn *image.RGBA) error) error

// InCache draws with one drawer, made when the first file is drawn, whose folder is in
// the user's cache. An error of cache means that there is none.
func InCache(cache func() (string, error)) Pages {
	open := sync.OnceValue(func() *Drawer {
		folder, err := cache()
		if err != nil {
			return Open("")
		}
		return Open(filepath.Join(folder, "jianbao"))
	})
	return func(ctx context.Context, file []byte, dpi int, take func(int, *image.RGBA) error) error {
		return open().Pages(ctx, file, dpi, take)
	}
}
