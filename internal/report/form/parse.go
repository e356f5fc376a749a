package form

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// Parse returns the root of the document; nil when there is none, and the log
// says why. empty is the hint for a file that holds nothing.
func (w *Walker) Parse(data []byte, empty string) *yaml.Node {
	if TooManyParts(data) {
		w.Log.Add(w.Codes.Syntax, diag.Pos{File: w.File}, diag.Args{
			"why": fmt.Sprintf("it has more than %d lines, commas and brackets", MostParts), "hint": "is it the right file?"})
		return nil
	}
	var doc, more yaml.Node
	in := yaml.NewDecoder(bytes.NewReader(data))
	if err := in.Decode(&doc); err != nil && err != io.EOF {
		w.syntax(err, data)
		return nil
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) == 0 {
		w.Log.Add(w.Codes.Syntax, diag.Pos{File: w.File},
			diag.Args{"why": "it is empty", "hint": empty})
		return nil
	}
	if err := in.Decode(&more); err == nil && len(more.Content) > 0 {
		w.Log.Add(w.Codes.Syntax, w.Pos(more.Content[0]),
			diag.Args{"why": "a second document begins here", "hint": "remove the line ---, or keep each " + w.Kind + " in a file of its own"})
	} else if err != nil && err != io.EOF {
		w.syntax(err, data)
	}
	return doc.Content[0]
}

// syntax logs a fault of the YAML itself, with a hint for the usual ones.
func (w *Walker) syntax(err error, data []byte) {
	pos, why := diag.Pos{File: w.File}, strings.TrimPrefix(err.Error(), "yaml: ")
	var load *yaml.LoadError
	if errors.As(err, &load) {
		pos.Line, pos.Column, why = load.Mark.Line, load.Mark.Column, load.Message
	}
	hint := ""
	switch {
	case strings.Contains(why, "cannot start any token"):
		hint = "indent with spaces, never with tabs; quote a value that begins with @, ` or %"
	case strings.Contains(why, "mapping values are not allowed"):
		hint = `put a value with ": " in quotes`
		if line, column := wideColon(data, pos.Line); line > 0 {
			pos.Line, pos.Column, why = line, column, "the key is followed by a full-width colon"
			hint = "write an ASCII colon and a space"
		}
	case strings.Contains(why, "UTF-8"):
		hint = "save the file as UTF-8"
	case strings.Contains(why, "did not find expected"):
		hint = "look for a missing bracket, quote or comma, or for lines that are not indented alike; a text that begins with { or [ stands in quotes"
	}
	w.Log.Add(w.Codes.Syntax, pos, diag.Args{"why": why, "hint": hint})
}

// wideColon finds the first line before the line last on which ： follows what
// looks like a key. The YAML parser notices only at the key after it. Both
// results are 0 when there is no such line.
func wideColon(data []byte, last int) (line, column int) {
	for i, text := range strings.Split(string(data), "\n") {
		key, _, wide := strings.Cut(text, "：")
		if i < last && wide && strings.Trim(key, " -abcdefghijklmnopqrstuvwxyz") == "" && strings.TrimSpace(key) != "" {
			return i + 1, len(key) + 1
		}
	}
	return 0, 0
}
