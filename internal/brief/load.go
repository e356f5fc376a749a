package brief

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// LoadTemplate reads a template of design.md §5. Every fault of it goes to the
// log with its place, in the order of the file; the template is then still
// returned, without what was at fault. file is the name for messages. The
// error is only ever that of ctx.
func LoadTemplate(ctx context.Context, log *diag.Log, file string, data []byte) (*Template, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	log.AddSource(file, data)
	w := &walker{log: log, file: file}
	t := &Template{File: file, Paper: "a4", Margins: houseMargins()}
	root := w.parse(data)
	if root == nil {
		return t, nil
	}
	w.template(root, t)
	return t, nil
}

// parse returns the root of the document, or nil after logging why there is none.
func (w *walker) parse(data []byte) *yaml.Node {
	var doc, more yaml.Node
	in := yaml.NewDecoder(bytes.NewReader(data))
	if err := in.Decode(&doc); err != nil && err != io.EOF {
		w.syntax(err, data)
		return nil
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) == 0 {
		w.log.Add(diag.TemplateSyntax, diag.Pos{File: w.file},
			diag.Args{"why": "it is empty", "hint": "begin from a built-in one: name, title, blocks"})
		return nil
	}
	if err := in.Decode(&more); err == nil && len(more.Content) > 0 {
		w.log.Add(diag.TemplateSyntax, w.pos(more.Content[0]),
			diag.Args{"why": "a second document begins here", "hint": "remove the line ---, or keep each template in a file of its own"})
	} else if err != nil && err != io.EOF {
		w.syntax(err, data)
	}
	return doc.Content[0]
}

// syntax logs a fault of the YAML itself, with a hint for the usual ones.
func (w *walker) syntax(err error, data []byte) {
	pos, why := diag.Pos{File: w.file}, strings.TrimPrefix(err.Error(), "yaml: ")
	var load *yaml.LoadError
	if errors.As(err, &load) {
		pos.Line, pos.Column, why = load.Mark.Line, load.Mark.Column, load.Message
	}
	hint := ""
	switch {
	case strings.Contains(why, "cannot start any token"):
		hint = "indent with spaces, never with tabs; quote a value that begins with @, ` or %"
	case strings.Contains(why, "mapping values are not allowed"):
		hint = `put a value with ": " in quotes`
		if line, column := wideColon(data, pos.Line); line > 0 {
			pos.Line, pos.Column, why = line, column, "the key is followed by a full-width colon"
			hint = "write an ASCII colon and a space"
		}
	case strings.Contains(why, "UTF-8"):
		hint = "save the file as UTF-8"
	case strings.Contains(why, "did not find expected"):
		hint = "look for a missing bracket, quote or comma, or for lines that are not indented alike"
	}
	w.log.Add(diag.TemplateSyntax, pos, diag.Args{"why": why, "hint": hint})
}

// wideColon finds the first line, up to the line last, on which ： follows what
// looks like a key; the scanner itself only stumbles over the key after it.
func wideColon(data []byte, last int) (line, column int) {
	for i, text := range strings.Split(string(data), "\n") {
		key, _, wide := strings.Cut(text, "：")
		if i < last && wide && strings.Trim(key, " -abcdefghijklmnopqrstuvwxyz") == "" && strings.TrimSpace(key) != "" {
			return i + 1, len(key) + 1
		}
	}
	return 0, 0
}

// template reads the root of a template into t.
func (w *walker) template(n *yaml.Node, t *Template) {
	const where, like = "a template", "name: summary"
	w.mapping(n, where, like,
		field{"name", func(n *yaml.Node) { t.Name = w.name(n) }},
		field{"title", func(n *yaml.Node) { t.Title = w.title(n) }},
		field{"default", func(n *yaml.Node) { t.Default = w.flag(n, "default") }},
		field{"pages", func(n *yaml.Node) { w.pages(n, t) }},
		field{"fit", func(n *yaml.Node) { t.Fit = w.ladder(n) }},
		field{"page", func(n *yaml.Node) { w.page(n, t) }},
		field{"look", func(n *yaml.Node) { w.look(n, t) }},
		field{"require", func(n *yaml.Node) { t.Require = w.require(n) }},
		field{"missing", func(n *yaml.Node) { t.Missing = Missing(w.word(n, "missing", missingWords()...)) }},
		field{"blocks", func(n *yaml.Node) { t.Blocks = withDistribution(w.blocks(n)) }},
	)
	w.need(n, where, "name", like)
	w.need(n, where, "title", "title: {zh: 一页摘要, en: One-page summary}")
	w.need(n, where, "blocks", "blocks: [masthead, title, summary]")
	w.checkRequire(t)
	w.checkDrops(t)
}

func (w *walker) name(n *yaml.Node) string {
	v := w.text(n, "name", "name: summary")
	if v != "" && !validName(v) {
		w.bad(n, "a name of small letters, digits and hyphens", "it becomes part of file names: one-page, lessons-2")
		return ""
	}
	return v
}

// validName says whether a name can be part of file names and of links: small
// letters, digits and hyphens, no hyphen first, at most 64.
func validName(s string) bool {
	return len(s) <= 64 && s[0] != '-' && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

func (w *walker) title(n *yaml.Node) map[string]string {
	out := map[string]string{}
	w.byLanguage(n, "title", "title: {zh: 一页摘要, en: One-page summary}", func(lang string, n *yaml.Node) {
		if v := w.text(n, "title", lang+": Lessons"); v != "" {
			out[lang] = v
		}
	})
	return out
}

func (w *walker) pages(n *yaml.Node, t *Template) {
	w.mapping(n, "pages", "pages: {one: 1, pair: 2}",
		field{"one", func(n *yaml.Node) { t.OneMax = w.whole(n, "one", 1, 999) }},
		field{"pair", func(n *yaml.Node) { t.PairMax = w.whole(n, "pair", 1, 999) }},
	)
}

func (w *walker) look(n *yaml.Node, t *Template) {
	w.mapping(n, "look", "look: {indent: true}",
		field{"accent", func(n *yaml.Node) { t.Look.Accent = w.accent(n) }},
		field{"indent", func(n *yaml.Node) { t.Look.Indent = w.flag(n, "indent") }},
		field{"contents", func(n *yaml.Node) { t.Look.Contents = w.flag(n, "contents") }},
	)
}

// withDistribution gives a bulletin its 报 / 送 / 发: they belong to the jianbao
// masthead and stand at the foot of the last page, named or not.
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
