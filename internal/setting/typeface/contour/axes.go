package contour

import (
	"math"
	"strconv"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Place is a place on an axis of a variable font, in thousandths of its unit.
type Place int

// ParsePlace reads a place as a user writes it. ok is false for what is none.
func ParsePlace(s string) (p Place, ok bool) {
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(v > -32768 && v < 32768) {
		return 0, false
	}
	return Place(math.Round(v * 1000)), true
}

// String is the place as a user writes it.
func (p Place) String() string { return strconv.FormatFloat(float64(p)/1000, 'f', -1, 64) }

// Axis is an axis of a variable font: its tag, where it begins and ends, and where the
// font's usual form is.
type Axis struct {
	Tag                string
	Least, Usual, Most Place
}

// mostAxes is how many axes a variable font may have. Those in use have up to fifteen.
const mostAxes = 64

// Axes reads the table fvar.
func Axes(fvar string) ([]Axis, error) {
	parsed, _, err := tables.ParseFvar([]byte(fvar))
	if err != nil || len(parsed.Axis) == 0 || len(parsed.Axis) > mostAxes {
		return nil, errDamaged
	}
	place := func(v float32) Place { return Place(math.Round(float64(v) * 1000)) }
	var all []Axis
	for _, a := range parsed.Axis {
		all = append(all, Axis{a.Tag.String(), place(a.Minimum), place(a.Default), place(a.Maximum)})
	}
	return all, nil
}

// Coords turns places on the axes of a font, one for each, into those that its tables
// count by. It is nil where they are those of the usual form.
func Coords(f *font.Font, at []Place) []tables.Coord {
	var design []float32
	for _, p := range at {
		design = append(design, float32(float64(p)/1000))
	}
	coords := f.NormalizeVariations(design)
	for _, c := range coords {
		if c != 0 {
			return coords
		}
	}
	return nil
}

// Deltas reads the table HVAR: by how much each glyph is wider at a place.
func Deltas(hvar string, coords []tables.Coord) (func(glyph int) int, error) {
	parsed, _, err := tables.ParseHVAR([]byte(hvar))
	if err != nil {
		return nil, err
	}
	return func(g int) int { return rounded(float64(parsed.AdvanceDelta(tables.GlyphID(g), coords))) }, nil
}

// Advance is the width of the first glyph of a font.
func Advance(f *font.Face) int { return rounded(float64(f.HorizontalAdvance(0))) }

// Heights are those of the small letters and the capitals, 0 where the font says none.
func Heights(f *font.Face) (small, capital int) {
	return rounded(float64(f.LineMetric(font.XHeight))), rounded(float64(f.LineMetric(font.CapHeight)))
}

// rounded is the nearest whole number, the upper one of two.
func rounded(v float64) int { return int(math.Floor(v + 0.5)) }
