package finish

import (
	"bytes"

	"github.com/klauspost/compress/zlib"
)

// deflateLevel is where more time stops buying much: on font programs it packs
// tighter than level 9 of compress/zlib in two thirds of its time, and level 6
// saves a tenth of the time for one percent more bytes.
const deflateLevel = 7

// deflate packs a stream for /FlateDecode.
func deflate(b []byte) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(len(b)*3/4 + 64)
	z, err := zlib.NewWriterLevel(&out, deflateLevel)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(b); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
