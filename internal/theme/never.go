package theme

import (
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// rule says when keys can apply.
type rule struct {
	holds     bool
	why, hint diag.Words
	paths     []string // keys within keys, parted by /
}

// never logs the keys of a file that nothing on a page could follow, as the theme is.
func (w *walker) never(root *yaml.Node, t *Theme) {
	for _, r := range append(mastheadRules(t.Masthead.Form), gridRules(t)...) {
		if r.holds {
			continue
		}
		for _, path := range r.paths {
			if key := keyAt(root, strings.Split(path, "/")); key != nil {
				w.Log.Add(diag.ThemeNever, w.Pos(key), diag.Args{"key": strings.ReplaceAll(path, "/", "."), "why": r.why, "hint": r.hint})
			}
		}
	}
}

// mastheadRules are those of the keys that a form of the masthead has or has not.
func mastheadRules(form Form) []rule {
	because := diag.Words{"whose masthead has the form {form}", "其报头的 form 是 {form}"}.With(diag.Args{"form": string(form)})
	return []rule{
		{form == Band, because, diag.Words{"write masthead: {form: band}", "写 masthead: {form: band}"}, []string{"masthead/band", "masthead/inset"}},
		{form == Bulletin, because, diag.Words{"write masthead: {form: bulletin}", "写 masthead: {form: bulletin}"}, []string{"masthead/wide"}},
		{form == Bar || form == Band, because, diag.Words{"write masthead: {form: bar}", "写 masthead: {form: bar}"}, []string{"masthead/gap", "type/publisher", "small/publisher"}},
		{form != None && form != Band, because, diag.Words{"write masthead: {form: bar}", "写 masthead: {form: bar}"}, []string{"masthead/bar"}},
	}
}

// gridRules are those of the keys that a grid needs or forbids, and of the running head.
func gridRules(t *Theme) []rule {
	on := t.Grid != nil
	with, without := diag.Words{"which has a grid", "它有网格"}, diag.Words{"which has no grid", "它没有网格"}
	return []rule{
		{on, without, diag.Words{"give the theme a grid", "给主题写 grid"}, []string{"heading/item/run in"}},
		{!on, with, diag.Words{"take a theme without a grid, where lines may have their own pitch", "换不带网格的主题，行距才能自定"},
			[]string{"heading/section/size", "heading/section/rule", "heading/section/before", "heading/section/after", "heading/item/size", "heading/item/before",
				"paragraph/space", "paragraph/leading", "type/part", "small/part"}},
		{!on, with, diag.Words{"take a theme without a grid, where languages stand side by side", "换不带网格的主题，两种语言才能左右排列"}, []string{"page/gutter"}},
		{on || !t.Masthead.Form.Official() && t.Masthead.Form != None, without, diag.Words{"give the theme a grid", "给主题写 grid"}, []string{"masthead/form"}},
		{t.Foot.Folio == FolioOf, diag.Words{"whose page numbers have no words", "它的页码没有文字"}, diag.Words{"write foot: {folio: of}", "写 foot: {folio: of}"}, []string{"label/page"}},
		{t.Head.Show, diag.Words{"which shows no running head", "它不显示页眉"}, diag.Words{"write head: {show: true}", "写 head: {show: true}"}, []string{"head/left", "head/centre", "head/right"}},
	}
}

// keyAt is the key that a path leads to; nil where it is not there.
func keyAt(n *yaml.Node, path []string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		switch {
		case n.Content[i].Value != path[0]:
		case len(path) == 1:
			return n.Content[i]
		default:
			return keyAt(n.Content[i+1], path[1:])
		}
	}
	return nil
}
