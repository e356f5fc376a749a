package ledger

import (
	"bytes"
	"encoding/binary"
	"os"
)

// bbolt's pages: a head, then an element for each key, then the keys and values in
// the order of the elements, without a gap between them.
const (
	elementSize = 16 // of an element, in bytes
	bucketSize  = 16 // of what begins the value of a bucket: its root page and a number
	branchPage  = 0x01
	leafPage    = 0x02
	freePages   = 0x10
	bucketLeaf  = 0x01 // an element's flag: its value is a bucket
)

// The most that a ledger may hold. Its entries are read into memory.
const (
	mostFile  = 1 << 30   // bytes, those of free pages included
	mostTree  = 256 << 20 // bytes of the pages that hold entries
	mostDepth = 32        // pages on the way to an entry
)

// tree is a look at all pages of a ledger that hold something. bbolt itself
// follows every page number: one that points back would be followed for ever.
type tree struct {
	file     *os.File
	pageSize int64
	pages    uint64 // how many the file has
	seen     []bool // by page: it belongs to the tree, or is free
	begun    bool   // there has been a transaction
	bytes    int64  // of the pages read so far
}

// span is a range of keys, from low to below high. Nil is no bound.
type span struct{ low, high []byte }

// sound is an error when the pages of a ledger are not such as bbolt writes. Each
// page must be used once, and none that is free, for that may be an older state
// of a page, in which somebody who has the message does not.
func sound(path string, m metaPage) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if m.pages < 2 || m.pages > uint64(min(info.Size(), mostFile)/m.pageSize) {
		return errDamaged
	}
	t := &tree{file: f, pageSize: m.pageSize, pages: m.pages, seen: make([]bool, m.pages), begun: m.transaction > 1}
	t.seen[0], t.seen[1] = true, true
	if err := t.free(m.free); err != nil {
		return err
	}
	return t.walk(m.root, span{}, 0)
}

// page reads a page with what follows it, and marks it as used.
func (t *tree) page(id uint64) ([]byte, error) {
	if id < 2 || id >= t.pages {
		return nil, errDamaged
	}
	head := make([]byte, pageHead)
	if _, err := t.file.ReadAt(head, int64(id)*t.pageSize); err != nil {
		return nil, errDamaged
	}
	more := uint64(binary.NativeEndian.Uint32(head[12:]))
	if binary.NativeEndian.Uint64(head) != id || id+more >= t.pages {
		return nil, errDamaged
	}
	for i := id; i <= id+more; i++ {
		if t.seen[i] {
			return nil, errDamaged
		}
		t.seen[i] = true
	}
	size := int64(1+more) * t.pageSize
	if t.bytes += size; t.bytes > mostTree {
		return nil, errDamaged
	}
	b := make([]byte, size)
	if _, err := t.file.ReadAt(b, int64(id)*t.pageSize); err != nil {
		return nil, errDamaged
	}
	return b, nil
}

// free marks the page that lists the free ones, and these.
func (t *tree) free(id uint64) error {
	b, err := t.page(id)
	if err != nil || binary.NativeEndian.Uint16(b[8:]) != freePages {
		return errDamaged
	}
	n, b := uint64(binary.NativeEndian.Uint16(b[10:])), b[pageHead:]
	if n == 0xffff { // then the number is the first of the list
		n, b = binary.NativeEndian.Uint64(b), b[8:]
	}
	if n > uint64(len(b)/8) {
		return errDamaged
	}
	last := uint64(0)
	for i := range n {
		free := binary.NativeEndian.Uint64(b[8*i:])
		if free <= last || free >= t.pages || t.seen[free] {
			return errDamaged
		}
		t.seen[free], last = true, free
	}
	return nil
}

// walk looks at a page of the tree and at all below it; its keys lie in within.
func (t *tree) walk(id uint64, within span, depth int) error {
	if depth > mostDepth {
		return errDamaged
	}
	b, err := t.page(id)
	if err != nil {
		return err
	}
	return t.keys(b, within, depth)
}

// keys looks at the keys and values of a page and at what they lead to.
func (t *tree) keys(b []byte, within span, depth int) error {
	kind, count := binary.NativeEndian.Uint16(b[8:]), int(binary.NativeEndian.Uint16(b[10:]))
	body := b[pageHead:]
	if kind != branchPage && kind != leafPage || kind == branchPage && count == 0 || count*elementSize > len(body) {
		return errDamaged
	}
	// bbolt writes an empty page full of zeros. Another had keys; and after the
	// first transaction the tree has some.
	if count == 0 && (depth == 0 && t.begun || bytes.Trim(body, "\x00") != nil) {
		return errDamaged
	}
	at, low := count*elementSize, within.low // where the next key begins; what it is not below
	var below uint64                         // the page below the key before; 0 for none
	for i := range count {
		e := element(body[i*elementSize:], kind)
		if uint64(e.at)+uint64(i*elementSize) != uint64(at) || e.key+e.value > uint64(len(body)-at) {
			return errDamaged
		}
		key := body[at : at+int(e.key)]
		value := body[at+int(e.key) : at+int(e.key+e.value)]
		at += len(key) + len(value)
		if order := bytes.Compare(key, low); order < 0 || order == 0 && i > 0 || within.high != nil && bytes.Compare(key, within.high) >= 0 {
			return errDamaged
		}
		if below != 0 {
			if err := t.walk(below, span{low, key}, depth+1); err != nil {
				return err
			}
		}
		low, below = key, e.page
		if kind == leafPage && e.flags&bucketLeaf != 0 {
			if err := t.bucket(value, depth); err != nil {
				return err
			}
		}
	}
	if below != 0 {
		return t.walk(below, span{low, within.high}, depth+1)
	}
	return nil
}

// bucket looks at the pages of a bucket. Those of a small one stand in its value.
func (t *tree) bucket(value []byte, depth int) error {
	if len(value) < bucketSize {
		return errDamaged
	}
	if root := binary.NativeEndian.Uint64(value); root != 0 {
		return t.walk(root, span{}, depth+1)
	}
	if len(value) < bucketSize+pageHead || depth > mostDepth {
		return errDamaged
	}
	return t.keys(value[bucketSize:], span{}, depth+1)
}

// pageElement is what a page says of a key.
type pageElement struct {
	flags      uint32 // of a leaf
	at         uint32 // where the key stands, from the element on
	key, value uint64 // lengths in bytes
	page       uint64 // below the key, in a branch; else 0
}

// element reads an element of a branch or of a leaf.
func element(b []byte, kind uint16) pageElement {
	word := func(at int) uint32 { return binary.NativeEndian.Uint32(b[at:]) }
	if kind == branchPage {
		e := pageElement{at: word(0), key: uint64(word(4)), page: binary.NativeEndian.Uint64(b[8:])}
		if e.page == 0 {
			e.page = 1 // no page that a branch can lead to
		}
		return e
	}
	return pageElement{flags: word(0), at: word(4), key: uint64(word(8)), value: uint64(word(12))}
}
