package foreign

import (
	"bytes"
	"errors"
)

var errPicture = errors.New("a picture (JPEG) that is cut or damaged")

// checkJPEG follows the markers of a JPEG to its end (ITU-T T.81 B.1). What it
// shows is not decoded: that would take longer than all else.
func checkJPEG(b []byte) error {
	if !bytes.HasPrefix(b, []byte{0xff, 0xd8}) {
		return errPicture
	}
	for i := 2; i+1 < len(b); {
		if b[i] != 0xff {
			return errPicture
		}
		m := b[i+1]
		switch {
		case m == 0xff: // filled up
			i++
			continue
		case m == 0xd9: // the end
			return nil
		case m < 0xc0:
			return errPicture
		}
		i += 2
		if m >= 0xd0 && m <= 0xd7 { // a restart, which has no length
			i = afterScan(b, i)
			continue
		}
		if i+1 >= len(b) {
			break
		}
		i += int(b[i])<<8 | int(b[i+1])
		if m == 0xda {
			i = afterScan(b, i)
		}
	}
	return errPicture
}

// afterScan is where the next marker stands, after the data of a scan.
func afterScan(b []byte, i int) int {
	for i < len(b) {
		k := bytes.IndexByte(b[i:], 0xff)
		if k < 0 || i+k+1 >= len(b) {
			return len(b)
		}
		i += k
		if m := b[i+1]; m != 0 && (m < 0xd0 || m > 0xd7) {
			return i
		}
		i += 2
	}
	return len(b)
}
