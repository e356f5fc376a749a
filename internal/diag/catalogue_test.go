package diag

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// constants reads every constant of the type Code from the package's source.
func constants(t *testing.T) map[Code]string {
	t.Helper()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[Code]string{}
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".go") || strings.HasSuffix(file.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if ident, named := typeOf(spec); !ok || !named || ident != "Code" {
				return true
			}
			for i, name := range spec.Names {
				value, err := strconv.Unquote(spec.Values[i].(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				if other, twice := codes[Code(value)]; twice {
					t.Errorf("%s and %s are both %q", other, name.Name, value)
				}
				codes[Code(value)] = name.Name
			}
			return true
		})
	}
	return codes
}

func typeOf(spec *ast.ValueSpec) (string, bool) {
	if spec == nil {
		return "", false
	}
	ident, ok := spec.Type.(*ast.Ident)
	if !ok {
		return "", false
	}
	return ident.Name, true
}

func TestEveryCodeHasOneMessage(t *testing.T) {
	codes := constants(t)
	if len(codes) < 50 {
		t.Fatalf("only %d codes were found in the source", len(codes))
	}
	for code, name := range codes {
		found := 0
		for _, table := range messages() {
			for _, m := range table {
				if m.Code == code {
					found++
				}
			}
		}
		for _, table := range tables() {
			if _, ok := table[code]; ok {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%s (%q) stands in %d tables", name, code, found)
		}
	}
	for _, code := range Codes() {
		if codes[Code(code)] == "" {
			t.Errorf("%q has a message but no constant", code)
		}
	}
}

func TestMessagesAreWellFormed(t *testing.T) {
	name := regexp.MustCompile(`\{[a-z]+\}`)
	shape := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, code := range Codes() {
		e, _ := Lookup(Code(code))
		if !shape.MatchString(code) {
			t.Errorf("%q is not written like a code", code)
		}
		if e.Text == "" || strings.HasSuffix(e.Text, ".") || strings.HasSuffix(e.Hint, ".") {
			t.Errorf("%s: a message is a phrase without a full stop: %q, %q", code, e.Text, e.Hint)
		}
		for _, text := range []string{e.Text, e.Hint, e.Else} {
			if rest := name.ReplaceAllString(text, ""); strings.ContainsAny(rest, "{}") {
				t.Errorf("%s: a brace that is no {name}: %q", code, text)
			}
		}
	}
}

// TestFindingsOfCheckAreExplained: what check finds in a report is explained
// beyond its message.
func TestFindingsOfCheckAreExplained(t *testing.T) {
	for _, table := range []map[Code]Entry{parityMessages, proofMessages} {
		for code, e := range table {
			switch code {
			case FitNotChecked, Mended, NothingToMend, AcceptedNow, Ignored:
				continue // of the run, not of a report
			}
			if e.Severity != Error && (Explain(code) == "" || explainChinese(code) == "") {
				t.Errorf("%s has no explanation in explain.go, or none in zh_explain.go", code)
			}
		}
	}
}
