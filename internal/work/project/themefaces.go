package project

import (
	"context"
	"slices"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/theme"
)

// ThemeFaces are the faces that a theme asks for, as an order names them; nil where it asks
// for none. What is not there is named, and the built-in face stands for it.
func ThemeFaces(ctx context.Context, log *diag.Log, s *Source, t *theme.Theme) ([]Face, error) {
	if len(t.Faces) == 0 {
		return nil, nil
	}
	var out []Face
	var asked [][]string
	var of []theme.Face
	for _, f := range t.Faces {
		file := ""
		for _, name := range f.Names {
			if _, why := s.findFont(name); why == (diag.Words{}) {
				file = name
				break
			}
		}
		if file != "" {
			out = append(out, themeFace(f, file))
			continue
		}
		asked, of = append(asked, f.Names), append(of, f)
	}
	found, err := NamedFaces(ctx, log, s, asked)
	if err != nil {
		return nil, err
	}
	for i, file := range found {
		if file == "" {
			log.Add(diag.ThemeFace, of[i].Pos, diag.Args{"theme": t.Name, "list": diag.Names(of[i].Names),
				"use": theme.FaceWords(of[i].Use), "face": embeddedFaces()[slices.Index(theme.FaceUses(), of[i].Use)].Name})
			continue
		}
		out = append(out, themeFace(of[i], file))
	}
	return out, nil
}

// themeFace is a face of a theme as an order names it. The uses of themes stand in the order of
// the roles.
func themeFace(f theme.Face, file string) Face {
	use := FaceUses()[slices.Index(theme.FaceUses(), f.Use)]
	script := typeface.AllScripts
	switch f.Script {
	case theme.ScriptHan:
		script = typeface.HanScript
	case theme.ScriptLatin:
		script = typeface.OtherScripts
	}
	return Face{Use: use, Script: script, File: file}
}
