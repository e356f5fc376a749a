package brief

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestKindsAreWhole: each kind says all that a kind must say.
func TestKindsAreWhole(t *testing.T) {
	for i, k := range kinds() {
		if k.name == "" || k.read == nil || k.make == nil || k.leftOut == nil {
			t.Errorf("kind %d, %q, does not say how it is read, made and left out", i+1, k.name)
		}
	}
}

// TestSchemaHasEveryKind: the schema of templates takes what the loader takes.
func TestSchemaHasEveryKind(t *testing.T) {
	schema := compiledSchema(t)
	for _, k := range kinds() {
		if k.alone == nil {
			continue
		}
		source := []byte("name: x\ntitle: {en: X}\nblocks: [" + k.name + "]\n")
		if err := schema.Validate(asJSON(t, source)); err != nil {
			t.Errorf("the schema does not take the block %s: %v", k.name, err)
		}
	}
}

// TestKindThatNobodyMakes: a template with a block of a kind that there is not makes no
// brief.
func TestKindThatNobodyMakes(t *testing.T) {
	e := Edition{Template: &Template{Name: "t", Blocks: []BlockSpec{{Kind: KindTitle}, {Kind: "riddle"}}}, Languages: []string{"zh"}}
	b, err := Tailor(context.Background(), &diag.Log{}, fixture(), e)
	if b != nil || err == nil || !strings.Contains(err.Error(), "riddle") {
		t.Errorf("a brief %v, %v", b != nil, err)
	}
}

// TestStageWithoutAKindIsNotCompiled adds a kind, riddle, and looks which packages the
// compiler refuses, and why.
func TestStageWithoutAKindIsNotCompiled(t *testing.T) {
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("SKIPPED: there is no compiler")
	}
	source, err := os.ReadFile("kind.go")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	changed := bytes.Replace(source, []byte("type Stage interface {\n"), []byte("type Stage interface {\n\tRiddle(Riddle)\n"), 1)
	if bytes.Equal(changed, source) {
		t.Fatal("the interface Stage is not found")
	}
	changed = append(changed, "\ntype Riddle struct{ Title }\n\nfunc (q Riddle) hand(s Stage) { s.Riddle(q) }\n"...)
	if err := os.WriteFile(filepath.Join(dir, "kind.go"), changed, 0o600); err != nil {
		t.Fatal(err)
	}
	here, err := filepath.Abs("kind.go")
	if err != nil {
		t.Fatal(err)
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {here: filepath.Join(dir, "kind.go")}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, stage := range []string{"jianbao/internal/setting/typeset", "jianbao/internal/mail/prose"} {
		out, err := exec.Command(tool, "build", "-overlay", filepath.Join(dir, "overlay.json"), stage).CombinedOutput()
		if err == nil || !strings.Contains(string(out), "missing method Riddle") {
			t.Errorf("%s: %v\n%s", stage, err, out)
		}
	}
}

// TestFieldsHaveChinese: messages in Chinese name each part of a report that a kind
// shows in Chinese.
func TestFieldsHaveChinese(t *testing.T) {
	for _, name := range fieldPaths() {
		var log diag.Log
		log.Speak(diag.Chinese)
		log.Add(diag.LeftOut, diag.Pos{}, diag.Args{"template": "甲", "what": PartWords(name)})
		if said := log.Findings()[0].Message(); strings.Contains(said, name) {
			t.Errorf("%s: %q is said in English", name, said)
		}
	}
}
