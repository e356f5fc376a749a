package page

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"runtime"
	"strings"
	"testing"

	"jianbao/internal/length"
)

// pngHead is a PNG that says it has so many pixels, and has none of them.
func pngHead(width, height, depth, interlace int) []byte {
	b := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	b = binary.BigEndian.AppendUint32(b, uint32(width))
	b = binary.BigEndian.AppendUint32(b, uint32(height))
	b = append(b, byte(depth), 6, 0, 0, byte(interlace))
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[12:]))
}

// jpegHead is a JPEG that says the same; sof is the marker of its frame, and scans is
// how often it begins to be drawn.
func jpegHead(width, height int, sof byte, scans int) []byte {
	b := []byte{0xff, 0xd8, 0xff, sof, 0, 17, 8, byte(height >> 8), byte(height), byte(width >> 8), byte(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0}
	return append(b, bytes.Repeat([]byte{0xff, 0xda, 0, 2}, scans)...)
}

// TestBoundsOfPictures: what a picture takes is known from its head, and is refused
// before anything is reserved for it.
func TestBoundsOfPictures(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		why  string
	}{
		{"16 bit", pngHead(7000, 7100, 16, 0), "300 MB"}, {"interlaced", pngHead(7000, 7000, 8, 1), "300 MB"}, {"8 bit", pngHead(7000, 7000, 8, 0), "damaged"},
		{"too many pixels", pngHead(8000, 7000, 8, 0), "50 million"}, {"a line", pngHead(70_000, 1, 8, 0), "65,535"},
		{"JPEG", jpegHead(7000, 7000, 0xc0, 1), "damaged"}, {"progressive", jpegHead(7000, 7000, 0xc2, 1), "300 MB"}, {"drawn for ever", jpegHead(2000, 2000, 0xc2, 300), "scans"},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		var s Pictures
		if p, why := s.Open("a", c.data, nil); p != nil || why == nil || !strings.Contains(why.Error(), c.why) {
			t.Errorf("%s: %v, want %q", c.name, why, c.why)
		}
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; c.why != "damaged" && took > 1<<20 {
			t.Errorf("%s: %d bytes were taken to refuse it", c.name, took)
		}
	}
}

// TestAPictureIsPreparedOnce, whoever asks for it and by whatever name.
func TestAPictureIsPreparedOnce(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 9, 9))); err != nil {
		t.Fatal(err)
	}
	var s Pictures
	made := 0
	prepare := func() (Print, error) { made++; return Print{Body: []byte{byte(made)}}, nil }
	for _, name := range []string{"a.png", "b.png"} {
		p, why := s.Open(name, bytes.Clone(b.Bytes()), nil)
		if why != nil || p.Name != name {
			t.Fatal(p, why)
		}
		for range 2 {
			if out, err := p.Printed(length.Pt, length.Pt, prepare); err != nil || out.Body[0] != 1 {
				t.Error(out, err)
			}
		}
		p.Grey = true
		if out, _ := p.Printed(length.Pt, length.Pt, prepare); out.Body[0] != 2 {
			t.Error("the picture in grey is that in colours")
		}
	}
}

// TestPrintsHaveABound: pictures of many reports do not fill memory. What is over the
// bound is made again, and is right all the same.
func TestPrintsHaveABound(t *testing.T) {
	var s Pictures
	kept := 0
	for i := range 300 {
		p := &Picture{run: &s, sum: [32]byte{byte(i), byte(i >> 8)}}
		body := make([]byte, 1<<20)
		body[0] = byte(i)
		for range 2 {
			if out, err := p.Printed(length.Pt, length.Pt, func() (Print, error) { return Print{Body: body}, nil }); err != nil || out.Body[0] != byte(i) {
				t.Fatal(err)
			}
		}
	}
	for _, print := range s.prints {
		kept += len(print.Body)
	}
	if kept > 128<<20 || kept < 100<<20 {
		t.Errorf("%d MB are kept", kept>>20)
	}
}

// TestNoFileIsKept: a picture's file is read again when it is printed, and only then.
func TestNoFileIsKept(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 9, 9))); err != nil {
		t.Fatal(err)
	}
	var s Pictures
	read := 0
	p, why := s.Open("a.png", b.Bytes(), func() ([]byte, error) { read++; return b.Bytes(), nil })
	if why != nil || p.Data != nil || read != 0 {
		t.Fatalf("%v: %d bytes are kept, read %d times", why, len(p.Data), read)
	}
	if data, err := p.Bytes(); err != nil || read != 1 || !bytes.Equal(data, b.Bytes()) {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}

// FuzzPicture: what is taken unpacks to the size that its head says, or is damaged.
func FuzzPicture(f *testing.F) {
	small := image.NewNRGBA(image.Rect(0, 0, 3, 2))
	small.Pix[5], small.Pix[7] = 200, 100
	var b bytes.Buffer
	if err := png.Encode(&b, small); err != nil {
		f.Fatal(err)
	}
	f.Add(bytes.Clone(b.Bytes()))
	b.Reset()
	if err := jpeg.Encode(&b, small, nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add(pngHead(3, 2, 16, 1))
	f.Add(jpegHead(9, 9, 0xc2, 3))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if p, _ := OpenPicture("a", data); p != nil && p.Width*p.Height < 1<<20 {
			_, _ = p.Unpacked()
		}
	})
}
