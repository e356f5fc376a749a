package typeface

import "io"

// NamesIn is what the fonts of a file may be asked for by, in small letters, font by font:
// family, family with style, full name, PostScript name. Only the directories and the tables
// of names are read. The error says why it is no font file.
func NamesIn(file io.ReaderAt, size int64) ([][]string, error) {
	c := contentsOf(Source{File: Window{File: file}, Size: size}, map[io.ReaderAt]*contents{})
	all, err := starts(c)
	if err != nil {
		return nil, err
	}
	members, err := membersOf(c, all)
	if err != nil {
		return nil, err
	}
	out := make([][]string, len(members))
	for i := range members {
		out[i] = members[i].names
	}
	return out, nil
}
