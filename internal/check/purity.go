package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
)

// floats finds floating point outside paint and impose, which need it where
// they call fpdf and gopdf, body, which gives numbers as pdfcpu's types, and contour,
// which is given them by go-text: lengths are integers, so that every machine sets the same page. arabic, figures and parity read amounts from texts, and set nothing.
func floats(t *tree) []string {
	return inside(t, []string{"internal/pdf/paint", "internal/pdf/impose", "internal/pdf/body", "internal/setting/typeface/contour", "internal/proof/units", "internal/proof/arabic", "internal/proof/figures", "internal/proof/parity"}, func(f *ast.File, say func(ast.Node, string)) {
		ast.Inspect(f, func(n ast.Node) bool {
			if id, is := n.(*ast.Ident); is && (id.Name == "float64" || id.Name == "float32") {
				say(n, id.Name)
			}
			return true
		})
	})
}

// outsideReads finds reads of the clock, the environment and the network:
// cmd hands these in.
func outsideReads(t *tree) []string {
	return inside(t, nil, func(f *ast.File, say func(ast.Node, string)) {
		for _, spec := range f.Imports {
			to, _ := strconv.Unquote(spec.Path.Value)
			// post, box and sending are handed a connection, and need its type.
			if to == "net" && !slices.Contains([]string{"post", "box", "sending"}, f.Name.Name) || strings.HasPrefix(to, "net/http") {
				say(spec, to)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, is := n.(*ast.SelectorExpr); is {
				if x, is := sel.X.(*ast.Ident); is && forbiddenRead(x.Name+"."+sel.Sel.Name) {
					say(n, x.Name+"."+sel.Sel.Name)
				}
			}
			return true
		})
	})
}

func forbiddenRead(call string) bool {
	switch call {
	case "net.Dial", "net.DialTimeout", "net.Dialer", "net.Listen", "net.LookupHost", "net.LookupMX", "net.Interfaces", "tls.Dial",
		"time.Now", "time.Since", "time.Local", "os.Getenv", "os.LookupEnv", "os.Environ",
		"os.Args", "os.Hostname", "os.UserHomeDir", "os.Stdout", "os.Stderr", "os.Stdin", "os.Exit":
		return true
	}
	return false
}

// inside looks into every file of the rooms but cmd, the developer's own
// (check, golden) and those excepted, tests left out.
func inside(t *tree, except []string, look func(*ast.File, func(ast.Node, string))) []string {
	except = append([]string{"cmd/jianbao", "internal/cli", "internal/check", "internal/golden", "internal/mail/post/testserver", "internal/mail/box/testserver"}, except...)
	var faults []string
	for _, p := range t.goFiles(false) {
		if slices.Contains(except, path.Dir(p)) {
			continue
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, p, t.text[p], parser.SkipObjectResolution)
		if err != nil {
			continue // gofmt speaks of it
		}
		look(f, func(n ast.Node, what string) {
			faults = append(faults, fmt.Sprintf("%s:%d: %s", p, fset.Position(n.Pos()).Line, what))
		})
	}
	return faults
}
