package typeface

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// installed are faces that people have, as Debian installs them below /usr/share/fonts.
var installed = []struct {
	file, choose string
	number       int    // of the font in its file, as HarfBuzz counts
	place        string // as HarfBuzz is told it
	role         Role
	langs        string
}{
	{"opentype/noto/NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", 2, "", Song, "zh zh-hans zh-cn zh-hant zh-tw zh-hk ja ko"},
	{"opentype/noto/NotoSansCJK-Regular.ttc", "1", 0, "", Song, "zh zh-hans zh-cn zh-hant zh-tw zh-hk ja ko"},
	{"opentype/noto/NotoSerifCJK-Bold.ttc", "4", 3, "", SongBold, "zh-cn zh-tw"},
	{"truetype/wqy/wqy-microhei.ttc", "", 0, "", Song, "zh-cn"},
	{"truetype/wqy/wqy-zenhei.ttc", "1", 0, "", Song, "zh-cn"},
	{"truetype/arphic/ukai.ttc", "", 0, "", Song, "zh-cn"},
	{"truetype/arphic/uming.ttc", "AR PL UMing TW", 2, "", Song, "zh-tw"},
	{"truetype/liberation/LiberationSerif-Regular.ttf", "", 0, "", Song, "en"},
	{"opentype/inter/Inter-Bold.otf", "", 0, "", HeiBold, "en"},
	{"truetype/inter-vf/Inter-roman.var.ttf", "", 0, "wght=700", HeiBold, "en"},
	{"truetype/inter-vf/Inter-roman.var.ttf", "wght=600", 0, "wght=600", Hei, "en"},
	{"truetype/inter-vf/Inter-roman.var.ttf", "", 0, "", Hei, "en"},
}

// TestAdvancesAreHarfBuzzs: a text in the faces that people have comes out in the same
// glyphs and as wide as by HarfBuzz itself.
func TestAdvancesAreHarfBuzzs(t *testing.T) {
	shaper, err := exec.LookPath("hb-shape")
	if err != nil {
		t.Skip("SKIPPED: no hb-shape (Debian: libharfbuzz-bin)")
	}
	const text = "AVATAR fi To “quoted” 2026, 骨直返 中文，标点。（简报）"
	ran := 0
	for _, c := range installed {
		file := filepath.Join("/usr/share/fonts", c.file)
		data, err := os.ReadFile(file)
		if err != nil {
			t.Logf("SKIPPED: no %s", c.file)
			continue
		}
		f, why := inRole(t, c.role, Source{Name: c.file, Data: string(data), Choose: c.choose, Given: true})
		if f == nil {
			t.Errorf("%s: %s", c.file, why)
			continue
		}
		ran++
		for _, lang := range strings.Fields(c.langs) {
			for _, word := range strings.Fields(text) {
				if strings.ContainsFunc(word, func(r rune) bool { return !f.Has(r) }) {
					continue
				}
				args := []string{"--font-file=" + file, "--face-index=" + string(rune('0'+c.number)), "--output-format=json",
					"--no-glyph-names", "--no-clusters", "--language=" + lang, "--text=" + word, "--direction=ltr",
					"--script=" + scriptOf([]rune(word), lang).String()}
				if c.place != "" {
					args = append(args, "--variations="+c.place)
				}
				compare(t, f, shaper, args, c.file+" "+c.choose+" "+lang, word, lang)
			}
		}
	}
	if ran < len(installed) {
		t.Logf("SKIPPED: %d of %d faces are not installed", len(installed)-ran, len(installed))
	}
}

// compare shapes a word both ways.
func compare(t *testing.T, f *Face, shaper string, args []string, name, word, lang string) {
	t.Helper()
	out, err := exec.Command(shaper, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var want []struct {
		G      int
		AX, DX int
	}
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatalf("%s: %s", err, out)
	}
	text := []rune(word)
	got := f.Shape(text, 0, len(text), lang)
	same := len(got) == len(want)
	for i := 0; same && i < len(got); i++ {
		same = int(got[i].ID) == want[i].G && int(got[i].Advance) == f.milli(want[i].AX)
	}
	if !same {
		t.Errorf("%s: %s: %v, HarfBuzz has %v", name, word, got, want)
	}
}
