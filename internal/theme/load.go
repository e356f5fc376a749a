package theme

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// walker goes through the YAML of one theme.
type walker struct {
	*form.Walker
	first bool // this is plain, which stands on nothing
}

// Find reads the theme that another is made from: its file's name in messages, and what
// stands in it. ok is false where there is none of the name, or it cannot be read.
type Find func(name string) (file string, data []byte, ok bool)

// mostFrom is how many themes may stand behind one another.
const mostFrom = 8

// field is a key of a theme, which need not be there.
func field(key string, read func(*yaml.Node)) form.Field { return form.Key(key, read) }

// Load reads a theme (theme.schema.json); file is its name in messages, and find reads
// those that it is made from. Every fault goes to the log with its place. The theme is
// returned even then, without what was at fault. The only error is that of a context that
// has ended.
func Load(ctx context.Context, log *diag.Log, file string, data []byte, find Find) (*Theme, error) {
	return walkerOf(log, file).load(ctx, data, find, 0)
}

// walkerOf is the walker of a file.
func walkerOf(log *diag.Log, file string) *walker {
	return &walker{Walker: &form.Walker{Log: log, File: file, Kind: diag.Words{"theme", "主题"}, Measure: "个", Codes: form.Codes{
		Syntax: diag.ThemeSyntax, UnknownKey: diag.TemplateUnknownKey, DuplicateKey: diag.TemplateDuplicateKey,
		MissingKey: diag.TemplateMissingKey, Type: diag.TemplateType, Value: diag.TemplateValue,
	}}}
}

// load reads a theme on which depth others stand.
func (w *walker) load(ctx context.Context, data []byte, find Find, depth int) (*Theme, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	w.Log.AddSource(w.File, data)
	root := w.Parse(data, diag.Words{"begin from a built-in one: name, from, colour", "可以从内置主题改起：name、from、colour"})
	if root == nil {
		return Plain(), nil
	}
	t, err := w.base(ctx, root, find, depth)
	if err != nil {
		return nil, err
	}
	own := *t
	own.File = w.File
	w.theme(root, &own)
	own.said = over(t.said, root)
	if depth == 0 && !w.first && !ours(data) {
		w.never(root, &own) // a theme of which others are made may say more than it needs
	}
	return &own, nil
}

// base is the theme that a theme is made from: plain, where it names none.
func (w *walker) base(ctx context.Context, root *yaml.Node, find Find, depth int) (*Theme, error) {
	if w.first {
		return &Theme{}, nil
	}
	n := valueOf(root, "from")
	if n == nil {
		return Plain(), nil
	}
	name := w.Text(n, "from", "from: plain")
	if name == "" {
		return Plain(), nil
	}
	if depth == mostFrom {
		w.Bad(n, diag.Words{"a theme that ends somewhere", "有尽头的主题"}, diag.Words{"the themes stand on one another in a ring, or more than {most} deep", "主题互相引用成环，或超过 {most} 层"}.With(diag.Args{"most": mostFrom}))
		return Plain(), nil
	}
	file, data, ok := find(name)
	if !ok {
		w.Bad(n, diag.Words{"a theme", "主题"}, diag.Meant(name, Names()))
		return Plain(), nil
	}
	return walkerOf(w.Log, file).load(ctx, data, find, depth+1)
}

// valueOf is the value of a key of a mapping; nil where it has none.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == key {
				return n.Content[i+1]
			}
		}
	}
	return nil
}

// theme reads the root of a theme over what it is made from.
func (w *walker) theme(n *yaml.Node, t *Theme) {
	const like = "name: institute"
	w.Mapping(n, "a theme", like,
		form.Needed("name", like, func(n *yaml.Node) { t.Name = w.Text(n, "name", like) }),
		field("title", func(n *yaml.Node) { t.Title = w.title(n) }),
		field("from", func(*yaml.Node) {}), // read before all else
		field("colour", func(n *yaml.Node) { w.colours(n, t) }),
		field("type", func(n *yaml.Node) { w.types(n, "type", &t.Type) }),
		field("small", func(n *yaml.Node) { w.types(n, "small", &t.Small) }),
		field("faces", func(n *yaml.Node) { w.faces(n, t) }),
		field("page", func(n *yaml.Node) { w.page(n, t) }),
		field("masthead", func(n *yaml.Node) { w.masthead(n, &t.Masthead) }),
		field("head", func(n *yaml.Node) { w.head(n, &t.Head) }),
		field("foot", func(n *yaml.Node) { w.foot(n, &t.Foot) }),
		field("paragraph", func(n *yaml.Node) { w.paragraph(n, &t.Body) }),
		field("table", func(n *yaml.Node) { w.table(n, &t.Table) }),
		field("figure", func(n *yaml.Node) { w.figure(n, &t.Figure) }),
		field("grid", func(n *yaml.Node) { w.grid(n, t) }),
		field("heading", func(n *yaml.Node) { w.headings(n, t) }),
		field("label", func(n *yaml.Node) { w.labels(n, t) }),
	)
}

