package finish_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"testing"

	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// photograph is an input with a picture that does not deflate.
func photograph(t *testing.T) finish.Input {
	m := image.NewNRGBA(image.Rect(0, 0, 300, 150))
	seed := uint32(1)
	for i := range m.Pix {
		seed = seed*1664525 + 1013904223
		m.Pix[i] = byte(seed>>24) | byte(i%4/3*0xff)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return input(t, func(doc *page.Document, _ *typeface.Set) {
		doc.Images[0] = page.Picture{Name: "noise.png", Data: b.Bytes(), Format: "png", Width: 300, Height: 150}
	})
}

// TestFilesShareAPicture: however many files show a large picture, it is in memory once;
// and what is put together of the parts is a file that reads as it should.
func TestFilesShareAPicture(t *testing.T) {
	in := photograph(t)
	base, err := finish.NewBase(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]finish.File{}
	for _, row := range []string{"one", "two"} {
		if files[row], err = base.Finish(finish.Copy{Row: row}, nil); err != nil {
			t.Fatal(err)
		}
	}
	if files["alone"], err = finish.Finish(context.Background(), in); err != nil {
		t.Fatal(err)
	}
	at := map[*byte]bool{}
	for name, f := range files {
		own, large := 0, 0
		for _, part := range f {
			if len(part) > 100<<10 {
				large++
				at[&part[0]] = true
			} else {
				own += len(part)
			}
		}
		if large != 1 || own > f.Len()/2 {
			t.Errorf("%s: %d large parts, %d of %d bytes beside them", name, large, own, f.Len())
		}
		whole := f.Bytes()
		table := bytes.LastIndex(whole, []byte("\nxref\n")) + 1
		if !bytes.HasSuffix(whole, fmt.Appendf(nil, "\nstartxref\n%d\n%%%%EOF\n", table)) {
			t.Errorf("%s: the table of objects is said to stand elsewhere: %s", name, whole[len(whole)-30:])
		}
		read, err := inspect.Read(context.Background(), whole)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, fault := range read.Faults() {
			t.Errorf("%s: %s", name, fault)
		}
	}
	if len(at) != 1 {
		t.Errorf("the picture is in memory %d times", len(at))
	}
	if bytes.Equal(files["one"].Bytes(), files["two"].Bytes()) {
		t.Error("two people have the same copy")
	}
}

// TestRoomOfAnOlderCopy: what is written into it is the same, and the picture beside it
// stays as it was.
func TestRoomOfAnOlderCopy(t *testing.T) {
	base, err := finish.NewBase(context.Background(), photograph(t))
	if err != nil {
		t.Fatal(err)
	}
	var want [2][]byte
	var room []byte
	for round := range 2 {
		for i, row := range []string{"one", "two"} {
			f, err := base.Finish(finish.Copy{Row: row}, room)
			if err != nil {
				t.Fatal(err)
			}
			if round == 0 {
				want[i] = bytes.Clone(f.Bytes())
			} else if !bytes.Equal(f.Bytes(), want[i]) {
				t.Errorf("copy %d is another one in the room of an older", i)
			}
			if room != nil && &room[:1][0] != &f[0][0] {
				t.Error("the room was not used")
			}
			room = f.Room()
		}
	}
}
