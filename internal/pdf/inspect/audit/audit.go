// Package audit holds a PDF against the rules of package rule. In goes an open file;
// out come the faults that were found. It goes through the file once: the tag tree
// (tree.go), then each page with what it shows (content.go) and its notes (notes.go),
// then the fonts that were met (fonts.go), with the codes that the text used.
//
// # Decisions
//
// What cannot be seen is not said to be wrong: an encoding that is not in the file, a
// font program of a kind that is not read here, a JPEG 2000 picture without a header.
// The bounds are those of package objects: every node, every byte of text and every
// operator is counted, and beyond a bound nothing more is read.
package audit

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// Limits on the work, beside those of package objects.
const (
	maxOperators = 4_000_000 // of a page, with its forms
	maxPages     = 10_000
)

// Audit finds what is wrong with a file. f.Stop says afterwards why it was not read
// to the end, if it was not.
func Audit(f *objects.File) []rule.Fault {
	a := &audit{File: f, pageOf: map[int]int{}, elements: map[int]*element{}, holders: map[spot]*element{}, forms: map[int]*form{},
		images: map[int]*pictured{}, patterns: map[int]bool{}, fonts: map[int]*font{}, spaces: map[string]*space{}, tints: map[string]tint{}}
	a.findPages(f.Catalog["Pages"], page{}, 0, map[int]bool{})
	a.readIntents()
	a.readTree()
	a.catalogue()
	a.metadata()
	a.tree()
	for i := range a.pages {
		a.page(i)
	}
	a.fields()
	a.allFonts()
	a.layers()
	a.attachments()
	a.written()
	return a.log.Faults()
}

// audit goes through a file once.
type audit struct {
	*objects.File
	log    rule.Log
	pages  []page
	pageOf map[int]int // pages, from 0, by object number

	language bool             // the catalogue names one
	roles    types.Dict       // the role map
	root     *element         // of the tag tree; nil: there is none
	elements map[int]*element // by object number
	holders  map[spot]*element
	parents  map[int]types.Object // the ParentTree: what belongs to each number
	forms    map[int]*form        // by object number
	images   map[int]*pictured    // likewise
	patterns map[int]bool         // those that were followed

	intent string // the colour space of the output intent's profile; "": there is none
	fonts  map[int]*font
	spaces map[string]*space
	tints  map[string]tint
}

// page is a page of the file.
type page struct {
	number    int // of its object
	dict      types.Dict
	resources types.Object
	media     types.Object
	crop      types.Object
}

// fault notes a fault; page counts from 0, -1 is the whole file.
func (a *audit) fault(r *rule.Rule, page int, args diag.Args) { a.log.Add(r, page, args) }

// findPages goes down the tree of pages; above has what a page inherits.
func (a *audit) findPages(o types.Object, above page, depth int, met map[int]bool) {
	number := objects.NumberOf(o)
	if depth > objects.MaxDepth || number != 0 && met[number] || len(a.pages) >= maxPages || a.Stop != nil {
		return
	}
	met[number] = true
	d := a.Dict(o)
	here := page{number, d, above.resources, above.media, above.crop}
	for key, to := range map[string]*types.Object{"Resources": &here.resources, "MediaBox": &here.media, "CropBox": &here.crop} {
		if v, has := d[key]; has {
			*to = v
		}
	}
	if _, parent := d["Kids"]; !parent {
		if d != nil {
			a.pageOf[number] = len(a.pages)
			a.pages = append(a.pages, here)
		}
		return
	}
	for _, k := range a.Array(d["Kids"]) {
		a.Meet()
		a.findPages(k, here, depth+1, met)
	}
}

// pageAt is the page that an object's /P or /Pg names, from 0; otherwise where it names none.
func (a *audit) pageAt(o types.Object, otherwise int) int {
	if p, known := a.pageOf[objects.NumberOf(o)]; known && objects.NumberOf(o) != 0 {
		return p
	}
	return otherwise
}

// args is short for what fills the {names} of a rule.
func args(pairs ...any) diag.Args {
	all := diag.Args{}
	for i := 0; i+1 < len(pairs); i += 2 {
		all[pairs[i].(string)] = pairs[i+1]
	}
	return all
}
