package typeface

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
)

// The fonts of testdata have a stem (l, 一), a ring (o), both (x) and a comma; make.py
// says how they are drawn.

// given is a font of testdata as a user gives it; choose is what stands after the #.
func given(t testing.TB, file, choose string) Source {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	return Source{Name: file, Choose: choose, Given: true, File: Window{File: bytes.NewReader(data)}, Size: int64(len(data))}
}

// inRole opens a font in a role. It is nil where the font is refused; why is what is
// said then.
func inRole(t testing.TB, r Role, src Source) (f *Face, why string) {
	t.Helper()
	var log diag.Log
	var files Files
	files.Faces[r] = src
	s, err := Open(context.Background(), &log, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range log.Findings() {
		if found.Code == diag.FontUnusable {
			why += found.Message()
		}
	}
	return s.Face(int(r)), why
}

// stem is the ink of the stem, left and right, in the subset for a PDF.
func stem(t *testing.T, f *Face) (left, right int) {
	t.Helper()
	k := key(f, 'l')
	s := NewSubset(f)
	s.Add(k)
	s.Freeze()
	x0, _, x1, _, _ := reopened(t, s).ink(int(s.Code(k)))
	return x0, x1
}

// TestOutlinesOfPostScriptPrint: the glyphs of an OpenType font with CFF stand in the
// subset as the font has them.
func TestOutlinesOfPostScriptPrint(t *testing.T) {
	f, why := inRole(t, Song, given(t, "cff.otf", ""))
	if f == nil {
		t.Fatal(why)
	}
	if l, r := stem(t, f); l != 100 || r != 180 {
		t.Errorf("the stem goes from %d to %d, want 100 to 180", l, r)
	}
	if x0, y0, x1, y1, _ := f.Ink(f.chars.glyph('o')); x0 != 90 || y0 != 50 || x1 != 690 || y1 != 650 {
		t.Errorf("the ring has the box %d %d %d %d, want 90 50 690 650", x0, y0, x1, y1)
	}
	if got := f.Advance(f.chars.glyph('o')); got != 780 {
		t.Errorf("the ring is %d wide, want 780", got)
	}
}

// TestBoldComesOutBold: a variable font has the weight of its role, or the one that was
// asked for, in outlines, widths and heights, whatever kind of outlines it has. The
// axis is bent: 700 is 36 % of the way from the thin end to the thick one.
func TestBoldComesOutBold(t *testing.T) {
	for _, file := range []string{"variable.ttf", "variable-nohvar.ttf", "variable-cff2.otf"} {
		for _, c := range []struct {
			role              Role
			choose            string
			right, l, o, x, h int
		}{
			{Song, "", 180, 280, 780, 1060, 500},
			{SongBold, "", 238, 338, 838, 1175, 518},
			{Hei, "wght=700", 238, 338, 838, 1175, 518},
			{SongBold, "wght=900", 340, 440, 940, 1380, 550},
		} {
			f, why := inRole(t, c.role, given(t, file, c.choose))
			if f == nil {
				t.Errorf("%s#%s: %s", file, c.choose, why)
				continue
			}
			if l, r := stem(t, f); l != 100 || r != c.right {
				t.Errorf("%s#%s: the stem goes from %d to %d, want 100 to %d", file, c.choose, l, r, c.right)
			}
			text := []rune("lox")
			g := f.Shape(text, 0, len(text), "en")
			if len(g) != 3 || int(g[0].Advance) != c.l || int(g[1].Advance) != c.o || int(g[2].Advance) != c.x {
				t.Errorf("%s#%s: widths %+v, want %d %d %d", file, c.choose, g, c.l, c.o, c.x)
			}
			if f.Advance(f.chars.glyph('x')) != c.x || f.XHeight() != c.h {
				t.Errorf("%s#%s: x is %d wide unshaped, small letters %d high; want %d, %d", file, c.choose, f.Advance(f.chars.glyph('x')), f.XHeight(), c.x, c.h)
			}
		}
	}
	thin, _ := inRole(t, Song, given(t, "variable.ttf", ""))
	bold, _ := inRole(t, SongBold, given(t, "variable.ttf", ""))
	if thin.Name() == bold.Name() || thin.StemV() >= bold.StemV() {
		t.Errorf("the PDF knows both weights as %s and %s, stems of %d and %d", thin.Name(), bold.Name(), thin.StemV(), bold.StemV())
	}
}

// TestOneFaceOfACollection: by its number, by any of its names, or the one that suits
// the role.
func TestOneFaceOfACollection(t *testing.T) {
	for _, c := range []struct {
		role         Role
		choose, want string
	}{
		{Song, "1", "TinyJP-Regular"},
		{Song, "2", "TinySC-Bold"},
		{Song, "Tiny JP", "TinyJP-Regular"},
		{Song, "tiny sc bold", "TinySC-Bold"},
		{Song, "TinyMonoSC-Regular", "TinyMonoSC-Regular"},
		{Song, "Tiny SC", "TinySC-Regular"},
		{SongBold, "Tiny SC", "TinySC-Bold"},
		{Song, "", "TinySC-Regular"},
		{HeiBold, "", "TinySC-Bold"},
	} {
		f, why := inRole(t, c.role, given(t, "collection.ttc", c.choose))
		if f == nil || f.Name() != c.want {
			t.Errorf("role %d, #%s: %v %s, want %s", c.role, c.choose, f, why, c.want)
		}
	}
}

// TestTheFaceForTheRegion: of a collection for several regions the one is taken that the
// text is for, and that is said.
func TestTheFaceForTheRegion(t *testing.T) {
	for lang, want := range map[string]string{"": "Tiny SC", "zh": "Tiny SC", "ja": "Tiny JP", "zh-Hant": "Tiny SC"} {
		var log diag.Log
		files := Files{Lang: lang}
		files.Faces[Song] = given(t, "collection.ttc", "")
		s, err := Open(context.Background(), &log, files)
		if err != nil || s.Face(int(Song)) == nil {
			t.Fatal(err, log.Findings())
		}
		found := log.Findings()
		if got := s.Face(int(Song)).Title(); got != want || len(found) != 1 || found[0].Code != diag.FontTaken ||
			!strings.Contains(found[0].Message(), want+" was taken; it holds #1 Tiny JP, #2 Tiny SC Bold, #3 Tiny SC") {
			t.Errorf("%q: %s, %v, want %s", lang, got, found, want)
		}
	}
	for lang, want := range map[string]string{"zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK", "yue": "HK", "ko": "KR", "ja": "JP", "zh-Hans": "SC"} {
		var all []member
		for _, region := range []string{"JP", "KR", "SC", "TC", "HK"} {
			all = append(all, member{title: "Some Sans CJK " + region, weight: 400})
		}
		if i, err := pickMember(all, choice{}, wishOf(Song, lang)); err != nil || all[i].title != "Some Sans CJK "+want {
			t.Errorf("%s: %s, %v, want %s", lang, all[i].title, err, want)
		}
	}
}

// TestAVariableFaceIsItsOwnBold: who gives one for the text has its bold words in it
// too, unless another is given for them or a weight was asked for.
func TestAVariableFaceIsItsOwnBold(t *testing.T) {
	other := given(t, "cff.otf", "")
	for _, c := range []struct {
		choose string
		bold   Source
		want   string
	}{
		{"", Source{}, "TinyVar-Regular_700wght"},
		{"wght=450", Source{}, fonts.SerifBold().Name},
		{"", other, "TinyPS-Regular"},
	} {
		var log diag.Log
		files := houseFiles()
		files.Instead(Song, given(t, "variable.ttf", c.choose))
		if c.bold.Name != "" {
			files.Instead(SongBold, c.bold)
		}
		s, err := Open(context.Background(), &log, files)
		if err != nil || log.Failed() {
			t.Fatal(err, log.Findings())
		}
		id, _ := s.Pick(SongBold, 'l')
		if f := s.Face(id); f.Name() != c.want && f.File() != c.want {
			t.Errorf("#%s: bold is set in %s of %s, want %s", c.choose, f.Name(), f.File(), c.want)
		}
		if id, _ := s.Pick(SongBold, '吉'); s.Face(id).File() != fonts.SerifBold().Name {
			t.Errorf("#%s: bold Han is set in %s", c.choose, s.Face(id).File())
		}
	}
}

// TestWhatIsNotInTheFileIsNamed with what there is.
func TestWhatIsNotInTheFileIsNamed(t *testing.T) {
	for _, c := range []struct{ file, choose, want string }{
		{"collection.ttc", "5", "#1 Tiny JP, #2 Tiny SC Bold, #3 Tiny SC, #4 Tiny Mono SC"},
		{"collection.ttc", "Tiny KR", "no font called Tiny KR, but these: #1 Tiny JP"},
		{"cff.otf", "2", "one font and has no number 2"},
		{"cff.otf", "Other", "one font, Tiny PS, and none called Other"},
		{"cff.otf", "wght=700", "no variable font"},
		{"variable.ttf", "1#wght=700#wdth=80", "no axis wdth"},
		{"variable.ttf", "wdth=80", "no axis wdth, but wght 400–900"},
		{"variable.ttf", "wght=1000", "from 400 to 900"},
		{"variable.ttf", "wght=bold", "write one like wght=600"},
	} {
		if f, why := inRole(t, Song, given(t, c.file, c.choose)); f != nil || !strings.Contains(why, c.want) {
			t.Errorf("%s#%s: %v %q, want %q", c.file, c.choose, f, why, c.want)
		}
	}
}

// watched counts how often each byte of a file is read.
type watched struct {
	*bytes.Reader
	times []int
}

// ReadAt implements io.ReaderAt.
func (w *watched) ReadAt(b []byte, at int64) (int, error) {
	for i := range b {
		w.times[at+int64(i)]++
	}
	return w.Reader.ReadAt(b, at)
}

// TestAFileIsReadAsFarAsNeeded: what two faces of a collection share is read once, and
// what the others alone have is left.
func TestAFileIsReadAsFarAsNeeded(t *testing.T) {
	src := given(t, "collection.ttc", "")
	w := &watched{src.File.File.(*bytes.Reader), make([]int, src.Size)}
	src.File.File = w
	var log diag.Log
	var files Files
	for _, r := range []Role{Song, Hei} {
		files.Faces[r] = src
	}
	if _, err := Open(context.Background(), &log, files); err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	unread := 0
	for at, n := range w.times {
		if n > 2 { // names, and the head of a table, are read once more with the table
			t.Fatalf("byte %d is read %d times", at, n)
		}
		if n == 0 {
			unread++
		}
	}
	if unread < 200 { // the outlines and widths of the bold face, which nobody chose
		t.Errorf("%d bytes of %d are left unread", unread, src.Size)
	}
}

// TestKindsInHarm: a font of another kind that is cut short or damaged ends in a
// message or in a blank, not in a panic.
func TestKindsInHarm(t *testing.T) {
	for _, file := range []string{"cff.otf", "variable.ttf", "variable-nohvar.ttf", "variable-cff2.otf", "collection.ttc"} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		for at := 0; at < len(data); at += 5 {
			exercise(string(data[:at]), 0)
			bad := bytes.Clone(data)
			bad[at] ^= 0xFF
			exercise(string(bad), 0)
		}
	}
}
