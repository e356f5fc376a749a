package theme

import (
	"bytes"
	"context"
	_ "embed" // the schema is a file, for editors to be pointed at
	"slices"
	"sync"

	"jianbao/internal/diag"
	"jianbao/templates"
)

// PlainName is the name of the theme that stands behind all others.
const PlainName = "plain"

//go:embed theme.schema.json
var schemaText string

// Schema returns the JSON Schema (2020-12) of themes: every key with what it means.
func Schema() []byte { return []byte(schemaText) }

// Names lists the built-in themes.
func Names() []string { return templates.ThemeNames() }

// BuiltIn reads a theme of ours by its name: its name in messages, and what stands in it.
func BuiltIn(name string) (file string, data []byte, ok bool) {
	data, ok = templates.Theme(name)
	return "built-in themes/" + name + ".yaml", data, ok
}

// ours says that a file is one of the built-in themes, wherever it lies.
func ours(data []byte) bool {
	return slices.ContainsFunc(Names(), func(name string) bool {
		_, own, _ := BuiltIn(name)
		return bytes.Equal(own, data)
	})
}

// Plain is the theme of ours that stands behind all others. It is read once; whoever
// changes it changes a copy.
func Plain() *Theme {
	readOnce.Do(func() {
		file, data, _ := BuiltIn(PlainName)
		w := walkerOf(&diag.Log{}, file)
		w.first = true
		plain, _ = w.load(context.Background(), data, BuiltIn, 0) // a test finds its faults
	})
	return plain
}

var (
	readOnce sync.Once
	plain    *Theme
)
