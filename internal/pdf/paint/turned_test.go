package paint

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// corners are red, green, blue and black quarters of a picture of 32 by 16 pixels:
// a b over c d.
func corners() image.Image {
	m := image.NewRGBA(image.Rect(0, 0, 32, 16))
	for y := range 16 {
		for x := range 32 {
			m.Set(x, y, []color.RGBA{{230, 20, 20, 255}, {20, 160, 20, 255}, {20, 20, 230, 255}, {10, 10, 10, 255}}[y/8*2+x/16])
		}
	}
	return m
}

// exif is a JPEG with an APP1 segment that says how the picture is turned.
func exif(t *testing.T, m image.Image, order binary.AppendByteOrder, orientation uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	tiff := []byte("MM")
	if order == binary.LittleEndian {
		tiff = []byte("II")
	}
	tiff = order.AppendUint16(tiff, 42)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 2) // entries
	for _, e := range [][2]uint16{{0x0100, 32}, {0x0112, orientation}} {
		tiff = order.AppendUint16(tiff, e[0])
		tiff = order.AppendUint16(tiff, 3) // SHORT
		tiff = order.AppendUint32(tiff, 1)
		tiff = order.AppendUint16(order.AppendUint16(tiff, e[1]), 0)
	}
	tiff = order.AppendUint32(tiff, 0)
	segment := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{0xff, 0xd8, 0xff, 0xe1}, byte((len(segment)+2)>>8), byte(len(segment)+2))
	return append(append(out, segment...), b.Bytes()[2:]...)
}

// quarters reads the corners of a picture: "ab/cd" as they were made.
func quarters(m image.Image) string {
	b, out := m.Bounds(), ""
	for i, p := range []image.Point{{b.Dx() / 4, b.Dy() / 4}, {b.Dx() * 3 / 4, b.Dy() / 4}, {b.Dx() / 4, b.Dy() * 3 / 4}, {b.Dx() * 3 / 4, b.Dy() * 3 / 4}} {
		c := color.RGBAModel.Convert(m.At(b.Min.X+p.X, b.Min.Y+p.Y)).(color.RGBA)
		if i == 2 {
			out += "/"
		}
		switch {
		case c.R > 120:
			out += "a"
		case c.G > 90:
			out += "b"
		case c.B > 120:
			out += "c"
		default:
			out += "d"
		}
	}
	return out
}

// TestPhotographsStandAsTheyWereTaken: each orientation that a camera may write is
// turned on paper (CIPA DC-008, tag 0x0112: where row 0 and column 0 are shown).
func TestPhotographsStandAsTheyWereTaken(t *testing.T) {
	for orientation, want := range map[uint16]string{
		0: "ab/cd", 1: "ab/cd", 2: "ba/dc", 3: "dc/ba", 4: "cd/ab", 5: "ac/bd", 6: "ca/db", 7: "db/ca", 8: "bd/ac", 9: "ab/cd",
	} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			data := exif(t, corners(), order, orientation)
			p, err := page.OpenPicture("a.jpg", data)
			if err != nil {
				t.Fatal(err)
			}
			upright := p.Width == 16 && p.Height == 32
			if upright != (orientation >= 5 && orientation <= 8) {
				t.Errorf("orientation %d: %d × %d pixels", orientation, p.Width, p.Height)
			}
			for name, mono := range map[string]bool{"colour": false, "grey": true} {
				_, out, err := prepare(&page.Picture{Name: "a.jpg", Data: data, Grey: mono}, box{width: 100 * length.Pt, height: 100 * length.Pt})
				if err != nil {
					t.Fatal(err)
				}
				m, err := jpeg.Decode(bytes.NewReader(out))
				if err != nil {
					t.Fatal(err)
				}
				if m.Bounds().Dx() != p.Width || bytes.Contains(out, []byte("Exif")) {
					t.Errorf("orientation %d, %s: %v, and the data of the camera is kept: %v", orientation, name, m.Bounds(), bytes.Contains(out, []byte("Exif")))
				}
				if got := quarters(m); !mono && got != want {
					t.Errorf("orientation %d: shown as %s, want %s", orientation, got, want)
				}
			}
		}
	}
}

// TestBadCameraDataTurnsNothing, whatever of it is cut off or points elsewhere.
func TestBadCameraDataTurnsNothing(t *testing.T) {
	good := exif(t, corners(), binary.BigEndian, 6)
	for i := 2; i < 60; i++ {
		for _, v := range []byte{0, 0x7f, 0xff} {
			bad := bytes.Clone(good)
			bad[i] = v
			if p, err := page.OpenPicture("a.jpg", bad); err == nil {
				_, _ = p.Unpacked() // must not panic
			}
		}
		_, _ = page.OpenPicture("a.jpg", good[:i])
	}
}
