package brief

import (
	"jianbao/internal/brief/steps"
	"jianbao/internal/diag"
	"jianbao/internal/theme"
)

// Template says what a brief shows and how it may give way.
type Template struct {
	File         string            // its name in messages
	Name         string            // [a-z0-9][a-z0-9-]{0,63}; part of the file name
	Title        map[string]string // by language; see TitleIn
	Default      bool              // made when no template is asked for by name
	OneMax       int               // pages at most, in one language; 0 means no limit
	PairMax      int               // pages at most, as a pair; 0 means no limit
	OneFirst     int               // pages that it has in one language where nothing need be given up for it; 0 means no fewer than OneMax
	PairFirst    int               // the same of a pair
	Fit          []Step            // sizes and leadings keyed by language, or by "han" and "latin"
	Paper        string            // "a4", "letter" or "a5"
	Margins      Margins
	PairMargins  *Margins // of a pair side by side; nil: those of any other brief
	ShortMargins *Margins // of a brief of one page that is set as a short text; nil: none is
	Require      []Path   // texts without which there is no brief
	Brief        []string // the ids of the sections that a block of the kind sections shows; nil: those of the report
	Missing      Missing  // what is done where a translation is missing
	Numerals     Numerals // of the items in Chinese; "": by the length of the list
	Blocks       []BlockSpec
	Look         Look
	ThemeName    string       // the theme that it asks for, by name or file; "": plain
	Theme        *theme.Theme // the theme itself; nil: plain, or it is not read yet
	themeAt      diag.Pos     // where ThemeName stands
}

// TitleIn returns the template's own title ("One-page summary") in a language,
// or in the nearest one that it has.
func (t *Template) TitleIn(lang string) string {
	if key := steps.Nearest(t.Title, lang); key != "" {
		return t.Title[key]
	}
	if key := steps.First(t.Title); key != "" {
		return t.Title[key]
	}
	return t.Name
}

// ThemePos is where the template names its theme.
func (t *Template) ThemePos() diag.Pos { return t.themeAt }

// Path names a required text, "lessons.title", with its place in the template.
// After the dot stands title (of the section and of every item), lead or body
// (both of the section), or detail (the items' bodies). The section "sections" is
// every section that the template shows. A path that ends with a question mark
// counts where the report has the part.
type Path struct {
	Text string
	Pos  diag.Pos
}

// What a section may show.
const (
	ShowTitle  = "title"  // the items' titles, a list
	ShowShort  = "short"  // the items' short forms where there are any, instead of the titles
	ShowLead   = "lead"   // the line before the list
	ShowBody   = "body"   // the section's own text
	ShowDetail = "detail" // the items' bodies

	showFigure = "figure" // the first figure of each item; on cards
	showFirst  = "first"  // the first sentence of these, or of the body of a section without items; for what a short brief takes in
)

// BlockSpec is one entry of a template's blocks.
type BlockSpec struct {
	Kind     string // one of Kinds
	Pos      diag.Pos
	Form     string      // masthead: "plain" or "jianbao"
	Subtitle bool        // title: the template's own title below the report's
	Beside   int         // summary: key figures beside it, at most; 0 means none
	Most     int         // figures: key figures in the row, at most; sections: sections with items, at most; 0 means all; cards: on a sheet
	Large    bool        // figures: in large type, one below the other
	Section  string      // section: the id
	Show     []string    // section: ShowTitle, ...
	Number   bool        // section: items are numbered
	Columns  []BlockSpec // columns: sections; cards: those of the report, nil until they are bound
	Side     []BlockSpec // side: what stands in the side column
	Foot     bool        // side: at its foot, on the last page; of a template that was unfolded
	Abreast  bool        // sections: side by side, as in columns
	Named    []Path      // charts, images: the ids of those to show; nil: all that stand nowhere else
}

// Shows says whether a section block shows a part: ShowTitle, ShowLead, ….
func (s BlockSpec) Shows(part string) bool {
	for _, p := range s.Show {
		if p == part {
			return true
		}
	}
	return false
}

// sections returns the section blocks of a template in order, those in columns
// included.
func (t *Template) sections() []BlockSpec {
	var out []BlockSpec
	for _, b := range t.Blocks {
		switch b.Kind {
		case KindSection:
			out = append(out, b)
		case KindColumns, KindCards:
			out = append(out, b.Columns...)
		}
	}
	return out
}

// block returns the first block of a kind, or nil.
func (t *Template) block(kind string) *BlockSpec {
	for i := range t.Blocks {
		if t.Blocks[i].Kind == kind {
			return &t.Blocks[i]
		}
		for k := range t.Blocks[i].Side {
			if t.Blocks[i].Side[k].Kind == kind {
				return &t.Blocks[i].Side[k]
			}
		}
	}
	return nil
}

// Look is what a template may say of the appearance. The zero Look is the
// house's (STANDARDS.md, The look).
type Look struct {
	Accent   uint32 // 0xRRGGBB, at least 7:1 on white; 0 means the house's
	Indent   bool   // paragraphs are indented by two em instead of spaced (CLREQ 2.3.1)
	Contents bool   // page 1 lists all titles when the brief has more than one page
}
