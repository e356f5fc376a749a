package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strings"
)

// unformatted finds Go files that gofmt would change, or cannot read.
func unformatted(t *tree) []string {
	var faults []string
	for _, p := range t.goFiles(true) {
		out, err := format.Source(t.text[p])
		if err != nil {
			faults = append(faults, p+": "+err.Error())
		} else if !bytes.Equal(out, t.text[p]) {
			faults = append(faults, p+": run gofmt -w")
		}
	}
	return faults
}

// documented is a package as its documentation shows it.
type documented struct {
	dir  string
	fset *token.FileSet
	doc  *doc.Package
}

// documentation parses every package of the tree, without tests, in the order of
// the folders.
func documentation(t *tree) ([]documented, error) {
	var dirs []string
	for _, p := range t.goFiles(false) {
		if d := path.Dir(p); !slices.Contains(dirs, d) {
			dirs = append(dirs, d)
		}
	}
	var out []documented
	for _, dir := range dirs {
		fset := token.NewFileSet()
		var files []*ast.File
		for _, p := range t.goFiles(false) {
			if path.Dir(p) != dir {
				continue
			}
			f, err := parser.ParseFile(fset, p, t.text[p], parser.ParseComments)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
		d, err := doc.NewFromFiles(fset, files, module+"/"+dir)
		if err != nil {
			return nil, err
		}
		out = append(out, documented{dir, fset, d})
	}
	return out, nil
}

// packageComments finds packages that do not say what they are for.
func packageComments(t *tree) []string {
	all, err := documentation(t)
	if err != nil {
		return []string{err.Error()}
	}
	var faults []string
	for _, r := range all {
		begin := "Package " + r.doc.Name + " "
		if r.doc.Name == "main" {
			begin = "Command " + path.Base(r.dir) + " "
		}
		if !strings.HasPrefix(r.doc.Doc, begin) {
			faults = append(faults, r.dir+": its comment should begin with “"+begin+"…”")
		}
	}
	return faults
}

// undocumented finds exported names without a comment. The constants of one
// group may share the group's.
func undocumented(t *tree) []string {
	all, err := documentation(t)
	if err != nil {
		return []string{err.Error()}
	}
	var faults []string
	for _, r := range all {
		say := func(decl ast.Node, name string) {
			at := r.fset.Position(decl.Pos())
			faults = append(faults, fmt.Sprintf("%s:%d: %s has no comment", at.Filename, at.Line, name))
		}
		undocumentedIn(r.doc, say)
	}
	return faults
}

// undocumentedIn calls say for each exported name of a package without a comment.
func undocumentedIn(d *doc.Package, say func(ast.Node, string)) {
	functions := func(of string, fs []*doc.Func) {
		for _, f := range fs {
			if f.Doc == "" {
				say(f.Decl, of+f.Name)
			}
		}
	}
	values := func(vs []*doc.Value) {
		for _, v := range vs {
			undocumentedValues(v, say)
		}
	}
	functions("", d.Funcs)
	values(d.Consts)
	values(d.Vars)
	for _, ty := range d.Types {
		if ty.Doc == "" {
			say(ty.Decl, ty.Name)
		}
		functions("", ty.Funcs)
		functions(ty.Name+".", ty.Methods)
		values(ty.Consts)
		values(ty.Vars)
	}
}

// undocumentedValues calls say for each exported constant or variable of a
// declaration that has no comment, neither of its own nor of its group.
func undocumentedValues(v *doc.Value, say func(ast.Node, string)) {
	if v.Doc != "" {
		return
	}
	for _, spec := range v.Decl.Specs {
		s, is := spec.(*ast.ValueSpec)
		if !is || s.Doc.Text() != "" || s.Comment.Text() != "" {
			continue
		}
		for _, n := range s.Names {
			if n.IsExported() {
				say(n, n.Name)
			}
		}
	}
}
