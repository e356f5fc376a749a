package ledger

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"os"
)

// Where bbolt keeps what it calls a meta: after the head of each of its first
// two pages, which it writes in turn.
const (
	pageHead  = 16
	metaSize  = 64
	metaMagic = 0xED0CDAED
	summed    = metaSize - 8 // the checksum stands last
)

// whole refuses a file of whose two metas one is damaged: bbolt would go back
// to the other, the transaction before, and forget one who has the message.
func whole(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	size, err := meta(f, 0)
	if err == nil {
		_, err = meta(f, size)
	}
	return err
}

// meta checks the meta of the page at an offset, and gives the size of pages.
func meta(f *os.File, at int64) (pageSize int64, err error) {
	b := make([]byte, metaSize)
	if _, err := f.ReadAt(b, at+pageHead); err != nil {
		if errors.Is(err, io.EOF) {
			err = errDamaged
		}
		return 0, err
	}
	sum := fnv.New64a()
	_, _ = sum.Write(b[:summed])
	pageSize = int64(binary.NativeEndian.Uint32(b[8:]))
	if binary.NativeEndian.Uint32(b) != metaMagic || binary.NativeEndian.Uint64(b[summed:]) != sum.Sum64() || pageSize < 512 {
		return 0, errDamaged
	}
	return pageSize, nil
}
