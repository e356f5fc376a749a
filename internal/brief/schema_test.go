package brief

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/templates"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("jianbao:template", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("jianbao:template")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON reads YAML as a validator of JSON sees it.
func asJSON(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	j, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	out, err := jsonschema.UnmarshalJSON(bytes.NewReader(j))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSchemaTakesWhatTheLoaderTakes(t *testing.T) {
	s := compiledSchema(t)
	for _, name := range templates.Names() {
		data, _ := templates.Read(name)
		if err := s.Validate(asJSON(t, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := s.Validate(asJSON(t, readTestdata(t, "full.yaml"))); err != nil {
		t.Errorf("full.yaml: %v", err)
	}
}

func TestSchemaRefusesFaults(t *testing.T) {
	s := compiledSchema(t)
	for _, name := range []string{"keys", "page", "list"} {
		data, err := os.ReadFile(filepath.Join("testdata", "faults", name+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		// A reader of YAML into JSON refuses a key that stands twice; drop it.
		data = bytes.Replace(data, []byte("name: other\n"), nil, 1)
		if s.Validate(asJSON(t, data)) == nil {
			t.Errorf("%s.yaml is faulty, and the schema takes it", name)
		}
	}
	const sound = "name: x\ntitle: {en: X}\nblocks: [title, {section: {id: lessons}}]\n"
	if err := s.Validate(asJSON(t, []byte(sound))); err != nil {
		t.Fatal(err)
	}
	for _, broken := range []string{
		strings.Replace(sound, "name: x", "name: X Y", 1),
		strings.Replace(sound, "name: x", "nam: x", 1),
		strings.Replace(sound, "{en: X}", "X", 1),
		strings.Replace(sound, "id: lessons", "id: lessons, show: [detail]", 1),
		strings.Replace(sound, "id: lessons", "id: lessons, show: [everything]", 1),
		strings.Replace(sound, "section:", "sections:", 1),
		sound + "fit: [{size: 3}]\n",
		sound + "fit: [{size: {zh: [12, 11, 10]}}]\n",
		sound + "fit: [{drop: title}]\n",
		sound + "pages: {one: 0}\n",
		sound + "page: {margins: {top: 16}}\n",
	} {
		if s.Validate(asJSON(t, []byte(broken))) == nil {
			t.Errorf("the schema takes\n%s", broken)
		}
	}
}

// A user who points an editor at the schema is told what each key means.
func TestSchemaDescribesEveryKey(t *testing.T) {
	var doc map[string]any
	if err := json.Unmarshal(Schema(), &doc); err != nil {
		t.Fatal(err)
	}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch x := v.(type) {
		case []any:
			for _, e := range x {
				walk(path, e)
			}
		case map[string]any:
			if props, ok := x["properties"].(map[string]any); ok {
				for key, p := range props {
					m := p.(map[string]any)
					_, elsewhere := m["$ref"]
					if d, _ := m["description"].(string); d == "" && !elsewhere {
						t.Errorf("%s.%s has no description", path, key)
					}
				}
			}
			for key, e := range x {
				walk(path+"."+key, e)
			}
		}
	}
	walk("", doc)
}
