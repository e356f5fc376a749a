package impose

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// tags joins the structure trees of the parts of a pack (ISO 32000-1 14.7):
// below one Document, each part's tree as it was. Keys into the parent tree are
// given out anew. A part without tags, or one whose pages are not all there once,
// comes without.
type tags struct {
	b        *binder
	root     int         // the object number of the structure tree
	document int         // the object number of the Document
	parents  types.Array // the parent tree: keys, each with what it leads to
	next     int         // the next key
	trees    []*tree
	known    map[*foreign.File]*tree // by part; nil: it comes without tags
	untagged bool                    // some page has no tags
}

// tree is the structure tree of one part.
type tree struct {
	part    *foreign.File
	root    types.Dict
	parents map[int]types.Object // the part's parent tree
}

// newTags finds which parts of a pack come with their tags.
func newTags(b *binder) *tags {
	t := &tags{b: b, known: map[*foreign.File]*tree{}}
	count := map[*foreign.File]int{}
	for _, l := range b.in.Leaves {
		if l.Part != nil {
			count[l.Part]++
		}
	}
	for _, l := range b.in.Leaves {
		p := l.Part
		if p == nil {
			continue
		}
		if _, seen := t.known[p]; seen {
			continue
		}
		t.known[p] = nil
		root := p.Dict(p.Catalog["StructTreeRoot"])
		if root == nil || count[p] != len(p.Pages) || !allPlaced(b.firstLeaf[p]) {
			t.untagged = true
			continue
		}
		tr := &tree{part: p, root: root, parents: map[int]types.Object{}}
		readNumberTree(p, root["ParentTree"], 0, tr.parents)
		t.known[p] = tr
		t.trees = append(t.trees, tr)
	}
	if len(t.trees) == 0 {
		return t
	}
	t.root, t.document = b.reserve(), b.reserve()
	for _, tr := range t.trees {
		// What refers to a part's root refers to the new Document.
		if n := foreign.NumberOf(tr.part.Catalog["StructTreeRoot"]); n > 0 {
			b.importerOf(tr.part).numbers[n] = t.document
		}
	}
	return t
}

// allPlaced says that each page of a part has a leaf.
func allPlaced(at []int) bool {
	for _, i := range at {
		if i < 0 {
			return false
		}
	}
	return true
}

// readNumberTree adds the entries of a number tree (ISO 32000-1 7.9.7) to a map.
func readNumberTree(p *foreign.File, o types.Object, depth int, into map[int]types.Object) {
	d := p.Dict(o)
	if d == nil || depth > foreign.MaxDepth || len(into) > foreign.MaxObjects {
		return
	}
	nums := p.Array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if k, ok := p.Integer(nums[i]); ok {
			into[k] = nums[i+1]
		}
	}
	for _, kid := range p.Array(d["Kids"]) {
		readNumberTree(p, kid, depth+1, into)
	}
}

// page gives the page d of the pack, its object n, which was a page of the part, its key
// into the parent tree; shown is what the page's annotations show, which is marked for
// their elements from now on.
func (t *tags) page(p *foreign.File, page *foreign.Page, n int, d types.Dict, shown []appearance) {
	tr := t.known[p]
	if tr == nil {
		return
	}
	k, ok := p.Integer(page.Dict["StructParents"])
	all := t.flatten(tr, n, p.Array(tr.parents[k]), shown)
	if ok && tr.parents[k] != nil || len(all) > 0 {
		d["StructParents"] = t.newKey(p, all)
	}
}

// newKey gives out a key into the parent tree, which leads to o, of the part.
func (t *tags) newKey(p *foreign.File, o types.Object) types.Integer {
	k := types.Integer(t.next)
	t.next++
	t.parents = append(t.parents, k, t.b.importerOf(p).copy(o))
	return k
}

// annotation puts the annotation a, which stands for the part's link k, into the pool
// and refers to it. The tree knows it then, and it has its key into the parent tree.
func (t *tags) annotation(p *foreign.File, k *foreign.Link, a types.Dict) types.Object {
	n := t.b.reserve()
	t.b.set(n, a)
	tr := t.known[p]
	if tr == nil {
		return reference(n)
	}
	if was := k.Number; was > 0 {
		t.b.importerOf(p).numbers[was] = n
	}
	if key, ok := p.Integer(k.Dict["StructParent"]); ok && tr.parents[key] != nil {
		a["StructParent"] = t.newKey(p, tr.parents[key])
	}
	return reference(n)
}

// finish writes the joined tree into the catalogue and says whether every page of
// the pack has tags.
func (t *tags) finish(catalog types.Dict) bool {
	if len(t.trees) == 0 {
		return false
	}
	var kids types.Array
	roles, classes := types.Dict{}, types.Dict{}
	for _, tr := range t.trees {
		im := t.b.importerOf(tr.part)
		k := tr.part.Object(tr.root["K"])
		if a, is := k.(types.Array); is {
			kids = append(kids, im.copy(a).(types.Array)...)
		} else if k != nil {
			kids = append(kids, im.copy(tr.root["K"]))
		}
		t.merge(roles, tr.part, tr.root["RoleMap"])
		t.merge(classes, tr.part, tr.root["ClassMap"])
		t.partsOf(tr)
	}
	t.b.set(t.document, types.Dict{"Type": types.Name("StructElem"), "S": types.Name("Document"), "P": reference(t.root), "K": kids})
	root := types.Dict{"Type": types.Name("StructTreeRoot"), "K": reference(t.document),
		"ParentTree": types.Dict{"Nums": t.parents}, "ParentTreeNextKey": types.Integer(t.next)}
	if len(roles) > 0 {
		root["RoleMap"] = roles
	}
	if len(classes) > 0 {
		root["ClassMap"] = classes
	}
	t.b.set(t.root, root)
	catalog["StructTreeRoot"] = reference(t.root)
	catalog["MarkInfo"] = types.Dict{"Marked": types.Boolean(!t.untagged)}
	return !t.untagged
}

// merge adds a part's role or class map, o, to into; of two meanings the first counts.
func (t *tags) merge(into types.Dict, p *foreign.File, o types.Object) {
	d := p.Dict(o)
	for _, k := range sortedKeys(d) {
		if into[k] == nil && len(into) < 10_000 {
			into[k] = t.b.importerOf(p).copy(d[k])
		}
	}
}

// partsOf makes each Document of a part a Part of the pack's, in its own language.
func (t *tags) partsOf(tr *tree) {
	im := t.b.importerOf(tr.part)
	for _, o := range kidsOf(tr.part, tr.root) {
		d := tr.part.Dict(o)
		if tr.part.NameOf(d["S"]) != "Document" || foreign.NumberOf(o) == 0 {
			continue
		}
		d = d.Clone().(types.Dict)
		d["S"] = types.Name("Part")
		if lang := tr.part.Object(tr.part.Catalog["Lang"]); d["Lang"] == nil && lang != nil {
			d["Lang"] = lang
		}
		n, _ := im.refer(foreign.NumberOf(o)).(types.IndirectRef)
		t.b.set(n.ObjectNumber.Value(), im.copy(d))
		im.done(foreign.NumberOf(o))
	}
}

// kidsOf lists the elements at the top of a structure tree.
func kidsOf(p *foreign.File, root types.Dict) types.Array {
	if a := p.Array(root["K"]); a != nil {
		return a
	}
	return types.Array{root["K"]}
}

// done takes the part's object n off the queue: it was copied in another way.
func (im *importer) done(n int) {
	for i, q := range im.queue {
		if q == n {
			im.queue = append(im.queue[:i:i], im.queue[i+1:]...)
			return
		}
	}
}