// title reads what the theme is called, by language.
func (w *walker) title(n *yaml.Node) map[string]string {
	out := map[string]string{}
	w.Pairs(n, "title", "title: {zh: 素净, en: Plain}", func(lang string, _, value *yaml.Node) {
		if v := w.Text(value, "title", lang+": Plain"); v != "" {
			out[lang] = v
		}
	})
	return out
}

// colours reads the colours. Those for text must stand out from white paper, the ink from
// the ground of boxes too, hairlines a little.
func (w *walker) colours(n *yaml.Node, t *Theme) {
	text := func(key string, to *uint32) form.Field {
		return field(key, func(n *yaml.Node) {
			if c := Colour(w.Walker, n, key); c != 0 {
				*to = c
			}
		})
	}
	c := &t.Colour
	w.Mapping(n, "colour", `colour: {accent: "#8a1c1c"}`,
		text("ink", &c.Ink), text("quiet", &c.Quiet), text("accent", &c.Accent), text("second", &c.Second),
		field("tint", func(n *yaml.Node) {
			if v, ok := hex(w.Walker, n, "tint"); ok && standsOut(w.Walker, n, c.Ink, v, textContrast) {
				c.Tint = v
			}
		}),
		field("hairline", func(n *yaml.Node) {
			if v, ok := hex(w.Walker, n, "hairline"); ok && standsOut(w.Walker, n, v, white, ruleContrast) {
				c.Faint = v
			}
		}))
}

// types reads sizes of type.
func (w *walker) types(n *yaml.Node, where string, t *Type) {
	size := func(key, like string, to *length.Length) form.Field {
		return field(key, func(n *yaml.Node) { w.length(n, key, like, sizes(), to) })
	}
	w.Mapping(n, where, where+": {title: {han: 26, latin: 22}, small: 9}",
		field("title", func(n *yaml.Node) { w.scripts(n, "title", &t.Title) }),
		field("publisher", func(n *yaml.Node) { w.two(n, "publisher", "[18, 15]", &t.Publisher) }),
		size("part", "15", &t.Part), size("figure", "18", &t.Figure),
		field("table", func(n *yaml.Node) { w.two(n, "table", "[9.5, 9]", &t.Table) }),
		size("small", "9", &t.Small), size("caption", "9", &t.Caption), size("foot", "9", &t.Foot),
		field("name", func(n *yaml.Node) { w.two(n, "name", "[30, 14]", &t.Name) }))
}

// page reads the paper and the margins; where some margins are named, the others are 20 mm.
func (w *walker) page(n *yaml.Node, t *Theme) {
	mm := length.MM
	p := &Page{Top: mm(20_000), Outer: mm(20_000), Bottom: mm(20_000), Binding: mm(20_000), Pos: w.Pos(n)}
	if t.Page != nil {
		*p = *t.Page
	}
	some := t.Page != nil
	side := func(key string, least int, to *length.Length) form.Field {
		return field(key, func(n *yaml.Node) { w.length(n, key, "18mm", millimetres(least, 80), to); some = true })
	}
	if w.Mapping(n, "page", "page: {paper: a4, top: 20mm, outer: 18mm, bottom: 18mm, binding: 20mm}",
		field("paper", func(n *yaml.Node) { w.word(n, "paper", &t.Paper, PaperNames()...) }),
		side("top", 5, &p.Top), side("outer", 5, &p.Outer), side("bottom", 15, &p.Bottom), side("binding", 5, &p.Binding),
		field("gutter", func(n *yaml.Node) { w.length(n, "gutter", "8mm", millimetres(4, 20), &t.Gutter) })) && some {
		t.Page = p
	}
}

// masthead reads the head of the first page.
func (w *walker) masthead(n *yaml.Node, m *Masthead) {
	at := func(key, like string, s span, to *length.Length) form.Field {
		return field(key, func(n *yaml.Node) { w.length(n, key, like, s, to) })
	}
	w.Mapping(n, "masthead", "masthead: {form: band, band: 22mm}",
		field("form", func(n *yaml.Node) {
			if v := w.Word(n, "form", string(Bar), string(Band), string(Bulletin), string(Red), string(Letter), string(Minutes), string(None)); v != "" {
				m.Form = Form(v)
			}
		}),
		at("bar", "3pt", points(0, 12), &m.Bar), at("gap", "7pt", points(0, 48), &m.Gap),
		at("band", "22mm", millimetres(0, 28), &m.Band), at("inset", "5mm", millimetres(0, 20), &m.Inset),
		at("logo", "12mm", millimetres(5, 30), &m.Logo), at("wide", "110mm", millimetres(0, 170), &m.Wide))
}

// foot reads the foot of the page.
func (w *walker) foot(n *yaml.Node, f *Foot) {
	w.Mapping(n, "foot", "foot: {rule: 1pt, folio: of}",
		field("rule", func(n *yaml.Node) { w.length(n, "rule", "1pt", points(0, 6), &f.Rule) }),
		field("folio", func(n *yaml.Node) {
			if v := w.Word(n, "folio", FolioOf, FolioNumber, FolioDashes); v != "" {
				f.Folio = v
			}
		}))
}
