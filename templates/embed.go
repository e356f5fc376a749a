// Package templates holds the built-in templates, which say what a brief shows, in which
// order, and how it may give way, and the built-in themes, which say how it looks. They
// are examples for a user's own.
package templates

import "embed"

// FS holds the built-in templates as NAME.yaml, the themes as themes/NAME.yaml.
//
//go:embed *.yaml themes/*.yaml
var FS embed.FS

//go:embed section/section.yaml
var section []byte

// Names lists the built-in templates in the order in which they are made.
func Names() []string {
	return []string{"summary", "lessons", "recommendations", "full", "policy-brief", "key-figures", "talking-points", "material", "bulletin", "gongwen"}
}

// Read returns the built-in template of a name, and whether there is one.
func Read(name string) ([]byte, bool) {
	data, err := FS.ReadFile(name + ".yaml")
	return data, err == nil
}

// Section returns the template of a section that has none of its name. It has no name
// by which it could be asked for.
func Section() []byte { return section }

// ThemeNames lists the built-in themes.
func ThemeNames() []string {
	return []string{"plain", "institute", "material", "bulletin", "gongwen", "gongwen-letter", "gongwen-minutes"}
}

// Theme returns the built-in theme of a name, and whether there is one.
func Theme(name string) ([]byte, bool) {
	data, err := FS.ReadFile("themes/" + name + ".yaml")
	return data, err == nil
}
