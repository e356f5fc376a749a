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

// metaPage is what a meta says: the last transaction.
type metaPage struct {
	pageSize    int64
	root, free  uint64 // the pages with which the tree and the list of free pages begin
	pages       uint64 // how many there are
	transaction uint64
}

// whole reads the newer of a file's two metas. It is an error when one of them is
// damaged: bbolt would go back to the other, the transaction before, and forget
// somebody who has the message.
func whole(path string) (metaPage, error) {
	f, err := os.Open(path)
	if err != nil {
		return metaPage{}, err
	}
	defer f.Close()
	one, err := meta(f, 0)
	if err != nil {
		return metaPage{}, err
	}
	two, err := meta(f, one.pageSize)
	if err != nil || two.pageSize != one.pageSize {
		return metaPage{}, errDamaged
	}
	if two.transaction > one.transaction {
		return two, nil
	}
	return one, nil
}

// mostPage bounds the size of a page.
const mostPage = 64 << 10

// meta reads the meta of the page at a byte.
func meta(f *os.File, at int64) (m metaPage, err error) {
	b := make([]byte, metaSize)
	if _, err := f.ReadAt(b, at+pageHead); err != nil {
		if errors.Is(err, io.EOF) {
			err = errDamaged
		}
		return m, err
	}
	sum := fnv.New64a()
	_, _ = sum.Write(b[:summed])
	word := func(at int) uint64 { return binary.NativeEndian.Uint64(b[at:]) }
	m = metaPage{int64(binary.NativeEndian.Uint32(b[8:])), word(16), word(32), word(40), word(48)}
	if binary.NativeEndian.Uint32(b) != metaMagic || binary.NativeEndian.Uint64(b[summed:]) != sum.Sum64() || m.pageSize < 512 || m.pageSize > mostPage {
		return m, errDamaged
	}
	return m, nil
}
