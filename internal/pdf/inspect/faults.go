package inspect

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Rule names what a file falls short of.
type Rule string

// The rules, with their clauses. Two of them, headings and the numbering of
// lists, are beyond what conformance checkers look at.
const (
	NotTagged       Rule = "not-tagged"            // ISO 14289-1 6.2
	NoParentTree    Rule = "no-parent-tree"        // ISO 32000-1 14.7.4.4
	NoStructParents Rule = "no-struct-parents"     // ISO 32000-1 14.7.4.4
	Untagged        Rule = "untagged-content"      // ISO 14289-1 7.1
	NotInTree       Rule = "content-not-in-tree"   // ISO 14289-1 7.1
	ContentTwice    Rule = "content-twice"         // ISO 32000-1 14.7.4.2
	NoLanguage      Rule = "no-language"           // ISO 14289-1 7.2
	NoTitle         Rule = "no-title"              // ISO 14289-1 7.1
	NoDisplayTitle  Rule = "no-display-title"      // ISO 14289-1 7.1
	NoHeading       Rule = "no-heading"            // ISO 14289-1 7.4
	FirstHeading    Rule = "first-heading"         // ISO 14289-1 7.4.2
	SkippedHeading  Rule = "skipped-heading"       // ISO 14289-1 7.4.2
	NoAlt           Rule = "figure-without-alt"    // ISO 14289-1 7.3
	NoScope         Rule = "header-without-scope"  // ISO 14289-1 7.5
	RaggedTable     Rule = "ragged-table"          // ISO 14289-1 7.5
	NoNumbering     Rule = "list-without-numbers"  // ISO 32000-1 14.8.5.5
	NoteWithoutID   Rule = "note-without-id"       // ISO 14289-1 7.9
	NoContents      Rule = "link-without-contents" // ISO 14289-1 7.18.5
	LinkNotInTree   Rule = "link-not-in-tree"      // ISO 14289-1 7.18.5
	NoTabs          Rule = "no-tab-order"          // ISO 14289-1 7.18.3
	NotEmbedded     Rule = "font-not-embedded"     // ISO 14289-1 7.21.4
	NoUnicode       Rule = "font-without-unicode"  // ISO 14289-1 7.21.7
	UnknownTag      Rule = "unknown-tag"           // ISO 14289-1 7.1
	OddCharacter    Rule = "odd-character"         // standards of the house: a search must find it
	NoXMP           Rule = "no-metadata"           // ISO 14289-1 7.1
	NoUA            Rule = "no-ua-mark"            // ISO 14289-1 5
	NoArchive       Rule = "no-archive-mark"       // ISO 19005-2 6.6.4
	NoIntent        Rule = "no-output-intent"      // ISO 19005-2 6.2.4
	NoID            Rule = "no-id"                 // ISO 19005-2 6.1.3
	TitlesDiffer    Rule = "titles-differ"         // ISO 19005-2 6.6.3
)

// Fault is one thing that the file falls short of. Page counts from 1; 0 is
// the whole file.
type Fault struct {
	Rule Rule
	Page int
	Text string
}

// String gives the fault as a line for people.
func (f Fault) String() string {
	if f.Page == 0 {
		return fmt.Sprintf("%s (%s)", f.Text, f.Rule)
	}
	return fmt.Sprintf("page %d: %s (%s)", f.Page, f.Text, f.Rule)
}

// Faults are all that were found, those of the whole file first.
func (f *File) Faults() []Fault { return slices.Clone(f.faults) }

// fault notes a fault; page counts from 0, -1 is the whole file.
func (r *reader) fault(rule Rule, page int, text string) {
	r.file.faults = append(r.file.faults, Fault{rule, page + 1, text})
}

// judge looks at everything that was read.
func (r *reader) judge() {
	r.judgeMeta()
	r.judgeFonts()
	for i := range r.pages {
		r.judgeLinks(i)
	}
	if r.file.Tree == nil || !r.file.Meta.Tagged {
		r.fault(NotTagged, -1, "the file is not tagged: a screen reader has to guess")
	}
	if r.file.Tree != nil {
		r.judgeParents()
		r.judgeElements()
		r.judgeHeadings()
	}
	slices.SortStableFunc(r.file.faults, func(a, b Fault) int { return a.Page - b.Page })
}

