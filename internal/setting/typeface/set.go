package typeface

import (
	"context"
	"io"

	"jianbao/internal/diag"
)

// Role is what a face is used for.
type Role uint8

// The roles. Italic and ItalicBold are Latin only; Han in them is set in Song.
const (
	Song       Role = iota // reading text
	SongBold               // bold reading text
	Hei                    // titles, labels, lists
	HeiBold                // bold titles, numbers
	Italic                 // Latin emphasis
	ItalicBold             // bold Latin emphasis
)

// roles is how many there are.
const roles = 6

// Source is one font file, or one font of a collection.
type Source struct {
	Name  string // for messages: the file's name
	Data  string // the file's bytes; "" when there is none
	Index int    // of the font in a collection (.ttc), else 0
	Given bool   // named by the user: checked in full when the Set is opened
	File  Window // the same bytes in a file; without one Data is read
}

// Window is where the bytes of a font stand in a file. The system brings Data that is
// a part of the program itself to memory page by page. What is needed once is
// therefore read from the file: else an outline of 300 bytes costs the pages around
// it, up to 64 KB, in time and in memory.
type Window struct {
	File   io.ReaderAt // nil: none
	Offset int64
}

// Files are the font files that a Set is made of.
type Files struct {
	Faces    [roles]Source // by Role; a Source without a Name and Data is left out
	Fallback []Source      // given by the user, tried in order
}

// Set is the faces that briefs are set with. It is safe for concurrent use.
type Set struct {
	faces  []*Face         // by Role, then the fallbacks; nil where there is none
	chains [roles][]*Face  // by Role: the faces that Pick tries, in order
	ids    [roles][]uint16 // the ids of these faces
}

// Open reads the headers of all files; outlines and the tables of shaping stay
// untouched until they are used, except those of fonts that the user gave. A
// file that is no usable TrueType font is logged as diag.FontUnusable and left
// out. The error is the context's.
func Open(ctx context.Context, log *diag.Log, files Files) (*Set, error) {
	s := &Set{faces: make([]*Face, 0, roles+len(files.Fallback))}
	add := func(src Source) {
		var f *Face
		if src != (Source{}) {
			var err error
			if f, err = openFace(src); err != nil {
				f = nil
				log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": src.Name, "why": diag.Reason(err)})
			}
		}
		s.faces = append(s.faces, f)
	}
	for _, src := range files.Faces {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		add(src)
	}
	for _, src := range files.Fallback {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		src.Given = true
		add(src)
	}
	s.matchItalics()
	for r := range Role(roles) {
		s.chain(r)
	}
	return s, nil
}

// chain lists the faces that may stand in for a role: the same design first,
// in the nearest weight, then what the user gave, then the other design.
func (s *Set) chain(r Role) {
	order := [roles][]Role{
		Song:       {Song, SongBold},
		SongBold:   {SongBold, Song},
		Hei:        {Hei, HeiBold},
		HeiBold:    {HeiBold, Hei},
		Italic:     {Italic, Song, SongBold},
		ItalicBold: {ItalicBold, SongBold, Song},
	}[r]
	last := [roles][]Role{
		Song:       {Hei, HeiBold},
		SongBold:   {HeiBold, Hei},
		Hei:        {Song, SongBold},
		HeiBold:    {SongBold, Song},
		Italic:     {Hei, HeiBold},
		ItalicBold: {HeiBold, Hei},
	}[r]
	try := func(id int) {
		if f := s.faces[id]; f != nil {
			s.chains[r] = append(s.chains[r], f)
			s.ids[r] = append(s.ids[r], uint16(id))
		}
	}
	for _, id := range order {
		try(int(id))
	}
	for id := roles; id < len(s.faces); id++ {
		try(id)
	}
	for _, id := range last {
		try(int(id))
	}
}

// matchItalics enlarges or reduces the italics so that their small letters
// are as high as those of the upright faces they stand among.
func (s *Set) matchItalics() {
	for _, pair := range [2][2]Role{{Italic, Song}, {ItalicBold, SongBold}} {
		italic, upright := s.faces[pair[0]], s.faces[pair[1]]
		if italic != nil && upright != nil {
			italic.matchXHeight(upright.XHeight())
		}
	}
}

// Len is the number of ids: one a role, then one a fallback.
func (s *Set) Len() int { return len(s.faces) }

// Face returns the face with an id, as Pick gives it; the id of a role's own face is
// the role. It is nil for a role or a fallback without a usable file.
func (s *Set) Face(id int) *Face { return s.faces[id] }
