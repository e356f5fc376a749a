package diag

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/han"
)

// TestNothingIsMatchedBackwards: no value of a Message is looked up by its wording.
// An English phrase that the tables of the other stages know stays as it is.
func TestNothingIsMatchedBackwards(t *testing.T) {
	const known = "the standard output"
	if Chinese.Words(known) == known {
		t.Fatal("no table knows the phrase any more: take another")
	}
	for _, table := range messages() {
		for _, m := range table {
			args := Args{}
			for _, text := range []Words{m.Text, m.Hint, m.Else} {
				if strings.Contains(text[Chinese], "{~") || strings.Contains(text[Chinese], "{*") || strings.Contains(text[Chinese], "{,") {
					t.Errorf("%s: a value that is put into Chinese by its wording: %s", m.Code, text[Chinese])
				}
				for _, name := range names(text[Chinese]) {
					args[name] = known
				}
			}
			f := Finding{Code: m.Code, Args: args, Language: Chinese}
			want := len(names(m.Text[Chinese])) > 0
			if said := f.Message(); want && !strings.Contains(said, known) || strings.Contains(said, Chinese.Words(known)) {
				t.Errorf("%s says %s", m.Code, said)
			}
		}
	}
}

// TestWordsHaveBothLanguages reads, in the source of the program, what the stages
// say in both languages: with the same {names}, and set as Chinese is.
func TestWordsHaveBothLanguages(t *testing.T) {
	read := 0
	for _, root := range []string{"../../cmd", "../../internal"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if text := englishError(n); text != "" && moved(path) {
					t.Errorf("%s: an error that messages give is in English only, %q: write diag.Words", files.Position(n.Pos()), text)
				}
				for _, pair := range wordsOf(n) {
					checkWords(t, files.Position(n.Pos()).String(), pair)
					read++
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 300 {
		t.Errorf("only %d words were found", read)
	}
}

// moved says that a file belongs to a stage of a Message.
func moved(path string) bool {
	for _, stage := range []string{"report", "brief", "setting"} {
		if dir := "../../internal/" + stage + "/"; strings.HasPrefix(filepath.ToSlash(path), dir) {
			return true
		}
	}
	return false
}

// englishError is the text of an error that a node makes, if it says why something
// cannot be used; "" if not.
func englishError(n ast.Node) string {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 || !called(call.Fun, "New") && !called(call.Fun, "Errorf") {
		return ""
	}
	basic, ok := call.Args[0].(*ast.BasicLit)
	if !ok {
		return ""
	}
	text, _ := strconv.Unquote(basic.Value)
	if strings.HasPrefix(text, "it ") || strings.HasPrefix(text, "its ") {
		return text
	}
	return ""
}

// wordsOf are the two texts of each Words literal that a node writes: of one, or of
// a table of them.
func wordsOf(n ast.Node) (pairs [][2]string) {
	lit, ok := n.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	literals := []ast.Expr{lit}
	if table, is := lit.Type.(*ast.ArrayType); is && isWordsType(table.Elt) {
		literals = lit.Elts
	} else if !isWordsType(lit.Type) {
		return nil
	}
	for _, e := range literals {
		one, ok := e.(*ast.CompositeLit)
		if !ok || len(one.Elts) != 2 {
			continue
		}
		var pair [2]string
		for i, text := range one.Elts {
			if basic, is := text.(*ast.BasicLit); is {
				pair[i], _ = strconv.Unquote(basic.Value)
			}
		}
		if pair[English] != "" || pair[Chinese] != "" {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

func isWordsType(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name == "Words"
	case *ast.SelectorExpr:
		return e.Sel.Name == "Words"
	}
	return false
}

// checkWords looks at a text in both languages. "" is one that the source does not
// write whole.
func checkWords(t *testing.T, place string, pair [2]string) {
	t.Helper()
	wellSet(t, place, pair[Chinese])
	if pair[English] == "" || pair[Chinese] == "" {
		return
	}
	if !slices.Equal(names(pair[English]), names(pair[Chinese])) {
		t.Errorf("%s: the names are %q in English, %q in Chinese", place, names(pair[English]), names(pair[Chinese]))
	}
	if isWords(pair[English]) && !han.In(pair[Chinese]) {
		t.Errorf("%s: %q is not Chinese", place, pair[Chinese])
	}
}

// A value of another type would be said in no language: that is a fault of the
// program.
func TestValues(t *testing.T) {
	var l Log
	l.Add(BadNumber, Pos{}, Args{"key": "printed", "from": 1, "to": 999, "value": Words{"ten", "十"}})
	f := l.Findings()[0]
	if got := f.Message(); got != "printed must be a whole number from 1 to 999, not ten" {
		t.Error(got)
	}
	f.Language = Chinese
	if got := f.Message(); got != "printed 应是 1 到 999 之间的整数，不能是十" {
		t.Error(got)
	}
	defer func() {
		if recover() == nil {
			t.Error("a slice is taken for a value")
		}
	}()
	l.Add(BadNumber, Pos{}, Args{"key": []string{"printed"}})
}

func TestReason(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Words
	}{
		{Words{"it is empty", "文件是空的"}, Words{"it is empty", "文件是空的"}},
		{fmt.Errorf("reading: %w", Words{"it is empty", "文件是空的"}), Words{"it is empty", "文件是空的"}},
		{&fs.PathError{Op: "open", Path: "folder/a.png", Err: io.ErrUnexpectedEOF}, Words{"unexpected EOF", "文件不完整"}},
		{errors.New("what nobody knows"), Words{"what nobody knows", "what nobody knows"}},
	} {
		if got := Reason(c.err); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}

func TestLists(t *testing.T) {
	if got, want := Clauses(List(Same("a"), Words{"b", "乙"}), Names([]string{"c", "d"})), (Words{"a, b; c, d", "a、乙；c、d"}); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := Quoted(`a "b"`), (Words{`"a \"b\""`, `“a \"b\"”`}); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
