package finish

import (
	"encoding/binary"
	"sync"
)

// writeIntent writes the colour profile of the output intent.
func (w *document) writeIntent() {
	w.stream(w.intent, "/N 3/Alternate/DeviceRGB/Filter/FlateDecode", deflatedProfile())
}

// deflatedProfile is made once: it is the same in every file.
var deflatedProfile = sync.OnceValue(func() []byte {
	packed, err := new(deflater).deflate(srgbProfile())
	if err != nil {
		panic("finish: deflating into memory failed: " + err.Error())
	}
	return packed
})

// srgbProfile makes an ICC profile of version 2 (ICC.1:2001-04) for sRGB: a
// monitor, three primaries adapted to D50, and one tone curve for all.
func srgbProfile() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", profileDescription("sRGB")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", profileXYZ(0xf6d6, 0x10000, 0xd32d)},
		{"rXYZ", profileXYZ(0x6fa0, 0x38f5, 0x0390)},
		{"gXYZ", profileXYZ(0x6297, 0xb787, 0x18d9)},
		{"bXYZ", profileXYZ(0x249f, 0x0f84, 0xb6c4)},
		{"rTRC", profileCurve()},
		{"gTRC", nil}, // the red one
		{"bTRC", nil},
	}
	be := binary.BigEndian
	table := be.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	start := 128 + 4 + 12*len(tags)
	var at, size uint32
	for _, t := range tags {
		if t.data != nil {
			at, size = uint32(start+len(body)), uint32(len(t.data))
			body = append(body, t.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		table = append(table, t.name...)
		table = be.AppendUint32(be.AppendUint32(table, at), size)
	}
	header := make([]byte, 128)
	be.PutUint32(header[0:], uint32(start+len(body)))
	be.PutUint32(header[8:], 0x02100000) // version 2.1
	copy(header[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2020, 1, 1, 0, 0, 0} { // a date of its own, the same in every file
		be.PutUint16(header[24+2*i:], v)
	}
	copy(header[36:], "acsp")
	be.PutUint32(header[68:], 0xf6d6) // the illuminant of the connection space, D50
	be.PutUint32(header[72:], 0x10000)
	be.PutUint32(header[76:], 0xd32d)
	return append(append(header, table...), body...)
}

// profileXYZ is a colour, each part in 65536ths (s15Fixed16).
func profileXYZ(x, y, z uint32) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []uint32{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	return b
}

// profileDescription is a name in ASCII, with its Unicode and Macintosh forms
// left empty.
func profileDescription(name string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1))
	b = append(append(b, name...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...)
}

// profileCurve is the tone curve of sRGB.
func profileCurve() []byte {
	curve := srgbCurve()
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), uint32(len(curve)))
	for _, v := range curve {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}
