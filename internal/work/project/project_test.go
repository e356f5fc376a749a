package project

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// empty is a project in an empty folder.
func empty(t *testing.T) *Project {
	t.Helper()
	return &Project{Source: &Source{Dir: t.TempDir()}, Deliver: deliver.File}
}

func TestNewFolderIsWhole(t *testing.T) {
	for _, language := range []diag.Language{diag.English, diag.Chinese} {
		ctx, p, log := context.Background(), empty(t), &diag.Log{}
		made, err := p.Create(ctx, log, diag.ImportExists, NewFolder("d", language)...)
		if err != nil || log.Failed() || len(made) != 3 {
			t.Fatal(err, log.Findings(), made)
		}
		r, err := p.Source.Sound(ctx, log, filepath.Join("d", ContentFolder, "report.yaml"))
		if err != nil || r == nil || len(r.Log.Findings()) > 0 {
			t.Error("the report to begin with is not sound:", err, log.Findings())
		}
	}
}

func TestCreateWritesOverNothing(t *testing.T) {
	ctx, p, log := context.Background(), empty(t), &diag.Log{}
	if err := os.WriteFile(p.Source.Path("people.csv"), []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	made, err := p.Create(ctx, log, diag.ImportExists, NewFolder(".", diag.English)...)
	if err != nil || len(made) > 0 || !log.Failed() {
		t.Error(err, made, log.Findings())
	}
	if entries, _ := os.ReadDir(p.Source.Dir); len(entries) != 1 {
		t.Error("files beside the one that was there:", entries)
	}
}

func TestListNamesWhatIsThereAndWhatIsBroken(t *testing.T) {
	p, log := empty(t), &diag.Log{}
	for name, text := range map[string]string{
		"content/a.yaml":   "format: 1\nid: a\nlanguages: [zh]\ntitle: 一份**报告**\n",
		"content/b.yaml":   "format: 1\n",
		"templates/t.yaml": "name: t\ntitle: {zh: 封面, en: Cover}\nblocks: [title]\n",
		"fonts/x.ttf":      "no font",
	} {
		if err := os.MkdirAll(filepath.Dir(p.Source.Path(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p.Source.Path(name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	inv, err := List(context.Background(), log, p)
	if err != nil || len(inv.Reports) != 2 || !log.Failed() {
		t.Fatal(err, inv, log.Findings())
	}
	if a := inv.Reports[0]; !a.Valid || a.Title != "一份报告" || inv.Reports[1].Valid {
		t.Errorf("%+v", inv.Reports)
	}
	if !slices.ContainsFunc(inv.Templates, func(e TemplateEntry) bool { return e.Name == "t" && e.File == filepath.Join("templates", "t.yaml") }) {
		t.Errorf("%+v", inv.Templates)
	}
	if last := inv.Fonts[len(inv.Fonts)-1]; last.Name != "x.ttf" || last.Use != "" {
		t.Errorf("%+v", inv.Fonts)
	}
	all, err := Covers(context.Background(), &diag.Log{}, p, CoverageOrder{})
	if err != nil || len(all) != len(inv.Fonts) || all[len(all)-1].Usable {
		t.Errorf("%v, %+v", err, all)
	}
}

func TestCoverage(t *testing.T) {
	log := &diag.Log{}
	all, err := Covers(context.Background(), log, empty(t), CoverageOrder{Has: "简 简a\U000F0000"})
	if err != nil || len(all) == 0 {
		t.Fatal(err, all)
	}
	if first := all[0]; first.Lacks != "\U000F0000" || !first.Usable || first.Han < 20_000 || first.Characters <= first.Han {
		t.Errorf("%+v", first)
	}
	if fs := log.Findings(); len(fs) != 1 || fs[0].Code != diag.NoGlyph {
		t.Error("what no font has is said once:", fs)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Covers(ctx, &diag.Log{}, empty(t), CoverageOrder{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestBesideLeavesTheFolderByNoWay(t *testing.T) {
	p := empty(t)
	dir := p.Source.Path("in")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"secret.png", "in/a.png"} {
		if err := os.WriteFile(p.Source.Path(name), []byte("four"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../secret.png", filepath.Join(dir, "link.png")); err != nil {
		t.Skip(err)
	}
	if data, err := p.Source.Beside("in/doc.md", "a.png", 4); err != nil || string(data) != "four" {
		t.Error(err)
	}
	for _, name := range []string{"../secret.png", "link.png", p.Source.Path("secret.png"), "."} {
		if _, err := p.Source.Beside("in/doc.md", name, 100); err == nil {
			t.Error(strings.TrimPrefix(name, p.Source.Dir), "was read")
		}
	}
	if _, err := p.Source.Beside("in/doc.md", "a.png", 3); err == nil {
		t.Error("more was read than was allowed")
	}
}

// TestBoundOfAllPictures: the pictures of a report may have 128 MB together. Those that
// stand after it are refused, whichever is asked for first, and no byte of them is read.
func TestBoundOfAllPictures(t *testing.T) {
	in := func(sizes ...int64) *Reading {
		r := &Reading{Report: &report.Report{}, File: File{Dir: t.TempDir()}}
		for i, size := range sizes {
			im := report.Image{File: report.Value{Text: strconv.Itoa(i) + ".png"}}
			if err := os.WriteFile(filepath.Join(r.Dir, im.File.Text), nil, 0o666); err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(filepath.Join(r.Dir, im.File.Text), size); err != nil {
				t.Fatal(err)
			}
			r.Images = append(r.Images, im, im)
		}
		return r
	}
	const most = 32 << 20
	r := in(most, most, most, most)
	if _, err := r.Picture("3.png"); err != nil {
		t.Error("128 MB:", err)
	}
	r = in(most, most, most, most-1, 2, most+1)
	for name, want := range map[string]string{"4.png": "together larger than 128 MB", "0.png": "", "3.png": "", "5.png": "larger than 32 MB"} {
		data, err := r.Picture(name)
		if want == "" && (err != nil || len(data) < most-1) || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %d bytes, %v; want %q", name, len(data), err, want)
		}
	}
}

// TestAPictureStaysTheSame: one that is changed during a run is an error, and not another
// picture in some of the briefs.
func TestAPictureStaysTheSame(t *testing.T) {
	r := &Reading{File: File{Dir: t.TempDir()}}
	name := filepath.Join(r.Dir, "a.png")
	put := func(data string) {
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("first")
	for range 2 {
		if data, err := r.Picture("a.png"); err != nil || string(data) != "first" {
			t.Errorf("%q, %v", data, err)
		}
	}
	put("other")
	if data, err := r.Picture("a.png"); err == nil || data != nil || !strings.Contains(err.Error(), "changed") {
		t.Errorf("after a change: %q, %v", data, err)
	}
}

// TestPicturesLieInTheReportsFolder: what a report calls its picture is neither read
// from elsewhere, nor from what has no end, nor waited for.
func TestPicturesLieInTheReportsFolder(t *testing.T) {
	p := empty(t)
	r := &Reading{File: File{Dir: p.Source.Path("in")}}
	if err := os.Mkdir(r.Dir, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"secret.png", "in/a.png", "in/large.png"} {
		if err := os.WriteFile(p.Source.Path(name), []byte("four"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Truncate(p.Source.Path("in/large.png"), MostPicture+1); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{"out.png": "../secret.png", "device.png": "/dev/zero", "inner.png": "a.png"} {
		if err := os.Symlink(to, filepath.Join(r.Dir, name)); err != nil {
			t.Skip(err)
		}
	}
	for name, want := range map[string]string{
		"a.png": "", "inner.png": "", "large.png": "larger than 32 MB", "none.png": "no such file", ".": "no regular file",
		"../secret.png": "outside", "../in/a.png": "outside", p.Source.Path("in/a.png"): "outside", "out.png": "outside", "device.png": "outside", "/dev/zero": "outside",
	} {
		data, err := r.Picture(name)
		if want == "" && err == nil && string(data) == "four" {
			continue
		}
		if err == nil || want == "" || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %d bytes, %v", strings.TrimPrefix(name, p.Source.Dir), len(data), err)
		}
	}
	if fifo, err := exec.LookPath("mkfifo"); err == nil && exec.Command(fifo, filepath.Join(r.Dir, "pipe.png")).Run() == nil {
		if _, err := r.Picture("pipe.png"); err == nil || !strings.Contains(err.Error(), "no regular file") {
			t.Error("a pipe:", err)
		}
	}
}

// TestWhatStandsInTheWay: a file in the place of a folder and a folder in the place of a
// file are told apart, whatever is written.
func TestWhatStandsInTheWay(t *testing.T) {
	ctx, p := context.Background(), empty(t)
	if os.WriteFile(p.Source.Path("file"), nil, 0o666) != nil || os.Mkdir(p.Source.Path("folder"), 0o777) != nil {
		t.Fatal("the folder takes no files")
	}
	for name, want := range map[string]diag.Code{
		"folder":      diag.FolderInTheWay,
		"file/a.docx": diag.FileInTheWay,
	} {
		log := &diag.Log{}
		p.Put(ctx, log, name, []byte("x"))
		if f := log.Findings(); len(f) != 1 || f[0].Code != want {
			t.Errorf("%s: %v, want %s", name, f, want)
		}
	}
	log := &diag.Log{}
	if _, err := p.Create(ctx, log, diag.ImportExists, NewFolder("file", diag.English)...); err != nil || log.Findings()[0].Code != diag.FileInTheWay {
		t.Error("a new folder where a file is:", err, log.Findings())
	}
}
