package form

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Tree parses YAML. Either doc or fault is set, or both when the file does not end
// with the first document. err is a panic of the library, which must not stop us.
func Tree(text []byte) (doc *yaml.Node, fault *yaml.LoadError, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, fault, err = nil, nil, fmt.Errorf("%v", r)
		}
	}()
	var n yaml.Node
	e := yaml.Load(text, &n)
	if n.Kind == yaml.DocumentNode {
		doc = &n
	}
	if e != nil && !errors.As(e, &fault) {
		return nil, nil, e
	}
	return doc, fault, nil
}

// NoDocument says that the file holds comments and blanks only.
func NoDocument(fault *yaml.LoadError) bool {
	return strings.Contains(fault.Message, "no documents")
}
