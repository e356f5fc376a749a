// Package typeface reads font files into faces (coverage, metrics, shaping,
// fallback) and makes the subset that goes into a PDF. It parses no whole
// 15 MB font: shaping sees the face without its outlines, and outlines are
// read glyph by glyph from the embedded bytes.
package typeface

// Set is the faces one brief may use.
type Set struct{}
