package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/cli/chinese"
	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

// helpTexts lists what the help of a command says in sentences, and the words
// that stand for values.
func helpTexts(v verb) (texts, takes []string) {
	texts = []string{v.summary, v.about, v.after}
	takes = []string{v.words}
	v.flags().VisitAll(func(f *pflag.Flag) {
		texts, takes = append(texts, f.Usage), append(takes, f.Value.Type())
	})
	return texts, takes
}

func TestHelpIsInChinese(t *testing.T) {
	for _, v := range verbs() {
		texts, takes := helpTexts(v)
		for _, word := range takes {
			if strings.ContainsAny(word, "ABCDEFGHIJKLMOPQRSTUVWXYZ") && diag.Chinese.Words(word) == word {
				t.Errorf("help of %s: no Chinese for %q in diag/zh_command.go", v.name, word)
			}
		}
		for _, text := range texts {
			known := slices.ContainsFunc(chinese.Help, func(p diag.Phrase) bool { return p[0] == text })
			if text != "" && !known {
				t.Errorf("help of %s: no Chinese for %q in chinese/help.go", v.name, text)
			}
		}
	}
}

// TestWhatIsPrintedIsInChinese reads the texts that the source gives to words.
func TestWhatIsPrintedIsInChinese(t *testing.T) {
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 || !called(call.Fun, "words") {
				return true
			}
			if lit, ok := call.Args[0].(*ast.BasicLit); ok {
				found++
				if text, _ := strconv.Unquote(lit.Value); diag.Chinese.Words(text, chinese.Help, diag.PrintedChinese()) == text {
					t.Errorf("%s: no Chinese for %q", name, text)
				}
			}
			return true
		})
	}
	if found < 30 {
		t.Errorf("only %d texts were found", found)
	}
}

func called(f ast.Expr, name string) bool {
	switch f := f.(type) {
	case *ast.Ident:
		return f.Name == name
	case *ast.SelectorExpr:
		return f.Sel.Name == name
	}
	return false
}
