package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// TestEveryBriefIsForEveryone builds the sample's nine briefs on every paper,
// and its pairs in every pairing, and reads each back: tagged, titled, in its
// languages, with an outline where there are pages to turn, and no fault.
func TestEveryBriefIsForEveryone(t *testing.T) {
	for _, paper := range brief.PaperNames() {
		for _, pairing := range []string{"side", "stacked", "leaf"} {
			t.Run(paper+"/"+pairing, func(t *testing.T) {
				t.Parallel()
				args := []string{"--paper", paper, "--pairing", pairing}
				want := 9
				if pairing != "side" { // only pairs differ
					args, want = append(args, "-l", "both"), 3
				}
				made, exit := builtSample(t, args...)
				// Ten lessons and ten recommendations in English are more than
				// one A5 page holds; every other brief fits every paper.
				if paper == "a5" {
					delete(made, "summary-en")
					delete(made, "summary-zh-en")
					want = map[int]int{9: 7, 3: 2}[want]
				}
				if len(made) != want || exit != 0 && (paper != "a5" || exit != ExitFit) {
					t.Fatalf("exit %d, %d briefs, want %d", exit, len(made), want)
				}
				for name, pdf := range made {
					forEveryone(t, name, paper, pdf)
				}
			})
		}
	}
}

// builtSample is the sample built with args: its briefs by template and
// languages, and the exit.
func builtSample(t testing.TB, args ...string) (map[string][]byte, Exit) {
	t.Helper()
	tr, made := newTrial(t), map[string][]byte{}
	var mu sync.Mutex
	tr.Deliver = func(_ context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error) {
		mu.Lock()
		defer mu.Unlock()
		made[strings.TrimSuffix(strings.TrimPrefix(name, "pandemic-cooperation-"), ".pdf")] = bytes.Join(data, nil)
		return deliver.Receipt{Path: filepath.Join(dir, name), Bytes: len(bytes.Join(data, nil))}, nil
	}
	var exit Exit
	errors.As(Run(context.Background(), append([]string{"build", "--sample"}, args...), tr.World), &exit)
	return made, exit
}

// forEveryone holds one PDF against what all of them must be.
func forEveryone(t *testing.T, name, paper string, pdf []byte) {
	t.Helper()
	f, err := inspect.Check(context.Background(), pdf)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	for _, fault := range f.Faults() {
		t.Errorf("%s: %s", name, fault)
	}
	if claims := f.Meta.Claims(); !slices.Equal(claims, []string{"PDF/UA-1", "PDF/A-2A"}) {
		t.Errorf("%s claims %v", name, claims)
	}
	// A web address in a Chinese brief is English; no English brief has Chinese.
	want := []string{"zh-CN", "en"}
	if english := strings.HasSuffix(name, "-en") && !strings.HasSuffix(name, "-zh-en"); english {
		want = want[1:]
	}
	if !slices.Equal(f.Languages, want) || f.Meta.Language != want[0] {
		t.Errorf("%s is in %q with the languages %v, want %v", name, f.Meta.Language, f.Languages, want)
	}
	if len(f.Pages) > 1 && len(f.Outline) == 0 {
		t.Errorf("%s has %d pages and no outline", name, len(f.Pages))
	}
	size, _ := brief.PaperNamed(paper)
	off := func(a, b length.Length) bool { return max(a-b, b-a) > length.MM(100) }
	for i, p := range f.Pages {
		if off(p.Width, size.Width) || off(p.Height, size.Height) {
			t.Errorf("%s: page %d is %s × %s pt", name, i+1, p.Width.Decimal(), p.Height.Decimal())
		}
	}
	for _, font := range f.Fonts {
		if font.Type != "Type0" || !font.Subset {
			t.Errorf("%s: the font %s is %s, subset %t", name, font.Name, font.Type, font.Subset)
		}
	}
	// What the sample has, in the tags that say what it is.
	tags := map[string]int{}
	for _, c := range f.Tags() {
		tags[c.Tag] = c.Count
	}
	if tags["H1"] == 0 || tags["H2"] == 0 || tags["LI"] < 10 || tags["LI"] > tags["Lbl"] || tags["LI"] > tags["LBody"] {
		t.Errorf("%s is tagged %v", name, tags)
	}
}

// TestCtrlCEndsTheWaitForAPDF: nothing comes from the standard input, and the
// user gives up.
func TestCtrlCEndsTheWaitForAPDF(t *testing.T) {
	tr := newTrial(t)
	never, end := io.Pipe()
	defer end.Close()
	tr.In = never
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var exit Exit
	errors.As(Run(ctx, []string{"inspect", "-", "small.yaml"}, tr.World), &exit)
	if exit != ExitStopped || !strings.Contains(tr.err.String(), "stopped on request") {
		t.Errorf("exit %d\n%s", exit, tr.err.String())
	}
}

// BenchmarkInspect reads the nine briefs of the sample back.
func BenchmarkInspect(b *testing.B) {
	made, _ := builtSample(b)
	b.ReportAllocs()
	for b.Loop() {
		for name, pdf := range made {
			if _, err := inspect.Read(context.Background(), pdf); err != nil {
				b.Fatal(name, err)
			}
		}
	}
}
