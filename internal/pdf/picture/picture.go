package picture

import (
	"context"
	"errors"
	"image"
	"image/draw"
	"io"
	"runtime"
	"strings"
	"sync"
	"time"

	"jianbao/internal/diag"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Least and Most bound the dots per inch.
const (
	Least = 36
	Most  = 400
)

// The bounds of one file: its memory in pages of WebAssembly, the dots of a picture,
// and the time.
const (
	mostMemory = 1 << 30 / 65536
	mostDots   = 60_000_000
	patience   = 2 * time.Minute
)

// Drawer draws files, one after the other. Close frees what it holds.
type Drawer struct {
	cache wazero.CompilationCache
	turn  sync.Mutex
	pool  pdfium.Pool // nil: no file was drawn yet
}

// Open makes a drawer, which keeps the compiled program in a folder; "" for none.
// Nothing is read or written before the first file is drawn.
func Open(folder string) *Drawer {
	if folder != "" {
		if kept, err := wazero.NewCompilationCacheWithDir(folder); err == nil {
			return &Drawer{cache: kept}
		}
	}
	return &Drawer{cache: wazero.NewCompilationCache()}
}

// Close frees the compiled program.
func (d *Drawer) Close() {
	if d.pool != nil {
		_ = d.pool.Close()
	}
	_ = d.cache.Close(context.Background())
}

// start makes the program ready, for the first file.
func (d *Drawer) start(ctx context.Context) (err error) {
	if d.pool != nil {
		return nil
	}
	d.pool, err = webassembly.Init(webassembly.Config{
		Context: experimental.WithCompilationWorkers(context.WithoutCancel(ctx), runtime.GOMAXPROCS(0)),
		Stdout:  io.Discard, Stderr: io.Discard, MaxTotal: 1, MaxIdle: 1,
		FSConfig: wazero.NewFSConfig(), // it sees no file
		RuntimeConfig: wazero.NewRuntimeConfig().WithCompilationCache(d.cache).WithMemoryLimitPages(mostMemory).WithCloseOnContextDone(true).
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling),
	})
	return err
}

// Pages draws each page of a file, from 0, and hands it to take. The picture is
// take's to keep. An error of take ends the drawing; that of a file that cannot be
// drawn is diag.Words.
func (d *Drawer) Pages(ctx context.Context, file []byte, dpi int, take func(page int, drawn *image.RGBA) error) (err error) {
	d.turn.Lock()
	defer d.turn.Unlock()
	if err := errors.Join(ctx.Err(), d.start(ctx)); err != nil {
		return err
	}
	fium, err := d.pool.GetInstanceWithContext(ctx)
	if err != nil {
		return err
	}
	ctx, end := context.WithTimeoutCause(ctx, patience, words(tooSlow))
	defer end()
	killed := make(chan struct{})
	stays := context.AfterFunc(ctx, func() { // ends a page that is being drawn
		_ = fium.Kill()
		close(killed)
	})
	defer func() {
		if broken := recover(); broken != nil {
			err = words(unreadable)
		}
		if stays() {
			_ = fium.Close()
			return
		}
		<-killed
		err = context.Cause(ctx)
	}()
	return drawAll(fium, file, dpi, take)
}

// drawAll draws the pages of a file.
func drawAll(fium pdfium.Pdfium, file []byte, dpi int, take func(int, *image.RGBA) error) error {
	doc, err := fium.OpenDocument(&requests.OpenDocument{File: &file})
	if err != nil {
		return said(err)
	}
	count, err := fium.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return said(err)
	}
	for i := range count.PageCount {
		page := requests.Page{ByIndex: &requests.PageByIndex{Document: doc.Document, Index: i}}
		size, err := fium.GetPageSize(&requests.GetPageSize{Page: page})
		if err != nil {
			return said(err)
		}
		if (int(size.Width)+1)*dpi/72*(int(size.Height)+1)/72*dpi > mostDots {
			return words(tooLarge)
		}
		made, err := fium.RenderPageInDPI(&requests.RenderPageInDPI{Page: page, DPI: dpi, RenderForm: false})
		if err != nil {
			return said(err)
		}
		drawn := image.NewRGBA(made.Result.RenderedImage.Bounds())
		draw.Draw(drawn, drawn.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(drawn, drawn.Rect, made.Result.RenderedImage, drawn.Rect.Min, draw.Over)
		made.Cleanup()
		if err := take(i, drawn); err != nil {
			return err
		}
	}
	return nil
}

// fault is why a file cannot be drawn.
type fault int

// The faults.
const (
	unreadable fault = iota
	locked
	tooLarge
	tooSlow
)

// words says a fault.
func words(f fault) error {
	return [...]diag.Words{
		unreadable: {"it is damaged, or no PDF", "文件损坏，或者不是 PDF"},
		locked:     {"it is locked by a password", "文件有密码"},
		tooLarge:   {"its pages are too large for pictures of that many dots", "页面太大，画不了这么细的图"},
		tooSlow:    {"drawing it takes longer than two minutes", "两分钟还没有画完"},
	}[f]
}

// said puts an error of PDFium into words.
func said(err error) error {
	switch {
	case strings.Contains(err.Error(), "too large"):
		return words(tooLarge)
	case strings.Contains(err.Error(), "password"):
		return words(locked)
	}
	return words(unreadable)
}
