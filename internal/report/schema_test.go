package report

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON is a YAML file as an editor hands it to a schema: dates are strings.
func asJSON(t *testing.T, text string) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Load([]byte(text), &n); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return jsonValue(t, n.Content[0])
}

func jsonValue(t *testing.T, n *yaml.Node) any {
	t.Helper()
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = jsonValue(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		l := []any{}
		for _, c := range n.Content {
			l = append(l, jsonValue(t, c))
		}
		return l
	}
	switch n.Tag {
	case "!!int", "!!float":
		return json.Number(n.Value)
	case "!!bool":
		return n.Value == "true"
	case "!!null":
		return nil
	}
	return n.Value
}

// TestSchemaAndLoaderAgree: what one accepts, the other does, too.
func TestSchemaAndLoaderAgree(t *testing.T) {
	schema := compiled(t)
	section := titled + "sections:\n  - id: s\n    title: x\n    items:\n      - "
	for _, c := range []struct {
		yaml string
		good bool
	}{
		{string(sample(t)), true},
		{titled, true},
		{titled + "date: 2020-03-30\nlink: https://a.cn\nnumber: 3\nlabel: 1.5\nseries: true", true},
		{titled + "figures: [{value: 5.0, label: x}]", true},
		{titled + "contact: {phone: 123, web: www.a.cn}", true},
		{section + "{id: 2020, title: x, for: a, not: [b, 3]}", true},
		{"format: 2\nid: r\nlanguages: [zh]\ntitle: x", false},
		{"format: \"1\"\nid: r\nlanguages: [zh]\ntitle: x", false},
		{"format: 1\nlanguages: [zh]\ntitle: x", false},
		{"format: 1\nid: r\nlanguages: []\ntitle: x", false},
		{"format: 1\nid: r\nlanguages: [zh, zh]\ntitle: x", false},
		{"format: 1\nid: r\nlanguages: [ZH]\ntitle: x", false},
		{"format: 1\nid: r\nlanguages: [zh]", false},
		{"[1]", false},
		{titled + "titel: x", false},
		{titled + "date: 2020-3-30", true},
		{titled + "date: 2020", true},
		{titled + "date: 2020-03", true},
		{titled + "date: 2020.03", true},
		{titled + "date: 2020年3月", true},
		{titled + "date: 二〇二〇年三月三十日", true},
		{titled + "date: March 2020", true},
		{titled + "date: 30 March 2020", true},
		{titled + "date: March 30, 2020", true},
		{titled + "date: 20-03-30", false},
		{titled + "date: 03/30/2020", false},
		{titled + "date: March", false},
		{titled + "date: 3月30日", false},
		{titled + "link: ftp://a.cn", false},
		{titled + "link: a.cn", false},
		{titled + "embargo: 2026-12-04T10:00+08:00", true},
		{titled + "embargo: 2026-12-04 10:00 +08:00", true},
		{titled + "embargo: 2026-12-04T02:00Z", true},
		{titled + "embargo: 2026年12月4日10:00（UTC+8）", true},
		{titled + "embargo: 2026-12-04T10:00", false},
		{titled + "embargo: 2026-12-04", false},
		{titled + "embargo: soon", false},
		{titled + "label: ~", false},
		{titled + "label: \" \"", false},
		{titled + "label: {}", false},
		{titled + "label: [x]", false},
		{titled + "label: {zh: [x]}", false},
		{titled + "label: {Zh: x}", false},
		{titled + "summary: x", false},
		{titled + "summary: []", false},
		{titled + "figures: [{value: 1}]", false},
		{titled + "figures: [{value: 1, label: x, colour: red}]", false},
		{titled + "contact: {email: x}", false},
		{titled + "contact: {}", false},
		{titled + "distribution: {printed: 0}", false},
		{titled + "distribution: {printed: \"3\"}", false},
		{titled + "logo: {file: x}", false},
		{titled + "images: [{id: A, file: x, alt: x}]", false},
		{titled + "accepted: x", false},
		{titled + "charts: [{id: c, kind: bar, title: x, file: a.csv}]", true},
		{titled + "charts: [{id: c, kind: line, title: x, file: {zh: a.csv}, highlight: 2025}]", true},
		{titled + "charts:\n  - id: c\n    kind: bar\n    title: x\n    data: |\n      | a | b |\n      |---|---|\n      | c | 5 |", true},
		{titled + "charts: [{id: c, kind: pie, title: x, file: a.csv}]", false},
		{titled + "charts: [{id: c, title: x, file: a.csv}]", false},
		{titled + "charts: [{id: c, kind: bar, title: x, file: a.csv, colour: red}]", false},
		{titled + "images: [{id: a, file: a.png, alt: x, width: half, licence: CC BY}]", true},
		{titled + "images: [{id: a, file: a.png, alt: x, width: haff}]", false},
		{titled + "ignore: x", false},
		{section + "{id: a}", false},
		{section + "{title: a}", false},
		{section + "{id: a b, title: a}", false},
		{section + "{id: a, title: a, for: []}", false},
		{section + "{id: a, title: a, Body: x}", false},
	} {
		_, said := load(t, c.yaml)
		err := schema.Validate(asJSON(t, c.yaml))
		if c.good != (len(said) == 0) || c.good != (err == nil) {
			t.Errorf("%s\nloader: %v\nschema: %v\nshould be good: %v", c.yaml, said, err, c.good)
		}
	}
}

