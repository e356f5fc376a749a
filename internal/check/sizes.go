package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
)

// The most lines that a newcomer is asked to read at once.
const (
	mostFile     = 500
	mostFunction = 100
	mostPackage  = 5500
	mostTerminal = 4000 // the package cli, whose work is done elsewhere
	mostMain     = 400  // the command itself
)

// longFiles finds Go files of more than 500 lines, tests among them.
func longFiles(t *tree) []string {
	var faults []string
	for _, p := range t.goFiles(true) {
		if n := lines(t.text[p]); n > mostFile {
			faults = append(faults, fmt.Sprintf("%s: %d lines", p, n))
		}
	}
	return faults
}

// longFunctions finds functions of more than 100 lines outside tests, counted
// from the word func to the last brace.
func longFunctions(t *tree) []string {
	var faults []string
	for _, p := range t.goFiles(false) {
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, p, t.text[p], parser.SkipObjectResolution)
		if err != nil {
			continue // gofmt speaks of it
		}
		for _, d := range f.Decls {
			d, is := d.(*ast.FuncDecl)
			if !is {
				continue
			}
			from, to := files.Position(d.Pos()).Line, files.Position(d.End()).Line
			if n := to - from + 1; n > mostFunction {
				faults = append(faults, fmt.Sprintf("%s:%d: %s has %d lines", p, from, d.Name.Name, n))
			}
		}
	}
	return faults
}

// largePackages finds packages of more than 5,500 lines of Go, and a terminal or a
// command that does more than hand on. Tests and
// generated files do not count.
func largePackages(t *tree) []string {
	generated := regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)
	sizes := map[string]int{}
	var dirs []string
	for _, p := range t.goFiles(false) {
		if generated.Match(t.text[p]) {
			continue
		}
		d := path.Dir(p)
		if !slices.Contains(dirs, d) {
			dirs = append(dirs, d)
		}
		sizes[d] += lines(t.text[p])
	}
	var faults []string
	for _, d := range dirs {
		most := mostPackage
		switch d {
		case "internal/cli":
			most = mostTerminal
		case "cmd/jianbao":
			most = mostMain
		}
		if sizes[d] > most {
			faults = append(faults, fmt.Sprintf("%s: %d lines without tests", d, sizes[d]))
		}
	}
	return faults
}

// lines counts the lines of a text.
func lines(text []byte) int { return bytes.Count(text, []byte("\n")) }
