package ledger

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"os"
)

// bbolt keeps what it calls a meta behind the head of each of its first two
// pages, which it writes in turn. Sizes are in bytes.
const (
	pageHead  = 16
	metaSize  = 64
	metaMagic = 0xED0CDAED
	summed    = metaSize - 8 // what the checksum, which stands last, is made of
)

// whole is an error when one of a file's two metas is damaged. bbolt would go
// back to the other, the transaction before, and forget somebody who has the
// message.
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

// meta checks the meta of the page at a byte, and gives the size of a page.
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
