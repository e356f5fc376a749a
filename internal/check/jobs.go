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

// mostMethods is how many methods a type of the command or of a job may have,
// those of embedded types counted: a type has the methods of its own job.
const mostMethods = 30

// ofTheJobs says that a package is the command, the terminal or a job.
func ofTheJobs(room string) bool {
	return strings.HasPrefix(room, "cmd/") || room == "internal/cli" || strings.HasPrefix(room, "internal/work/")
}

// printsOutside finds flags outside cli, and prints outside cmd and cli: a job
// knows no flag, and prints nothing. os.Stdout and os.Exit are outsideReads'.
func printsOutside(t *tree) []string {
	faults := inside(t, nil, func(f *ast.File, say func(ast.Node, string)) {
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, is := n.(*ast.SelectorExpr); is {
				if x, is := sel.X.(*ast.Ident); is && x.Name == "fmt" && strings.HasPrefix(sel.Sel.Name, "Print") {
					say(n, "fmt."+sel.Sel.Name)
				}
			}
			return true
		})
	})
	for _, p := range t.goFiles(false) {
		if path.Dir(p) != "internal/cli" && strings.Contains(string(t.text[p]), "spf13/"+"pflag") {
			faults = append(faults, p+": only internal/cli knows flags")
		}
	}
	return faults
}

// class is a type with its methods and the types that it embeds, by their names
// with the package before them, "internal/report.Report".
type class struct {
	methods  []string
	embedded []string
}

// classes reads the types of our packages, tests left out.
func classes(t *tree) map[string]*class {
	all := map[string]*class{}
	of := func(name string) *class {
		if all[name] == nil {
			all[name] = &class{}
		}
		return all[name]
	}
	for _, p := range t.goFiles(false) {
		f, err := parser.ParseFile(token.NewFileSet(), p, t.text[p], parser.SkipObjectResolution)
		if err != nil {
			continue // gofmt speaks of it
		}
		room, imports := path.Dir(p), importNames(f)
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv != nil && len(d.Recv.List) == 1 {
					c := of(typeName(room, imports, d.Recv.List[0].Type))
					c.methods = append(c.methods, d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					ts, is := spec.(*ast.TypeSpec)
					if !is {
						continue
					}
					if st, is := ts.Type.(*ast.StructType); is {
						c := of(room + "." + ts.Name.Name)
						for _, field := range st.Fields.List {
							if len(field.Names) == 0 {
								c.embedded = append(c.embedded, typeName(room, imports, field.Type))
							}
						}
					}
				}
			}
		}
	}
	return all
}

// importNames are our packages that a file imports, by the names it calls them.
func importNames(f *ast.File) map[string]string {
	names := map[string]string{}
	for _, spec := range f.Imports {
		to, _ := strconv.Unquote(spec.Path.Value)
		rest, is := strings.CutPrefix(to, module+"/")
		if !is {
			continue
		}
		name := path.Base(rest)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		names[name] = rest
	}
	return names
}

// typeName is a type with its package before it.
func typeName(room string, imports map[string]string, e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(room, imports, e.X)
	case *ast.IndexExpr:
		return typeName(room, imports, e.X)
	case *ast.Ident:
		return room + "." + e.Name
	case *ast.SelectorExpr:
		if x, is := e.X.(*ast.Ident); is {
			return imports[x.Name] + "." + e.Sel.Name
		}
	}
	return ""
}

// manyMethods finds types of the command and the jobs with more than 30 methods,
// and jobs that embed one another.
func manyMethods(t *tree) []string {
	all := classes(t)
	var reach func(name string, seen map[string]bool) map[string]bool
	reach = func(name string, seen map[string]bool) map[string]bool {
		c := all[name]
		if c == nil || seen["type "+name] {
			return seen
		}
		seen["type "+name] = true
		for _, m := range c.methods {
			seen[m] = true
		}
		for _, e := range c.embedded {
			reach(e, seen)
		}
		return seen
	}
	var faults []string
	for name, c := range all {
		room := name[:strings.LastIndexByte(name, '.')]
		if !ofTheJobs(room) {
			continue
		}
		n := 0
		for m := range reach(name, map[string]bool{}) {
			if !strings.HasPrefix(m, "type ") {
				n++
			}
		}
		if n > mostMethods {
			faults = append(faults, fmt.Sprintf("%s: %d methods", name, n))
		}
		for _, e := range c.embedded {
			other := e[:max(0, strings.LastIndexByte(e, '.'))]
			job := all[e] != nil && len(all[e].methods) > 0 // an order is plain data
			if strings.HasPrefix(other, "internal/work/") && other != room && (job || room != "internal/cli") {
				faults = append(faults, name+" embeds "+e+", another job's")
			}
		}
	}
	slices.Sort(faults)
	return faults
}
