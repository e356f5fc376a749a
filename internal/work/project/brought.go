package project

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/document/brought"
)

// Converter makes of a file of one kind another, by an office program: from and to are
// the endings of their names, without the dot. An error that is diag.Words is for people.
type Converter func(ctx context.Context, data []byte, from, to string) ([]byte, error)

// Brought is the file that the user calls name, made ready for a reader of to: "docx"
// or "xlsx". What that reader takes is passed on as it is, and so is what may be text.
// Any other kind is made into to, where the user agreed to that (Convert); else it is
// called by its name, with the steps to save it anew. False means that a fault was
// logged, or that ctx has ended.
func Brought(ctx context.Context, log *diag.Log, s *Source, name string, data []byte, to string) ([]byte, bool) {
	kind := brought.Of(name, data)
	if kind == nil || kind.Ext == to {
		return data, true
	}
	at, args := diag.Pos{File: name}, diag.Args{"kind": kind.Name, "save": kind.Steps(to), "to": to}
	switch {
	case kind.To != to:
		log.Add(diag.KindNotRead, at, args)
		return nil, false
	case s.Convert == nil:
		log.Add(diag.KindConverts, at, args)
		return nil, false
	}
	out, err := s.Convert(ctx, data, kind.Ext, to)
	if err != nil {
		if ctx.Err() == nil {
			args["why"] = diag.Reason(err)
			log.Add(diag.KindUnconverted, at, args)
		}
		return nil, false
	}
	log.Add(diag.KindConverted, at, args)
	return out, true
}
