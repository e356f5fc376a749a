package theme

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/length"

	"go.yaml.in/yaml/v4"
)

func TestContrastIsThatOfWCAG(t *testing.T) {
	// Known ratios: black 21:1, white 1:1, #767676 4.54:1, #595959 7.00:1, #0000ff 8.59:1.
	for c, want := range map[uint32]int{0: 2100, 0xffffff: 100, 0x767676: 454, 0x595959: 700, 0x0000ff: 859} {
		if got := contrast(c, white); got < want-1 || got > want+1 {
			t.Errorf("%06x on white: %d hundredths, want %d", c, got, want)
		}
	}
}

// read reads a theme over the built-in ones, and gives what is said of it.
func read(t *testing.T, text string) (*Theme, string) {
	t.Helper()
	log := &diag.Log{}
	th, err := Load(t.Context(), log, "house.yaml", []byte(text), BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, f := range log.Findings() {
		said.WriteString(strconv.Itoa(f.Pos.Line) + ":" + strconv.Itoa(f.Pos.Column) + " " + f.Message() + "; " + f.Hint() + "\n")
	}
	return th, said.String()
}

// TestBuiltInThemes: the themes that come with the program have no fault, and their own
// names.
func TestBuiltInThemes(t *testing.T) {
	for _, name := range Names() {
		_, data, ok := BuiltIn(name)
		if !ok {
			t.Fatalf("no theme %s", name)
		}
		w := walkerOf(&diag.Log{}, name)
		w.first = name == PlainName
		if th, err := w.load(t.Context(), data, BuiltIn, 0); err != nil || w.Log.Failed() || th.Name != name {
			t.Errorf("%s: %q, %v, %v", name, th.Name, err, w.Log.Findings())
		}
	}
}

// TestPlainSaysAll: plain has every key of the schema, so that nothing is left unsaid
// where nothing stands behind it.
func TestPlainSaysAll(t *testing.T) {
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	_, data, _ := BuiltIn(PlainName)
	var plain map[string]any
	if err := yaml.Unmarshal(data, &plain); err != nil {
		t.Fatal(err)
	}
	for key, of := range schema["properties"].(map[string]any) {
		if key == "from" || key == "page" || key == "grid" || key == "heading" || key == "faces" || key == "label" { // plain stands on nothing, leaves paper, faces and words as they are, and has no grid
			continue
		}
		said, _ := plain[key].(map[string]any)
		if plain[key] == nil {
			t.Errorf("plain does not say %s", key)
		}
		inner, _ := of.(map[string]any)["properties"].(map[string]any)
		if of.(map[string]any)["$ref"] == "#/$defs/type" {
			inner = schema["$defs"].(map[string]any)["type"].(map[string]any)["properties"].(map[string]any)
		}
		for k := range inner {
			if _, has := said[k]; !has && k != "leading" { // the template has it
				t.Errorf("plain does not say %s.%s", key, k)
			}
		}
	}
}

// TestInherited: what a theme leaves out it has from the one that it is made from.
func TestInherited(t *testing.T) {
	th, said := read(t, "name: house\nfrom: institute\ncolour: {accent: \"#7a1f1f\"}\ntype: {small: 小五, title: 28}\nmasthead: {band: 1.8cm}\n")
	if said != "" {
		t.Fatal(said)
	}
	if th.Masthead.Form != Band || th.Masthead.Band != length.MM(18_000) || th.Colour.Accent != 0x7a1f1f || th.Colour.Ink != 0x1a1a1a ||
		th.Type.Small != 9*length.Pt || th.Type.Title != (Scripts{28 * length.Pt, 28 * length.Pt}) || th.Type.Figure != 18*length.Pt {
		t.Errorf("%+v", th)
	}
	if plain := Plain(); plain.Colour.Accent != 0x1f3864 || plain.Masthead.Form != Bar {
		t.Errorf("plain was changed: %+v", plain)
	}
}

// TestFaults: what is wrong in a theme is said at its place, with what would be right.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"name: h\nfrom: institut\n", `2:7 "institut" is not a theme; did you mean "institute"?` + "\n"},
		{"name: h\ncolour: {acent: \"#111111\"}\n", `2:10 colour has no key "acent"; did you mean "accent"?` + "\n"},
		{"name: h\ncolour:\n  tint: \"#444444\"\n", "3:9 the colour #444444 stands out only 1.7:1 from its ground; take one that differs more; 7:1 is the least that every reader and every grey printer can do with\n"},
		{"name: h\ncolour: {hairline: \"#cccccc\"}\n", "2:20 the colour #cccccc stands out only 1.6:1 from white paper; take one that differs more; 3:1 is the least that every reader and every grey printer can do with\n"},
		{"name: h\ntype: {title: {han: 200}}\n", "2:21 \"200\" is not a length from 5 to 96 pt; write it like 26; a number alone is in points\n"},
		{"name: h\nmasthead: {form: band, band: 40mm}\n", "2:30 \"40mm\" is not a length from 0 to 28 mm; write it like 22mm; a number alone is in points\n"},
		{"name: h\nlabel: {page: {en: Page}}\n", "2:20 \"Page\" is not words with the number in them, as {n}; write it like page: {zh: 第{n}页, en: \"Page {n}\"}\n"},
		{"name: h\nfoot: {folio: number}\nlabel: {page: {en: \"{n}\"}}\n", "3:9 \"label.page\" can never apply in this theme, whose page numbers have no words; write foot: {folio: of}, or leave it out\n"},
		{"name: h\nparagraph: {leading: {han: 5}}\n", "2:28 \"5\" is not a leading from 1 to 3 times the size; write it like 1.7\n"},
		{"from: plain\n", "1:1 a theme needs the key \"name\"; write it like name: institute\n"},
	} {
		if _, said := read(t, c.text); said != c.want {
			t.Errorf("%s\nsaid %s\nwant %s", c.text, said, c.want)
		}
	}
}

// TestRing: themes that stand on one another in a ring are a fault, not a hang.
func TestRing(t *testing.T) {
	log := &diag.Log{}
	ring := []byte("name: a\nfrom: a\n")
	_, err := Load(t.Context(), log, "a.yaml", ring, func(string) (string, []byte, bool) { return "a.yaml", ring, true })
	if err != nil || !log.Failed() {
		t.Errorf("%v, %v", err, log.Findings())
	}
}

// FuzzLoad: whatever stands in a theme, it is read or refused, and what comes of it has
// no value of zero that plain does not have.
func FuzzLoad(f *testing.F) {
	for _, name := range Names() {
		_, data, _ := BuiltIn(name)
		f.Add(string(data))
	}
	f.Add("name: h\nfrom: h\ncolour: {ink: \"#000000\", tint: \"#ffffff\"}\ntype: {title: 三号, publisher: [18]}\n")
	f.Fuzz(func(t *testing.T, text string) {
		log := &diag.Log{}
		th, err := Load(t.Context(), log, "h.yaml", []byte(text), BuiltIn)
		if err != nil || th == nil {
			t.Fatal(err)
		}
		if th.Type.Small == 0 || th.Colour.Ink == 0 || th.Masthead.Form == "" || th.Foot.Folio == "" {
			t.Errorf("%+v", th)
		}
	})
}
