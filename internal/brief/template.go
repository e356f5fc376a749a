package brief

import "jianbao/internal/diag"

// Template says what a brief shows and how it may give way (design.md §5).
type Template struct {
	File    string
	Name    string
	Title   map[string]string // by language
	Default bool              // made when no -t is given
	OneMax  int               // pages at most, one language; 0: no limit
	PairMax int               // pages at most, the pair
	Fit     []Step            // sizes and leadings keyed by language, or by "han" and "latin"
	Paper   string
	Margins Margins
	Require []Path
	Blocks  []BlockSpec
	Look    Look
}

// Path names a required text, "lessons.title", with its place in the template.
type Path struct {
	Text string
	Pos  diag.Pos
}

// BlockSpec is one entry of a template's blocks.
type BlockSpec struct {
	Kind    string // "masthead", "title", "summary", "columns", "section", "figures", "about", "cite", "notice", "contact", "distribution"
	Pos     diag.Pos
	Form    string      // masthead: "plain" or "jianbao"
	Beside  int         // summary: key figures beside it, at most
	Section string      // section: the id
	Show    []string    // section: "title", "lead", "body", "items" bodies
	Number  bool        // section: items are numbered
	Columns []BlockSpec // columns: sections
}

// Look is what a template may say of the appearance; zero values are the
// house's (design.md §5).
type Look struct {
	Accent   uint32 // 0xRRGGBB, at least 7:1 on white; 0: the house's
	Indent   bool   // paragraphs are indented by two em instead of spaced (CLREQ 2.3.1)
	Contents bool   // page 1 lists all titles when the brief has more than one page
}
