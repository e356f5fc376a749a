package diag

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var named = regexp.MustCompile(`\{[~*,]?([a-z]+)\}`)

// names are the {names} of a text, each once.
func names(text string) []string {
	var out []string
	for _, m := range named.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestEveryMessageHasChinese(t *testing.T) {
	for _, code := range Codes() {
		e, _ := Lookup(Code(code))
		w, ok := chineseWording(Code(code))
		if m := message(Code(code)); m != nil {
			w, ok = Wording{m.Text[Chinese], m.Hint[Chinese], m.Else[Chinese]}, true
		}
		if !ok {
			t.Errorf("%s has no Chinese wording: add it to zh_<stage>.go", code)
			continue
		}
		for _, part := range []struct{ what, english, chinese string }{{"Text", e.Text, w.Text}, {"Hint", e.Hint, w.Hint}, {"Else", e.Else, w.Else}} {
			if (part.english == "") != (part.chinese == "") {
				t.Errorf("%s: %s is %q in English, %q in Chinese", code, part.what, part.english, part.chinese)
			}
			if !slices.Equal(names(part.english), names(part.chinese)) {
				t.Errorf("%s: %s has the names %q in English, %q in Chinese", code, part.what, names(part.english), names(part.chinese))
			}
			wellSet(t, code, part.chinese)
		}
	}
	for _, table := range chineseTables() {
		for code := range table {
			if _, ok := Lookup(code); !ok {
				t.Errorf("%s has a Chinese wording but no message", code)
			}
		}
	}
}

func TestEveryExplanationHasChinese(t *testing.T) {
	for _, code := range Codes() {
		if english, chinese := Explain(Code(code)), explainChinese(Code(code)); (english == "") != (chinese == "") {
			t.Errorf("%s: the explanation is %q in English, %q in Chinese", code, english, chinese)
		} else {
			wellMarked(t, code, chinese)
		}
	}
}

func TestPhrasesAreWellFormed(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range chinesePhrases() {
		for _, p := range table {
			if seen[p[0]] {
				t.Errorf("%q stands twice", p[0])
			}
			seen[p[0]] = true
			for _, name := range names(p[1]) {
				if !slices.Contains(names(p[0]), name) {
					t.Errorf("%q has {%s}, which %q has not", p[1], name, p[0])
				}
			}
			if !slices.ContainsFunc(takesPhrases, func(typed Phrase) bool { return typed == p }) {
				wellSet(t, p[0], p[1])
			}
		}
	}
}

var (
	touching  = regexp.MustCompile(`\p{Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Han}`)
	halfWidth = regexp.MustCompile(`\p{Han}[,;:!?()]|\p{Han}\.( |$)`)
)

// wellSet demands of a Chinese text a space between Han and Latin, and the
// marks of GB/T 15834.
func wellSet(t *testing.T, of, text string) {
	t.Helper()
	if found := touching.FindString(text); found != "" {
		t.Errorf("%s: no space in %q: %s", of, found, text)
	}
	wellMarked(t, of, text)
}

func wellMarked(t *testing.T, of, text string) {
	t.Helper()
	if found := halfWidth.FindString(text); found != "" && !strings.Contains(text, "姓名,单位") && !strings.Contains(text, "合作,共赢") {
		t.Errorf("%s: a half-width mark in %q: %s", of, found, text)
	}
}

// TestEveryValueHasChinese reads, in the source of the program, the values that
// are filled into messages. Words among them must be marked in the Chinese
// wording, {~name} or {*name}, and stand in a table of phrases.
func TestEveryValueHasChinese(t *testing.T) {
	codes := map[string]Code{} // constant -> code
	for code, name := range constants(t) {
		codes[name] = code
	}
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
				if call, ok := n.(*ast.CallExpr); ok {
					read += checkCall(t, files, codes, call)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 150 {
		t.Errorf("only %d values were found", read)
	}
}

// checkCall looks at a call with a code and diag.Args among its arguments.
func checkCall(t *testing.T, files *token.FileSet, codes map[string]Code, call *ast.CallExpr) (read int) {
	var code Code
	for _, arg := range call.Args {
		if s, ok := arg.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && x.Name == "diag" {
				code = codes[s.Sel.Name]
			}
		}
		lit, ok := arg.(*ast.CompositeLit)
		if !ok || code == "" || !isArgs(lit) {
			continue
		}
		given := map[string]bool{"there": called(call.Fun, "AddPair")}
		for _, element := range lit.Elts {
			kv, ok := element.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			key, ok := kv.Key.(*ast.BasicLit)
			if !ok {
				continue
			}
			name, _ := strconv.Unquote(key.Value)
			given[name] = true
			read++
			checkValue(t, files.Position(kv.Pos()).String(), code, name, sample(kv.Value))
		}
		// A hint without a value is not shown, which may be meant; a text is.
		e, _ := Lookup(code)
		for _, name := range names(e.Text) {
			if !given[name] {
				t.Errorf("%s: %s says {%s}, which is given no value here", files.Position(lit.Pos()), code, name)
			}
		}
	}
	for _, hint := range hintsOf(call) {
		if english := sample(hint); isWords(english) && Chinese.Words(english) == english {
			t.Errorf("%s: no Chinese for the hint %q", files.Position(hint.Pos()), english)
		}
	}
	return read
}

func called(f ast.Expr, name string) bool {
	s, ok := f.(*ast.SelectorExpr)
	return ok && s.Sel.Name == name
}

func isArgs(lit *ast.CompositeLit) bool {
	s, ok := lit.Type.(*ast.SelectorExpr)
	return ok && s.Sel.Name == "Args"
}

// hintsOf are the arguments of a call that are hints by the function called.
func hintsOf(call *ast.CallExpr) []ast.Expr {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	switch n := len(call.Args); {
	case name == "hintError" && n == 1, name == "didYouMean" && n == 3, name == "noWords" && n == 3, name == "clash" && n == 3:
		return call.Args[n-1:]
	case name == "fault" && n == 3:
		return call.Args[2:]
	case strings.EqualFold(name, "bad") && n == 3:
		return call.Args[1:]
	case strings.EqualFold(name, "wrong") && n == 4:
		return call.Args[2:3]
	}
	return nil
}

// checkValue demands that words are marked and known.
func checkValue(t *testing.T, place string, code Code, name, english string) {
	t.Helper()
	w, _ := Chinese.said(code)
	marked := strings.Contains(w.Text+w.Hint+w.Else, "{~"+name+"}") || strings.Contains(w.Text+w.Hint+w.Else, "{*"+name+"}")
	switch {
	case !isWords(english):
	case message(code) != nil:
		t.Errorf("%s: {%s} of %s is in English words, %q: write diag.Words", place, name, code, english)
	case !marked:
		t.Errorf("%s: {%s} of %s is in words, %q: write {~%s} in its Chinese wording", place, name, code, english, name)
	case Chinese.Words(english) == english:
		t.Errorf("%s: no Chinese for %q, which fills {%s} of %s", place, english, name, code)
	}
}

// isWords says that a value is English words, and not what a program reads.
func isWords(s string) bool {
	return regexp.MustCompile(`[a-z]{2,} [a-z]`).MatchString(s) && !strings.HasPrefix(s, "jianbao ")
}

// sample is a value that the expression may have: x for what is not known, 7
// for numbers.
func sample(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(e.Value); err == nil {
			return text
		}
	case *ast.BinaryExpr:
		return sample(e.X) + sample(e.Y)
	case *ast.CallExpr:
		name := ""
		switch f := e.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		switch {
		case name == "Itoa":
			return "7"
		case name == "counted" || name == "plural" && len(e.Args) == 2:
			return "7 " + sample(e.Args[1]) + "s"
		case name == "Sprintf":
			return regexp.MustCompile(`%[-0-9.]*[dsvq]`).ReplaceAllStringFunc(sample(e.Args[0]), func(verb string) string {
				return map[byte]string{'d': "7", 'q': `"x"`}[verb[len(verb)-1]] + map[bool]string{true: "x"}[strings.ContainsAny(verb, "sv")]
			})
		}
	}
	return "x"
}
