package typeset

import (
	"jianbao/internal/diag"
	"jianbao/internal/page"
	"jianbao/internal/typeface"
)

// Store keeps shaped paragraphs: text is shaped once in a run and broken often,
// whichever brief or try of Fit asks. It is not safe for concurrent use; a run
// has one for each of its workers.
type Store struct {
	faces  *typeface.Set
	shaped map[shapeKey]*shapedText
}

// mostShaped bounds what a store keeps from one brief to the next, in
// paragraphs of some KB each.
const mostShaped = 4096

// NewStore returns an empty store for text in these faces.
func NewStore(faces *typeface.Set) *Store {
	return &Store{faces: faces, shaped: map[shapeKey]*shapedText{}}
}

// forBrief is the store with what one brief has for itself.
func (s *Store) forBrief(log *diag.Log) *store {
	if len(s.shaped) > mostShaped {
		clear(s.shaped)
	}
	return &store{Store: s, log: log, told: map[*shapedText]bool{}, pictures: map[string]*page.Picture{}}
}
