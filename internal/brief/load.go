package brief

import (
	"context"
	"strings"

	"jianbao/internal/brief/sheet"
	"jianbao/internal/diag"
	"jianbao/internal/report/form"
	"jianbao/internal/theme"

	"go.yaml.in/yaml/v4"
)

// walker goes through the YAML of one template.
type walker struct{ *form.Walker }

// LoadTemplate reads a template (template.schema.json); file is its name in messages.
// Every fault goes to the log with its place, in the order of the file. The
// template is returned even then, without what was at fault. The only error is
// that of a context that has ended.
func LoadTemplate(ctx context.Context, log *diag.Log, file string, data []byte) (*Template, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	log.AddSource(file, data)
	w := &walker{&form.Walker{Log: log, File: file, Kind: diag.Words{"template", "模板"}, Measure: "个", Named: PartWords, Codes: form.Codes{
		Syntax: diag.TemplateSyntax, UnknownKey: diag.TemplateUnknownKey, DuplicateKey: diag.TemplateDuplicateKey,
		MissingKey: diag.TemplateMissingKey, Type: diag.TemplateType, Value: diag.TemplateValue,
	}}}
	t := &Template{File: file, Paper: "a4", Margins: sheet.HouseMargins()}
	root := w.Parse(data, diag.Words{"begin from a built-in one: name, title, blocks", "可以从内置模板改起：name、title、blocks"})
	if root == nil {
		return t, nil
	}
	w.template(root, t)
	return t, nil
}

// template reads the root of a template into t.
func (w *walker) template(n *yaml.Node, t *Template) {
	const where, like = "a template", "name: summary"
	var at diag.Pos // of brief
	w.Mapping(n, where, like,
		form.Needed("name", like, func(n *yaml.Node) { t.Name = w.name(n) }),
		form.Needed("title", "title: {zh: 一页摘要, en: One-page summary}", func(n *yaml.Node) { t.Title = w.title(n) }),
		form.Key("default", func(n *yaml.Node) { t.Default = w.Flag(n, "default") }),
		form.Key("pages", func(n *yaml.Node) { w.pages(n, t) }),
		form.Key("fit", func(n *yaml.Node) { t.Fit = w.ladder(n) }),
		form.Key("page", func(n *yaml.Node) { w.page(n, t) }),
		form.Key("look", func(n *yaml.Node) { w.look(n, t) }),
		form.Key("theme", func(n *yaml.Node) { t.ThemeName, t.themeAt = w.Text(n, "theme", "theme: institute"), w.Pos(n) }),
		form.Key("require", func(n *yaml.Node) { t.Require = w.require(n) }),
		form.Key("brief", func(n *yaml.Node) { w.briefSections(n, t); at = w.Pos(n) }),
		form.Key("missing", func(n *yaml.Node) { t.Missing = Missing(w.Word(n, "missing", missingWords()...)) }),
		form.Key("numerals", func(n *yaml.Node) {
			t.Numerals = Numerals(w.Word(n, "numerals", string(NumeralsHan), string(NumeralsArabic), string(NumeralsNone)))
		}),
		form.Needed("blocks", "blocks: [masthead, title, summary]", func(n *yaml.Node) { t.Blocks = withDistribution(w.blocks(n)) }),
	)
	if len(t.Brief) > 0 && t.block(KindSections) == nil && t.block(KindCards) == nil {
		w.Log.Add(diag.TemplateUnshown, at, diag.Args{"path": "brief",
			"hint": diag.Words{"add a block that shows them: - sections", "请在 blocks 中加一个版块：- sections"}})
	}
	w.checkRequire(t)
	w.checkDrops(t)
}

func (w *walker) name(n *yaml.Node) string {
	v := w.Text(n, "name", "name: summary")
	if v != "" && !validName(v) {
		w.Bad(n, diag.Words{"a name of small letters, digits and hyphens", "由小写字母、数字和连字符组成的名称"},
			diag.Words{"it becomes part of file names: one-page, lessons-2", "名称会用在文件名里：one-page、lessons-2"})
		return ""
	}
	return v
}

// IsTemplateName says whether a template can have this name.
func IsTemplateName(name string) bool { return name != "" && validName(name) }

// validName says whether a name can be part of file names and of links: small
// letters, digits and hyphens, no hyphen first, at most 64.
func validName(s string) bool {
	return len(s) <= 64 && s[0] != '-' && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// briefSections reads the ids of the sections that a block of the kind sections
// shows.
func (w *walker) briefSections(n *yaml.Node, t *Template) {
	w.List(n, "brief", "brief: [findings, next-steps]", func(n *yaml.Node) {
		if v := w.Text(n, "brief", "findings"); v != "" && !contains(t.Brief, v) {
			t.Brief = append(t.Brief, v)
		}
	})
}

func (w *walker) title(n *yaml.Node) map[string]string {
	out := map[string]string{}
	w.byLanguage(n, "title", "title: {zh: 一页摘要, en: One-page summary}", func(lang string, n *yaml.Node) {
		if v := w.Text(n, "title", lang+": Lessons"); v != "" {
			out[lang] = v
		}
	})
	return out
}

func (w *walker) pages(n *yaml.Node, t *Template) {
	w.Mapping(n, "pages", "pages: {one: 1, pair: 2}",
		form.Key("one", func(n *yaml.Node) { t.OneFirst, t.OneMax = w.limits(n, "one") }),
		form.Key("pair", func(n *yaml.Node) { t.PairFirst, t.PairMax = w.limits(n, "pair") }),
	)
}

// limits reads a limit of pages, or two: that of a brief which gives nothing up, and that of
// any other. first is 0 where there is one.
func (w *walker) limits(n *yaml.Node, key string) (first, most int) {
	if n.Kind != yaml.SequenceNode {
		return 0, w.Whole(n, key, 1, 999)
	}
	if len(n.Content) != 2 {
		w.Wrong(n, key, diag.Words{"one number of pages, or two", "一个页数，或者两个"}, key+": [2, 4]")
		return 0, 0
	}
	first, most = w.Whole(n.Content[0], key, 1, 999), w.Whole(n.Content[1], key, 1, 999)
	if first >= most && most > 0 {
		w.Bad(n.Content[1], diag.Words{"more pages than the first number", "比第一个数多的页数"}, "")
		return 0, 0
	}
	return first, most
}

func (w *walker) look(n *yaml.Node, t *Template) {
	w.Mapping(n, "look", "look: {indent: true}",
		form.Key("accent", func(n *yaml.Node) { t.Look.Accent = theme.Colour(w.Walker, n, "accent") }),
		form.Key("indent", func(n *yaml.Node) { t.Look.Indent = w.Flag(n, "indent") }),
		form.Key("contents", func(n *yaml.Node) { t.Look.Contents = w.Flag(n, "contents") }),
	)
}

// withDistribution adds a distribution block to a template with the jianbao
// masthead, unless the template names one itself: 报 / 送 / 发 belong to a
// bulletin, at the foot of its last page.
func withDistribution(blocks []BlockSpec) []BlockSpec {
	bulletin := false
	for _, b := range blocks {
		if b.Kind == KindDistribution {
			return blocks
		}
		bulletin = bulletin || b.Kind == KindMasthead && b.Form == "jianbao"
	}
	if !bulletin {
		return blocks
	}
	return append(blocks, BlockSpec{Kind: KindDistribution, Pos: blocks[0].Pos})
}
