package typeface

import (
	"context"
	"io"
	"slices"

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
	Name   string // for messages: the file's name
	Data   string // the file's bytes; "" when there is none, or they are in File alone
	Choose string // what the user asks for of the file, see SplitChoice; "": what the role asks for
	Script Script // of which characters it is used; the zero Script is all
	Given  bool   // named by the user: checked in full when the Set is opened
	File   Window // the same bytes in a file; without one Data is read
	Size   int64  // of File, where there is no Data
}

// Script is a part of the characters.
type Script uint8

// The scripts that a face can be kept to.
const (
	AllScripts   Script = iota
	HanScript           // those of East Asia, with their marks
	OtherScripts        // all others
)

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
	Faces    [roles]Source   // by Role; a Source without a Name and Data is left out
	Behind   [roles][]Source // by Role: of the same design, tried in order for what the role's own face lacks
	Fallback []Source        // given by the user, tried in order after the faces of a design
	Last     []Source        // signs, tried in order after all others
	Lang     string          // the language of all text in Han characters (BCP 47); "": there are several, or it is not known
}

// Instead puts a face that the user gave in the place of a role's own, which stands
// behind it from then on.
func (f *Files) Instead(r Role, src Source) {
	f.Behind[r] = slices.Insert(f.Behind[r], 0, f.Faces[r])
	f.Faces[r] = src
}

// Set is the faces that briefs are set with. It is safe for concurrent use.
type Set struct {
	faces  []*Face         // by Role, then the fallbacks, those behind the roles, the last; nil where there is none
	behind [roles][]int    // by Role: the ids of the faces behind its own
	given  [roles]bool     // by Role: its face is the user's
	last   int             // the id of the first of the last
	chains [roles][]*Face  // by Role: the faces that Pick tries, in order
	ids    [roles][]uint16 // the ids of these faces
}

// Open reads the headers of all files; outlines and the tables of shaping stay
// untouched until they are used, except those of fonts that the user gave. A
// file that is no usable font is logged as diag.FontUnusable and left out. The error is the context's.
func Open(ctx context.Context, log *diag.Log, files Files) (*Set, error) {
	s := &Set{faces: make([]*Face, 0, roles+len(files.Fallback))}
	opened := map[io.ReaderAt]*contents{}
	open := func(src Source, w wish) {
		var f *Face
		if src != (Source{}) {
			var err error
			if f, err = openFace(src, contentsOf(src, opened), w); err != nil {
				f = nil
				log.Add(diag.FontUnusable, diag.Pos{}, diag.Args{"file": src.Name, "why": diag.Reason(err)})
			}
		}
		s.faces = append(s.faces, f)
	}
	add := func(src Source) { open(src, wishOf(Song, files.Lang)) }
	for r := range Role(roles) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		open(files.Faces[r], wishOf(r, files.Lang))
		if bold, ok := boldOf(r); ok && !files.Faces[bold].Given && s.faces[r].bolder() {
			files.Instead(bold, files.Faces[r])
		}
	}
	for _, src := range files.Fallback {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		src.Given = true
		add(src)
	}
	for r, sources := range files.Behind {
		for _, src := range sources {
			s.behind[r] = append(s.behind[r], len(s.faces))
			add(src)
		}
		s.given[r] = files.Faces[r].Given && files.Faces[r].Script == AllScripts // what another draws of the other script is no fault
	}
	s.last = len(s.faces)
	for _, src := range files.Last {
		add(src)
	}
	s.tell(log)
	s.match()
	for r := range Role(roles) {
		s.chain(r, len(files.Fallback))
	}
	return s, nil
}

// design lists the roles of the same design as a role's, its own first, and those of
// the other design, the nearest weight first.
func design(r Role) (same, other []Role) {
	switch r {
	case SongBold:
		return []Role{SongBold, Song}, []Role{HeiBold, Hei}
	case Hei:
		return []Role{Hei, HeiBold}, []Role{Song, SongBold}
	case HeiBold:
		return []Role{HeiBold, Hei}, []Role{SongBold, Song}
	case Italic:
		return []Role{Italic, Song, SongBold}, []Role{Hei, HeiBold}
	case ItalicBold:
		return []Role{ItalicBold, SongBold, Song}, []Role{HeiBold, Hei}
	}
	return []Role{Song, SongBold}, []Role{Hei, HeiBold}
}

// chain lists the faces that may stand in for a role: the same design first, in the
// nearest weight, each role with those behind it; then what the user gave, the other
// design, and the signs.
func (s *Set) chain(r Role, fallbacks int) {
	try := func(id int) {
		if f := s.faces[id]; f != nil {
			s.chains[r] = append(s.chains[r], f)
			s.ids[r] = append(s.ids[r], uint16(id))
		}
	}
	tryAll := func(rs []Role) {
		for _, r := range rs {
			try(int(r))
			for _, id := range s.behind[r] {
				try(id)
			}
		}
	}
	same, other := design(r)
	tryAll(same)
	for id := roles; id < roles+fallbacks; id++ {
		try(id)
	}
	tryAll(other)
	for id := s.last; id < len(s.faces); id++ {
		try(id)
	}
}

// match enlarges or reduces the italics, and the letters behind the upright faces, so
// that their small letters are as high as those of the faces they stand among. A face
// with Han behind another stays as it is.
func (s *Set) match() {
	for _, pair := range [2][2]Role{{Italic, Song}, {ItalicBold, SongBold}} {
		italic, upright := s.faces[pair[0]], s.faces[pair[1]]
		if italic != nil && upright != nil {
			italic.matchXHeight(upright.XHeight())
		}
	}
	for r, ids := range s.behind {
		among := s.faces[r]
		for _, id := range ids {
			switch f := s.faces[id]; {
			case f == nil:
			case f.Has('中') || among == nil:
				among = f
			default:
				f.matchXHeight(among.XHeight())
			}
		}
	}
}

// Len is the number of ids: one a role, one a fallback, then those of the house.
func (s *Set) Len() int { return len(s.faces) }

// Face returns the face with an id, as Pick gives it; the id of a role's own face is
// the role. It is nil for a role or a fallback without a usable file.
func (s *Set) Face(id int) *Face { return s.faces[id] }
