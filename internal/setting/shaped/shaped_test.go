package shaped

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// A report of any length is shaped in the same memory: the texts begin anew, and of a text
// that comes again afterwards the fault is not told again.
func TestTextsBeginAnewAndTellOnce(t *testing.T) {
	var files typeface.Files
	for role := range files.Faces {
		files.Faces[role] = typeface.Source{Name: fonts.SerifRegular().Name, Data: fonts.SerifRegular().Data}
	}
	faces, err := typeface.Open(context.Background(), &diag.Log{}, files)
	if err != nil {
		t.Fatal(err)
	}
	var log diag.Log
	texts := NewTexts(faces)
	store := texts.ForBrief(&log)
	want := Want{Lang: "zh-CN"}
	lacking := Words{Plain: "由𠮷先生截污"}
	long := strings.Repeat("河湖", 500)
	store.LinesOf(&log, store.Shape(lacking, want), 9000)
	for i := range 2 * mostKept / len([]rune(long)) {
		store.LinesOf(&log, store.Shape(Words{Plain: fmt.Sprint(long, i)}, want), 9000)
		if most := mostKept/len([]rune(long)) + 1; len(texts.shaped) > most || len(store.set) > most {
			t.Fatalf("%d texts and %d with lines are kept, more than %d", len(texts.shaped), len(store.set), most)
		}
	}
	store.LinesOf(&log, store.Shape(lacking, want), 9000)
	said := 0
	for _, f := range log.Findings() {
		if f.Code == diag.NoGlyph {
			said++
		}
	}
	if said != 1 {
		t.Errorf("that a character has no glyph is said %d times", said)
	}
}
