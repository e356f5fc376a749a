package finish

import (
	"context"
	"encoding/hex"
	"fmt"

	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// Input is a painted document and what its marks mean.
type Input struct {
	PDF []byte // the painter's file: uncompressed streams, an empty font dictionary
	// Streams are the streams that are not in PDF, by what stands for them there.
	Streams map[string][]byte
	Doc     *page.Document     // what was painted
	Fonts   []*typeface.Subset // /F0, /F1, ... of the content streams; frozen
	Marks   [][]int            // Marks[page][mcid] is the element it belongs to, an index into Doc.Elements
	// Own[page] has the MCIDs kept for a copy's own marks; nil: the page has none. Finish
	// takes no document that has some; NewBase and FinishRun do.
	Own [][]int
	// Shown[page] is the painter's page whose content a page shows, where several show
	// the same; nil: each page shows its own.
	Shown []int
	// Packers serve all documents of a run; nil: this document has its own.
	Packers *Packers
	// Duplex asks the printer for both sides, turned over the long edge.
	Duplex bool
}

// Finish writes the finished PDF. The same input gives the same bytes. An
// error says that the input is not the painter's, that a link leads nowhere,
// or that a font could not be written; none is the reader's mistake.
func Finish(ctx context.Context, in Input) (File, error) {
	if err := sound(in.Doc, in.Marks); err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	if in.Packers == nil {
		in.Packers = new(Packers)
	}
	src, err := readPainted(in.PDF, in.Streams, len(in.Doc.Pages))
	if err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	w := newDocument(in, src)
	defer in.Packers.give(w.packer)
	if err := w.body(ctx); err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	w.writeResources(nil)
	w.edition = w.digest()
	w.writeInfo()
	w.writeMetadata()
	return w.file.close(w.root, w.info, w.identify())
}

// body writes what copies of the document share: all but the resources, Info
// and the metadata.
func (w *document) body(ctx context.Context) error {
	if err := w.findLinks(); err != nil {
		return err
	}
	w.tree = buildTree(w.doc, w.in.Marks, w.links)
	w.catalog()
	if err := w.writePages(); err != nil {
		return err
	}
	w.writeImages()
	if err := w.writeFonts(ctx); err != nil {
		return err
	}
	w.writeLinks()
	w.writeTree()
	w.writeOutline()
	w.writeIntent()
	return nil
}

// digest is a hash of what has been written so far, 32 hexadecimal digits.
func (w *document) digest() string {
	return hex.EncodeToString(w.sum().Sum(nil)[:16])
}

// document is the file being written.
type document struct {
	file
	in    Input
	doc   *page.Document // in.Doc; a copy has one of its own
	src   *painted
	tree  *tree
	links []link

	// The numbers of objects that others refer to before they are written.
	root, pagesRoot, resources, structRoot, outline, intent, info, metadata int

	pages   []int  // the object number of each page
	images  []int  // of each of src.images
	fonts   []int  // of each of in.Fonts
	own     []int  // by page: the number of the content that is a copy's own; 0: none
	edition string // a hash of all but what a copy has for itself
}

// newDocument begins a file and gives out the numbers that are referred to first.
func newDocument(in Input, src *painted) *document {
	w := &document{in: in, doc: in.Doc, src: src}
	w.packer = in.Packers.take()
	w.in.PDF, w.in.Streams = nil, nil // src has what is needed of them, and lets go of it
	w.buf = make([]byte, 0, len(in.PDF)+1<<16)
	w.put("%PDF-1.7\n%\xe7\xae\x80\xe6\x8a\xa5\n")
	w.root, w.pagesRoot = w.reserve(), w.reserve()
	for range in.Doc.Pages {
		w.pages = append(w.pages, w.reserve())
	}
	w.resources, w.structRoot, w.info, w.metadata, w.intent = w.reserve(), w.reserve(), w.reserve(), w.reserve(), w.reserve()
	if len(in.Doc.Outline) > 0 {
		w.outline = w.reserve()
	}
	return w
}

// catalog writes the document catalogue (ISO 32000-1 7.7.2; ISO 14289-1 7.1).
func (w *document) catalog() {
	w.begin(w.root)
	w.put("<</Type/Catalog/Pages ").ref(w.pagesRoot)
	w.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true")
	if w.in.Duplex {
		w.put("/Duplex/DuplexFlipLongEdge/PrintScaling/None")
	}
	w.put(">>")
	if lang := w.language(); lang != "" {
		w.put("/Lang").text(lang)
	}
	w.put("/StructTreeRoot ").ref(w.structRoot).put("/Metadata ").ref(w.metadata)
	w.put("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ").ref(w.intent).put(">>]")
	if w.outline != 0 {
		w.put("/Outlines ").ref(w.outline)
	}
	w.putDestinations()
	w.putPageLabels()
	w.put(">>")
	w.end()
}

// language is the document's language, the first of its languages; "" when it has
// none.
func (w *document) language() string {
	if l := w.doc.Meta.Languages; len(l) > 0 {
		return l[0]
	}
	return ""
}