// judgeMeta looks at what the file says of itself.
func (r *reader) judgeMeta() {
	m := &r.file.Meta
	if m.Title == "" {
		m.Title = xmpTitle(m.XMP) // the one that ISO 14289-1 7.1 asks for
	}
	for _, c := range []struct {
		good bool
		rule Rule
		text string
	}{
		{m.Language != "", NoLanguage, "the document does not say its language"},
		{m.Title != "", NoTitle, "the document has no title"},
		{m.DisplayTitle, NoDisplayTitle, "readers show the file's name instead of the title"},
		{m.XMP != "", NoXMP, "there is no XMP metadata"},
		{strings.Contains(m.XMP, "<dc:title>"), NoTitle, "the XMP metadata has no title"},
		{claims(m.XMP, "pdfuaid:part"), NoUA, "the file does not claim PDF/UA"},
		{claims(m.XMP, "pdfaid:part"), NoArchive, "the file does not claim PDF/A"},
		{m.OutputIntent, NoIntent, "there is no output intent: colours mean nothing certain"},
		{m.ID != "", NoID, "the file has no /ID"},
	} {
		if !c.good {
			r.fault(c.rule, -1, c.text)
		}
	}
	if title := xmpTitle(m.XMP); title != "" && m.Title != "" && title != m.Title {
		r.fault(TitlesDiffer, -1, fmt.Sprintf("the title is %q in one place and %q in the other", m.Title, title))
	}
}

// claims says that an XMP packet has a property, as an element or as an
// attribute.
func claims(xmp, property string) bool {
	return strings.Contains(xmp, "<"+property+">") || strings.Contains(xmp, property+"=")
}

// xmpTitle is the x-default of dc:title.
func xmpTitle(xmp string) string {
	_, rest, _ := strings.Cut(xmp, "<dc:title>")
	rest, _, _ = strings.Cut(rest, "</dc:title>")
	_, rest, _ = strings.Cut(rest, "<rdf:li")
	_, rest, _ = strings.Cut(rest, ">")
	rest, _, _ = strings.Cut(rest, "<")
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'", "&amp;", "&").Replace(rest)
}

// judgeFonts wants each font in the file, and its text readable.
func (r *reader) judgeFonts() {
	for _, f := range r.file.Fonts {
		if !f.Embedded {
			r.fault(NotEmbedded, -1, fmt.Sprintf("the font %s is not in the file", f.Name))
		}
		if !f.ToUnicode {
			r.fault(NoUnicode, -1, fmt.Sprintf("text in the font %s cannot be copied or read aloud: it has no /ToUnicode", f.Name))
		}
	}
}

// judgeLinks wants the links of page i described, tagged and in the tab order.
func (r *reader) judgeLinks(i int) {
	s := r.pages[i]
	annots := r.array(s.dict["Annots"])
	if len(annots) > 0 && r.name(s.dict["Tabs"]) != "S" {
		r.fault(NoTabs, i, "the tab key does not follow the order of the text (/Tabs /S)")
	}
	for _, a := range annots {
		r.meet()
		d := r.dict(a)
		if r.name(d["Subtype"]) != "Link" {
			continue
		}
		if r.text(d["Contents"]) == "" {
			r.fault(NoContents, i, "a link is not described (/Contents)")
		}
		if _, ok := d["StructParent"]; !ok || !r.known[numberOf(a)] {
			r.fault(LinkNotInTree, i, "a link does not stand in the tag tree")
		}
	}
}

// judgeParents wants each piece of content in the tag tree, and the way back from it
// (/ParentTree) to lead to the element that holds it.
func (r *reader) judgeParents() {
	root := r.dict(r.catalog["StructTreeRoot"])
	parents := map[int]types.Object{}
	if r.dict(root["ParentTree"]) == nil {
		r.fault(NoParentTree, -1, "the tags cannot be found from the text (no /ParentTree)")
	} else {
		r.numbers(root["ParentTree"], parents, 0)
	}
	for i, s := range r.pages {
		key, ok := r.integer(s.dict["StructParents"])
		if !ok && len(s.content) > 0 {
			r.fault(NoStructParents, i, "the page does not say where its tags are (no /StructParents)")
		}
		owners := r.array(parents[key])
		lost, strays := 0, 0
		for mcid := range s.content {
			holder, held := r.holders[place{i, mcid}]
			switch {
			case !held:
				lost++
			case ok && r.dict(root["ParentTree"]) != nil && (mcid >= len(owners) || numberOf(owners[mcid]) != holder):
				strays++
			}
		}
		if lost > 0 {
			r.fault(NotInTree, i, fmt.Sprintf("%d pieces of content stand in no tag", lost))
		}
		if strays > 0 {
			r.fault(NoParentTree, i, fmt.Sprintf("the /ParentTree leads %d pieces of content to another tag than theirs", strays))
		}
	}
}

// numbers adds the entries of a number tree (ISO 32000-1 7.9.7) to a map.
func (r *reader) numbers(o types.Object, into map[int]types.Object, depth int) {
	d := r.dict(o)
	if r.meet(); d == nil || depth > maxDepth {
		return
	}
	nums := r.array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if key, ok := r.integer(nums[i]); ok {
			into[key] = nums[i+1]
		}
	}
	for _, kid := range r.array(d["Kids"]) {
		r.numbers(kid, into, depth+1)
	}
}
