package page

import (
	"bytes"
	"encoding/binary"
)

// Orientation says how a stored picture is turned and mirrored to be shown: the values
// of the tag Orientation of Exif, 1 to 8 (CIPA DC-008 4.6.5, tag 0x0112). 1 is as stored.
type Orientation uint8

// Sideways says that the rows of the stored picture are shown as columns.
func (o Orientation) Sideways() bool { return o >= 5 && o <= 8 }

// Stored is the place in the stored picture, width by height pixels, of the pixel that
// is shown at column x of row y.
func (o Orientation) Stored(x, y, width, height int) (sx, sy int) {
	right, foot := width-1, height-1
	switch o {
	case 2:
		return right - x, y
	case 3:
		return right - x, foot - y
	case 4:
		return x, foot - y
	case 5:
		return y, x
	case 6:
		return y, foot - x
	case 7:
		return right - y, foot - x
	case 8:
		return right - y, x
	}
	return x, y
}

// orientationOf is what the Exif data of a JPEG file says; 1 where it says nothing that
// can be read.
func orientationOf(data []byte) Orientation {
	for i := 2; i+4 <= len(data) && data[i] == 0xff; {
		marker := data[i+1]
		if marker == 0xff { // fill byte (ITU-T T.81 B.1.1.2)
			i++
			continue
		}
		end := i + 2 + int(data[i+2])<<8 + int(data[i+3])
		if marker == 0xda || end > len(data) { // the picture itself
			break
		}
		if tiff, is := bytes.CutPrefix(data[min(i+4, end):end], []byte("Exif\x00\x00")); is && marker == 0xe1 {
			return orientationIn(tiff)
		}
		i = end
	}
	return 1
}

// orientationIn reads the first directory of TIFF data (TIFF 6.0, section 2).
func orientationIn(tiff []byte) Orientation {
	const tag, short, entry = 0x0112, 3, 12
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(tiff[:2]) == "II" {
		order = binary.LittleEndian
	} else if string(tiff[:2]) != "MM" {
		return 1
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 1
	}
	count := int(order.Uint16(tiff[at:]))
	entries := tiff[at+2:]
	for k := 0; k < count && (k+1)*entry <= len(entries); k++ {
		e := entries[k*entry:]
		if order.Uint16(e) != tag || order.Uint16(e[2:]) != short {
			continue
		}
		if v := order.Uint16(e[8:]); v >= 1 && v <= 8 {
			return Orientation(v)
		}
	}
	return 1
}
