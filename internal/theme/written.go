package theme

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// over is what a theme says over what stands behind it, key by key; below may be nil.
func over(below, above *yaml.Node) *yaml.Node {
	if below == nil || below.Kind != yaml.MappingNode || above.Kind != yaml.MappingNode {
		return above
	}
	out := *below
	out.Content = append([]*yaml.Node(nil), below.Content...)
	for i := 0; i+1 < len(above.Content); i += 2 {
		key, value := above.Content[i], above.Content[i+1]
		k := 0
		for k < len(out.Content) && out.Content[k].Value != key.Value {
			k += 2
		}
		if k == len(out.Content) {
			out.Content = append(out.Content, key, value)
			continue
		}
		out.Content[k+1] = over(out.Content[k+1], value)
	}
	return &out
}

// Written is a theme as YAML with a comment on every key, in a language of diag. What can
// never apply in it, and what it does not say, stands as a comment.
func (t *Theme) Written(lang diag.Language) string { return t.write(lang, t.Name, "", false) }

// Begun is a theme to begin from: one of this name, made from t, which is called from, in which
// every key of t stands as a comment.
func (t *Theme) Begun(lang diag.Language, name, from string) string {
	return t.write(lang, name, from, true)
}

// Said is a key of a theme, with its value and what it means.
type Said struct{ Key, Value, Means string }

// Says lists what a theme says, in the order of the schema, what can never apply in it left
// out.
func (t *Theme) Says(lang diag.Language) (out []Said) {
	w := t.writing(lang)
	w.told = &out
	w.theme(t)
	return out
}

// write is Written or Begun.
func (t *Theme) write(lang diag.Language, name, from string, all bool) string {
	w := t.writing(lang)
	w.all = all
	w.out.WriteString("name: " + name + w.comment("name", valueOf(w.root, "name")) + "\n")
	if from != "" {
		w.out.WriteString("from: " + from + w.comment("from", valueOf(w.root, "from")) + "\n")
	}
	w.theme(t)
	return w.out.String()
}

// writing begins the writing of a theme.
func (t *Theme) writing(lang diag.Language) *writing {
	w := &writing{lang: lang, never: map[string]bool{}}
	for _, r := range append(mastheadRules(t.Masthead.Form), gridRules(t)...) {
		for _, path := range r.paths {
			w.never[path] = !r.holds
		}
	}
	var schema yaml.Node
	_ = yaml.Unmarshal(Schema(), &schema) // JSON is YAML, which keeps the order of the keys
	w.root, w.defs = valueOf(schema.Content[0], "properties"), valueOf(schema.Content[0], "$defs")
	return w
}

// theme writes all keys but the name of a theme and what it is made from.
func (w *writing) theme(t *Theme) {
	for i := 0; i+1 < len(w.root.Content); i += 2 {
		if key := w.root.Content[i].Value; key != "name" && key != "from" {
			w.key(key, w.root.Content[i+1], valueOf(t.said, key), 0)
		}
	}
}

// writing is a theme that is being written.
type writing struct {
	out   strings.Builder
	lang  diag.Language
	all   bool // every key stands as a comment
	never map[string]bool
	root  *yaml.Node // the keys of the schema
	defs  *yaml.Node // what its keys share
	told  *[]Said    // what was written; nil: nobody asks
}

// key writes the key at a path, so far in, with its value, which may be nil.
func (w *writing) key(path string, of, value *yaml.Node, depth int) {
	name := path[strings.LastIndexByte(path, '/')+1:]
	inner := w.inner(of)
	mark := ""
	if w.all || value == nil || w.never[path] {
		mark = "# "
	}
	line := strings.Repeat("  ", depth) + mark + name + ":"
	if w.all || mark != "" && depth > 0 {
		line = mark + strings.Repeat("  ", depth) + name + ":"
	}
	if inner == nil || path == "title" {
		if value != nil {
			line += " " + flow(value)
		}
		w.out.WriteString(line + w.comment(path, of) + "\n")
		if w.told != nil && value != nil && !w.never[path] {
			*w.told = append(*w.told, Said{strings.ReplaceAll(path, "/", "."), flow(value), strings.TrimPrefix(w.comment(path, of), " # ")})
		}
		return
	}
	w.out.WriteString(line + w.comment(path, of) + "\n")
	for i := 0; i+1 < len(inner.Content); i += 2 {
		key := inner.Content[i].Value
		var v *yaml.Node
		if value != nil {
			v = valueOf(value, key)
		}
		w.key(path+"/"+key, inner.Content[i+1], v, depth+1)
	}
}

// inner are the keys that a key of the schema has within; nil: it has a value.
func (w *writing) inner(of *yaml.Node) *yaml.Node {
	if ref := valueOf(of, "$ref"); ref != nil {
		of = valueOf(w.defs, strings.TrimPrefix(ref.Value, "#/$defs/"))
	}
	return valueOf(of, "properties")
}

// comment is what stands behind a key: what it means.
func (w *writing) comment(path string, of *yaml.Node) string {
	if w.lang == diag.Chinese {
		return " # " + comments[path]
	}
	d := valueOf(of, "description")
	if d == nil {
		d = valueOf(valueOf(w.defs, strings.TrimPrefix(valueOf(of, "$ref").Value, "#/$defs/")), "description")
	}
	return " # " + d.Value
}

// flow is a value on one line.
func flow(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.SequenceNode:
		for _, c := range n.Content {
			parts = append(parts, flow(c))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			parts = append(parts, n.Content[i].Value+": "+flow(n.Content[i+1]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 || strings.ContainsAny(n.Value, ":#{}[],&*") {
		return strconv.Quote(n.Value)
	}
	return n.Value
}
