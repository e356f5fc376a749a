package paint

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"jianbao/internal/setting/page"
)

// standIn takes a prepared file apart: into the stream that a PDF has of it, and a
// small file that fpdf takes for it. fpdf keeps several copies of all that it is given,
// and a report may have many pictures. The small file has the head of the picture, so
// that fpdf describes it, and a hash in the place of the stream.
func standIn(format string, data []byte) (page.Print, error) {
	sum := sha256.Sum256(data)
	if format == "jpg" { // the whole file is the stream (ISO 32000-1 7.4.8)
		head := append(bytes.Clone(jpegHead(data)), sum[:]...)
		return page.Print{Format: format, Head: head, Key: string(head), Body: data}, nil
	}
	head, body, err := pngParts(data)
	if err != nil {
		return page.Print{}, err
	}
	head = append(bytes.Clone(head), chunk("IDAT", sum[:])...)
	return page.Print{Format: format, Head: append(head, chunk("IEND", nil)...), Key: string(sum[:]), Body: body}, nil
}

// jpegHead is a JPEG up to its first scan, with the marker and the length of that; all
// of it where no scan is found.
func jpegHead(data []byte) []byte {
	const start, scan, fill = 2, 0xda, 0xff
	for i := start; i+4 <= len(data) && data[i] == 0xff; {
		switch data[i+1] {
		case fill:
			i++
		case scan:
			return data[:i+4]
		default:
			i += 2 + int(binary.BigEndian.Uint16(data[i+2:]))
		}
	}
	return data
}

// pngParts gives the bytes of a PNG up to its first IDAT chunk, and the data of all
// such chunks, which are one zlib stream (ISO/IEC 15948 5.3, 11.2.4).
func pngParts(data []byte) (head, body []byte, err error) {
	const signature, around = 8, 12 // around the data of a chunk: its length, kind and sum
	for at := signature; at+around <= len(data); {
		n := int(binary.BigEndian.Uint32(data[at:]))
		if n > len(data)-at-around {
			break
		}
		switch string(data[at+4 : at+8]) {
		case "IDAT":
			if head == nil {
				head, body = data[:at], make([]byte, 0, len(data)-at)
			}
			body = append(body, data[at+8:at+8+n]...)
		case "IEND":
			return head, body, nil
		}
		at += around + n
	}
	return nil, nil, fmt.Errorf("a PNG without an end")
}

// chunk makes a chunk of a PNG. fpdf does not look at its sum.
func chunk(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	return append(append(append(b, kind...), data...), 0, 0, 0, 0)
}

// bodies are the streams of pictures, by what stands for them in fpdf's file.
func bodies(pictures []picture) map[string][]byte {
	out := map[string][]byte{}
	for _, p := range pictures {
		if p.Body != nil {
			out[p.Key] = p.Body
		}
	}
	return out
}