// TestSchemaIsTheTable: the schema has the keys of Format, each with a
// description and with what is said of its kind, and no others.
func TestSchemaIsTheTable(t *testing.T) {
	var doc map[string]any
	if err := json.Unmarshal(Schema(), &doc); err != nil {
		t.Fatal(err)
	}
	sameKeys(t, doc, doc, "the report", Format())
}

// sameKeys compares an object of the schema with the fields that it must have.
func sameKeys(t *testing.T, doc, object map[string]any, where string, fields []Field) {
	t.Helper()
	keys, _ := object["properties"].(map[string]any)
	required, _ := object["required"].([]any)
	if open, is := object["additionalProperties"].(bool); !is || open {
		t.Errorf("%s may have any key", where)
	}
	needed := 0
	for _, f := range fields {
		where := where + ", " + f.Key
		key, ok := keys[f.Key].(map[string]any)
		if !ok {
			t.Errorf("%s: the schema lacks it", where)
			continue
		}
		if f.Need != "" {
			needed++
		}
		if f.Need != "" != slices.Contains(required, any(f.Key)) {
			t.Errorf("%s: required by one of schema and table", where)
		}
		is := key
		if ref, _ := key["$ref"].(string); ref != "" {
			is = doc["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		}
		if key["description"] == nil && is["description"] == nil && f.Of == nil {
			t.Errorf("%s has no description", where)
		}
		if said, want := kindInSchema(key), kindOf(f.Kind); said != want && f.Of == nil {
			t.Errorf("%s: the schema says %s, the table %s", where, said, want)
		}
		if f.Kind == Numbered || f.Kind == Named {
			ref := is["items"].(map[string]any)["$ref"].(string)
			is = doc["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		}
		if f.Of != nil {
			sameKeys(t, doc, is, where, f.Of())
		}
	}
	if len(keys) != len(fields) || len(required) != needed {
		t.Errorf("%s: %d keys, %d of them required, but the table has %d and %d", where, len(keys), len(required), len(fields), needed)
	}
}

// kindInSchema is what the schema says of a key: the name of a definition, or a
// type, with that of the entries of a list.
func kindInSchema(key map[string]any) string {
	if ref, is := key["$ref"].(string); is {
		return strings.TrimPrefix(ref, "#/$defs/")
	}
	if entries, is := key["items"].(map[string]any); is {
		return "list of " + kindInSchema(entries)
	}
	for _, what := range []string{"const", "enum", "anyOf", "format", "type"} {
		if said, is := key[what].(string); is {
			return said
		} else if key[what] != nil {
			return what
		}
	}
	return "nothing"
}

// kindOf is what the schema must say of a kind. Lists of mappings and mappings
// are compared key by key.
func kindOf(k Kind) string {
	switch k {
	case Inline, Blocks, Grid, Files:
		return "text"
	case ChartKind, Share:
		return "enum"
	case Inlines:
		return "list of text"
	case Word, File:
		return "word"
	case Codes:
		return "list of word"
	case Web:
		return "web"
	case ID:
		return "id"
	case Tags:
		return "list of language"
	case Version:
		return "const"
	case Day:
		return "date"
	case Audiences, Sections:
		return "anyOf"
	case Count:
		return "integer"
	case Email, Moment, DOI:
		return "string"
	case ISSN, ISBN:
		return "type"
	}
	return "object"
}

// TestAKeyOfTheFormatIsKnown: its colon can be put right where a key stands.
func TestAKeyOfTheFormatIsKnown(t *testing.T) {
	for _, known := range []string{"title", "printed", "alt", "caption", "agenda", "zh", "notice"} {
		if !isFormatKey(known) {
			t.Errorf("%s is no key", known)
		}
	}
	for _, unknown := range []string{"", "http", "Title", "accent"} {
		if isFormatKey(unknown) {
			t.Errorf("%s is a key", unknown)
		}
	}
}
