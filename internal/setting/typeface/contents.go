package typeface

import (
	"io"
	"unsafe"

	"jianbao/internal/diag"
)

// contents are the bytes of a font file: in memory, or in a file of which only what is
// needed is read. A collection has up to 100 MB, and one font of it some 15.
type contents struct {
	data string
	file io.ReaderAt // where there is no data; nil: there is neither
	size int64
	read map[[2]int64]string // of a file: what was read, by place and length
}

// contentsOf are the bytes of a source. Sources with the same file share what was read
// of it.
func contentsOf(src Source, opened map[io.ReaderAt]*contents) *contents {
	if src.Data != "" || src.File.File == nil {
		return inMemory(src.Data)
	}
	c := opened[src.File.File]
	if c == nil {
		c = &contents{file: src.File.File, size: src.Size, read: map[[2]int64]string{}}
		opened[src.File.File] = c
	}
	return c
}

// inMemory are bytes that are in memory.
func inMemory(data string) *contents { return &contents{data: data, size: int64(len(data))} }

// part is n bytes from a place on, which lie within the file.
func (c *contents) part(at, n int64) (string, error) {
	if at < 0 || n < 0 || at+n > c.size {
		return "", diag.Words{"it is cut short", "文件不完整"}
	}
	if c.file == nil {
		return c.data[at : at+n], nil
	}
	if s, ok := c.read[[2]int64{at, n}]; ok || n == 0 {
		return s, nil
	}
	b := make([]byte, n)
	if _, err := c.file.ReadAt(b, at); err != nil {
		return "", err
	}
	s := unsafe.String(&b[0], n) // nobody has b besides
	c.read[[2]int64{at, n}] = s
	return s, nil
}
