package handout

import (
	"context"
	"errors"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// setter sets what we draw ourselves, and opens again what was made.
type setter struct {
	log   *diag.Log
	faces *typeface.Set
	about impose.About
	words words
	parts []*part // to be blamed for what cannot be read
}

// leaflet begins a document of our own.
func (s *setter) leaflet() *press.Leaflet {
	a := s.about
	return press.NewLeaflet(s.log, s.faces, page.Meta{Title: a.Title, Languages: []string{a.Language}, Producer: a.Producer, Created: a.Created})
}

// opened finishes a leaflet and opens it; nil when a fault was logged.
func (s *setter) opened(ctx context.Context, l *press.Leaflet) (*foreign.File, error) {
	if s.log.Failed() {
		return nil, nil
	}
	pdf, err := l.PDF(ctx)
	if err != nil {
		return nil, err
	}
	return s.reopen(ctx, pdf)
}

// reopen opens what was made; nil when a part is to blame that it cannot be
// read, which was logged.
func (s *setter) reopen(ctx context.Context, pdf []byte) (*foreign.File, error) {
	log := &diag.Log{}
	out, err := foreign.Reopen(ctx, log, s.words.handout, pdf)
	if err == nil && out == nil {
		if found, err := s.blame(ctx); found || err != nil {
			return nil, err
		}
		err = errors.New("what was made cannot be read: " + log.Findings()[0].Message())
	}
	return out, err
}

// blame names the parts for which what was made cannot be read.
func (s *setter) blame(ctx context.Context) (found bool, err error) {
	for _, p := range s.parts {
		carries, err := impose.Carries(ctx, p.pdf)
		if err != nil {
			return found, err
		}
		if !carries {
			s.log.Add(diag.PDFRefused, diag.Pos{}, diag.Args{"file": p.pdf.Name, "why": "it is damaged: its pages cannot be carried over"})
			found = true
		}
	}
	return found, nil
}
