package report

import (
	"bytes"
	"encoding/json"
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
		{titled + "date: 2020-3-30", false},
		{titled + "date: 2020", false},
		{titled + "link: ftp://a.cn", false},
		{titled + "link: a.cn", false},
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

// TestSchemaKnowsEveryKey: each key of the format stands in the schema with a
// description, and the loader knows each key of the schema.
func TestSchemaKnowsEveryKey(t *testing.T) {
	var doc map[string]any
	if err := json.Unmarshal(Schema(), &doc); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			return
		}
		if props, ok := m["properties"].(map[string]any); ok {
			for key, p := range props {
				seen[key] = true
				ref, _ := p.(map[string]any)["$ref"].(string)
				if p.(map[string]any)["description"] == nil && ref != "#/$defs/id" && !strings.HasSuffix(path, "figures") && key != "figures" {
					t.Errorf("%s/%s has no description", path, key)
				}
				if !isFormatKey(key) {
					t.Errorf("%s/%s is no key to isFormatKey", path, key)
				}
			}
		}
		for key, child := range m {
			walk(path+"/"+key, child)
		}
	}
	walk("", doc)
	for _, key := range strings.Fields("format id languages series title publisher date link summary figures value label source sections lead body items short " +
		"images file alt caption logo number distribution report send copy printed ignore accepted about contact address phone fax email web cite notice glossary for not sources") {
		if !seen[key] {
			t.Errorf("the schema lacks %s", key)
		}
	}
}
