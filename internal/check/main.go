// Command check is the one developer command: go run ./internal/check. It holds
// the project to those of its rules that a program can judge. It prints a line
// for each check, and below it what falls short, and exits 1 when anything does.
// The last checks run go vet, staticcheck and the tests; -tests=false leaves the
// tests out.
//
// go run ./internal/check pages FOLDER measures the pages of the PDFs in a folder
// (package pages).
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// check is one line of the output: a name, and what finds the faults.
type check struct {
	name string
	run  func(*tree) []string
}

// checks are all checks, the quick ones first; withTests says whether go test is
// one of them.
func checks(withTests bool) []check {
	all := []check{
		{"the top level of the tree", topLevel},
		{"names", badNames},
		{"no file over 500 lines", longFiles},
		{"no function over 100 lines", longFunctions},
		{"no package over 5,500 lines", largePackages},
		{"no path of somebody's machine", machinePaths},
		{"documents name the same commands and flags in both languages", readmes},
		{"links in documents", brokenLinks},
		{"documents of a length that is read", longDocuments},
		{"the tree in " + mapOfHouse, unmapped},
		{"gofmt", unformatted},
		{"package comments", packageComments},
		{"documented exports", undocumented},
		{"import edges", edgeFaults},
		{"floating point only in paint, impose, body, contour, and the reading of figures", floats},
		{"clock, environment and network only in cmd", outsideReads},
		{"flags and prints only in the terminal", printsOutside},
		{"a type has the methods of its own job", manyMethods},
		{"go vet", vet},
		{"staticcheck", staticcheck},
	}
	if withTests {
		all = append(all, check{"go test ./...", tests})
	}
	return all
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "pages" {
		holds, err := measurePages(context.Background(), os.Stdout, os.Args[2:])
		if err != nil && !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "check pages:", err)
		}
		if !holds {
			os.Exit(1)
		}
		return
	}
	withTests := flag.Bool("tests", true, "run the tests, too")
	flag.Parse()
	root, err := moduleRoot()
	if err == nil {
		var t *tree
		if t, err = readTree(root); err == nil {
			if !run(os.Stdout, t, checks(*withTests)) {
				os.Exit(1)
			}
			return
		}
	}
	fmt.Fprintln(os.Stderr, "check:", err)
	os.Exit(1)
}

// run makes the checks, writes what they find, and says whether all hold.
func run(w io.Writer, t *tree, all []check) bool {
	holds := true
	for _, c := range all {
		faults := c.run(t)
		mark := "ok  "
		if len(faults) > 0 {
			mark, holds = "FAIL", false
		}
		fmt.Fprintln(w, mark, c.name)
		for _, f := range faults {
			fmt.Fprintln(w, "      "+f)
		}
	}
	return holds
}

// moduleRoot is the nearest folder upwards that holds a go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", fmt.Errorf("no go.mod here or above: run it inside the project")
		}
		dir = up
	}
}
