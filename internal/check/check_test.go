package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"
)

// house reads the project itself.
func house(tb testing.TB) *tree {
	tb.Helper()
	root, err := moduleRoot()
	if err != nil {
		tb.Fatal(err)
	}
	t, err := readTree(root)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// TestImportEdges holds the plan of the house: who may import whom.
func TestImportEdges(t *testing.T) {
	h := house(t)
	if len(h.goFiles(false)) < 20 {
		t.Fatalf("only %d Go files found: the test looks in the wrong place", len(h.goFiles(false)))
	}
	for _, fault := range edgeFaults(h) {
		t.Error(fault)
	}
}

// TestDocumentsAgree holds the documents of the two languages to each other, and
// the links of all of them to files that are there.
func TestDocumentsAgree(t *testing.T) {
	h := house(t)
	if n := len(pairs(h)); n != 6 {
		t.Errorf("%d pairs of documents found, want the READMEs and five pages", n)
	}
	if n := len(named(h.text[".github/docs/reference.md"])); n < 40 {
		t.Errorf("only %d commands and flags found", n)
	}
	if n := len(copied(h.text["README.md"])); n < 10 {
		t.Errorf("only %d lines to copy found", n)
	}
	for _, fault := range slices.Concat(readmes(h), brokenLinks(h), longDocuments(h)) {
		t.Error(fault)
	}
}

// TestMapShowsTheHouse holds the tree in ARCHITECTURE.md to the packages.
func TestMapShowsTheHouse(t *testing.T) {
	h := house(t)
	if n := len(mapped(string(h.text[mapOfHouse]))); n < 40 {
		t.Errorf("only %d folders found on the map", n)
	}
	for _, fault := range unmapped(h) {
		t.Error(fault)
	}
}

// TestPlanIsOneWay proves that the plan itself holds no circle.
func TestPlanIsOneWay(t *testing.T) {
	plan := edges()
	var walk func(room string, way []string)
	walk = func(room string, way []string) {
		if slices.Contains(way, room) {
			t.Fatalf("a circle: %s", strings.Join(append(way, room), " -> "))
		}
		for _, to := range plan[room] {
			if _, known := plan[to]; !known {
				t.Errorf("%s may import %s, which is not in the plan", room, to)
			}
			walk(to, append(way, room))
		}
	}
	for room := range plan {
		walk(room, nil)
	}
	for _, leaf := range leaves() {
		for _, to := range plan[leaf] {
			if len(plan[to]) > 0 || !slices.Contains(leaves(), to) {
				t.Errorf("%s is a leaf and may import %s", leaf, to)
			}
		}
	}
}

// TestChecksNotice gives each check one thing to find, beside things it must
// leave alone.
func TestChecksNotice(t *testing.T) {
	const good = "// Package page is fine.\npackage page\n\nimport _ \"jianbao/internal/diag\"\n\n// Page has its comment.\ntype Page struct{}\n"
	const shown = "# The map\n\n```\na -> b\n```\n\n```\ncmd/jianbao/   main\ninternal/\n  pdf/    files\n    paint/   draws\n  diag/ bench/   the others\n```\n"
	cases := []struct {
		name  string
		run   func(*tree) []string
		files map[string]string
		want  string // the one fault; "" for none
	}{
		{"a good file", edgeFaults, map[string]string{"internal/setting/page/page.go": good}, ""},
		{"an edge too many", edgeFaults, map[string]string{"internal/setting/page/page.go": "package page\n\nimport _ \"jianbao/internal/report\"\n"},
			"internal/setting/page/page.go: internal/setting/page may not import internal/report"},
		{"a leaf that leans", edgeFaults, map[string]string{"internal/diag/diag.go": "package diag\n\nimport _ \"jianbao/internal/length\"\n"},
			"internal/diag/diag.go: internal/diag may not import internal/length"},
		{"a room without a plan", edgeFaults, map[string]string{"internal/attic/attic.go": "package attic\n"},
			"internal/attic/attic.go: internal/attic is not in the plan"},
		{"tests may import", edgeFaults, map[string]string{"internal/setting/page/page_test.go": "package page\n\nimport _ \"jianbao/internal/report\"\n"}, ""},
		{"cmd stands on cli", edgeFaults, map[string]string{"cmd/jianbao/main.go": "package main\n\nimport _ \"jianbao/internal/cli\"\n"}, ""},
		{"cmd reaches no further", edgeFaults, map[string]string{"cmd/jianbao/main.go": "package main\n\nimport _ \"jianbao/internal/report\"\n"},
			"cmd/jianbao/main.go: cmd/jianbao may not import internal/report"},
		{"a job that knows a flag", printsOutside, map[string]string{"internal/work/edition/plan.go": "package edition\n\nimport _ \"github.com/spf13/pflag\"\n"},
			"internal/work/edition/plan.go: only internal/cli knows flags"},
		{"a job that prints", printsOutside, map[string]string{"internal/work/edition/plan.go": "package edition\n\nfunc f() { fmt.Println() }\n"},
			"internal/work/edition/plan.go:3: fmt.Println"},
		{"the terminal prints", printsOutside, map[string]string{"internal/cli/run.go": "package cli\n\nfunc f() { fmt.Println() }\n"}, ""},
		{"one job within another", manyMethods, map[string]string{
			"internal/work/edition/plan.go": "package edition\n\ntype Plan struct{}\n\nfunc (*Plan) Press() {}\n",
			"internal/work/copies/plan.go":  "package copies\n\nimport \"jianbao/internal/work/edition\"\n\ntype Plan struct{ *edition.Plan }\n"},
			"internal/work/copies.Plan embeds internal/work/edition.Plan, another job's"},
		{"31 methods, five of them embedded", manyMethods, map[string]string{"internal/cli/run.go": "package cli\n\ntype base struct{}\n" + methods("base", 5) + "type session struct{ *base }\n" + methods("session", 26)},
			"internal/cli.session: 31 methods"},
		{"an undocumented type", undocumented, map[string]string{"internal/setting/page/page.go": "package page\n\ntype Page struct{}\n"},
			"internal/setting/page/page.go:3: Page has no comment"},
		{"an undocumented method", undocumented, map[string]string{"internal/setting/page/page.go": good + "\nfunc (Page) Area() int { return 0 }\n"},
			"internal/setting/page/page.go:9: Page.Area has no comment"},
		{"a group's comment serves all", undocumented, map[string]string{"internal/setting/page/page.go": "package page\n\n// The sides.\nconst (\n\tLeft = 1\n\tRight = 2\n)\n"}, ""},
		{"a bare constant", undocumented, map[string]string{"internal/setting/page/page.go": "package page\n\nconst (\n\tLeft = 1 // the binding side\n\tRight = 2\n)\n"},
			"internal/setting/page/page.go:5: Right has no comment"},
		{"no package comment", packageComments, map[string]string{"internal/setting/page/page.go": "package page\n"},
			"internal/setting/page: its comment should begin with “Package page …”"},
		{"not gofmt'd", unformatted, map[string]string{"internal/setting/page/page.go": "package page\nfunc  f() {}\n"},
			"internal/setting/page/page.go: run gofmt -w"},
		{"500 lines are enough", longFiles, map[string]string{"internal/setting/page/page.go": strings.Repeat("\n", 500)}, ""},
		{"501 are not", longFiles, map[string]string{"internal/setting/page/page.go": strings.Repeat("\n", 501)},
			"internal/setting/page/page.go: 501 lines"},
		{"nor 601 in a test", longFiles, map[string]string{"internal/setting/page/page_test.go": strings.Repeat("\n", 601)},
			"internal/setting/page/page_test.go: 601 lines"},
		{"a function of 100 lines", longFunctions, map[string]string{"internal/setting/page/page.go": "package page\n\n// f\nfunc f() {" + strings.Repeat("\n", 99) + "}\n"}, ""},
		{"a function of 101 lines", longFunctions, map[string]string{"internal/setting/page/page.go": "package page\n\n// f\nfunc f() {" + strings.Repeat("\n", 100) + "}\n"},
			"internal/setting/page/page.go:4: f has 101 lines"},
		{"a long test", longFunctions, map[string]string{"internal/setting/page/page_test.go": "package page\n\nfunc f() {" + strings.Repeat("\n", 100) + "}\n"}, ""},
		{"a package of 5,500 lines", largePackages, map[string]string{"internal/a/a.go": strings.Repeat("\n", 4500), "internal/a/b.go": strings.Repeat("\n", 1000),
			"internal/a/a_test.go": "\n", "internal/a/c.go": "// Code generated by a program. DO NOT EDIT.\n", "internal/a/b/b.go": "\n"}, ""},
		{"a package of 5,501 lines", largePackages, map[string]string{"internal/a/a.go": strings.Repeat("\n", 4500), "internal/a/b.go": strings.Repeat("\n", 1001)},
			"internal/a: 5501 lines"},
		{"a float", floats, map[string]string{"internal/setting/page/page.go": "package page\n\nvar wide float64\n"},
			"internal/setting/page/page.go:3: float64"},
		{"a float in impose", floats, map[string]string{"internal/pdf/impose/place.go": "package impose\n\nvar wide float64\n"}, ""},
		{"a float in paint", floats, map[string]string{"internal/pdf/paint/paint.go": "package paint\n\nvar wide float64\n"}, ""},
		{"the clock", outsideReads, map[string]string{"internal/setting/page/page.go": "package page\n\nimport \"time\"\n\nfunc f() { _ = time.Now() }\n"},
			"internal/setting/page/page.go:5: time.Now"},
		{"the network", outsideReads, map[string]string{"internal/setting/page/page.go": "package page\n\nimport _ \"net/http\"\n"},
			"internal/setting/page/page.go:3: net/http"},
		{"a name that says nothing", badNames, map[string]string{"internal/setting/page/text_util.go": good},
			"internal/setting/page/text_util.go: util says nothing"},
		{"a word that only contains one", badNames, map[string]string{"internal/setting/page/database.go": good, "internal/pdf/finish/metadata.go": good}, ""},
		{"READMEs that agree", readmes, map[string]string{"README.md": "`jianbao build --out DIR`, `-o`", ".github/README.zh.md": "用 `-o` 或 `--out`：jianbao build"}, ""},
		{"a flag in English only", readmes, map[string]string{"README.md": "`jianbao build --out DIR`", ".github/README.zh.md": "运行 jianbao build"},
			".github/README.zh.md does not name --out"},
		{"a command in Chinese only", readmes, map[string]string{"README.md": "nothing", ".github/README.zh.md": "先运行 jianbao check。"},
			"README.md does not name jianbao check"},
		{"a line that differs in its words only", readmes, map[string]string{"README.md": "```\njianbao build report.yaml -o a   # so\n```", ".github/README.zh.md": "```\njianbao build 报告.yaml -o b   # 这样\n```"}, ""},
		{"a line in English only", readmes, map[string]string{"README.md": "```\njianbao build -o a\njianbao build -l zh -o a\n```", ".github/README.zh.md": "```\njianbao build -o a\n```"},
			".github/README.zh.md does not name the line “jianbao build -l -o”"},
		{"a page in one language", readmes, map[string]string{"README.md": "", ".github/README.zh.md": "", ".github/docs/mail.zh.md": ""},
			".github/docs/mail.md is missing"},
		{"links that hold", brokenLinks, map[string]string{"README.md": "[a](LICENSE), [b](internal), [c](https://example.org/x), [d](#below)", "LICENSE": "", "internal/x.go": ""}, ""},
		{"a link that leads nowhere", brokenLinks, map[string]string{".github/docs/mail.md": "\n[a](../README.md)", "README.md": ""},
			".github/docs/mail.md:2: there is no ../README.md"},
		{"a README that is read", longDocuments, map[string]string{"README.md": strings.Repeat("\n", 160)}, ""},
		{"a README that is not", longDocuments, map[string]string{"README.md": strings.Repeat("\n", 161)}, "README.md: 161 lines"},
		{"a map of many words", longDocuments, map[string]string{"internal/ARCHITECTURE.md": strings.Repeat("so ", 2501)}, "internal/ARCHITECTURE.md: 0 lines and 2501 words"},
		{"a package on the map", unmapped, map[string]string{"internal/ARCHITECTURE.md": shown, "cmd/jianbao/main.go": "", "internal/pdf/paint/own/x.go": "", "internal/diag/x.go": "", "internal/bench/x.go": ""}, ""},
		{"a package that the map forgets", unmapped, map[string]string{"internal/ARCHITECTURE.md": shown, "cmd/jianbao/main.go": "", "internal/pdf/paint/x.go": "", "internal/pdf/ink/x.go": "", "internal/diag/x.go": "", "internal/bench/x.go": ""},
			"internal/pdf/ink is not in the tree"},
		{"a folder that is gone", unmapped, map[string]string{"internal/ARCHITECTURE.md": shown, "cmd/jianbao/main.go": "", "internal/pdf/x.go": "", "internal/diag/x.go": "", "internal/bench/x.go": ""},
			"internal/ARCHITECTURE.md shows internal/pdf/paint, which is not there"},
		{"somebody's folder", machinePaths, map[string]string{"README.md": "see\n/" + "home/li/brief.pdf\n"},
			"README.md:2: /" + "home/li"},
		{"other people's notes", machinePaths, map[string]string{"internal/setting/paragraph/patterns/README.txt": "in /" + "tmp/patterns"}, ""},
		{"a web address", machinePaths, map[string]string{"README.md": "https://example.org/home/li and ../shared/work/x"}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := c.run(made(c.files))
			switch {
			case c.want == "" && len(got) > 0:
				t.Errorf("found %q where nothing is wrong", got)
			case c.want != "" && (len(got) != 1 || !strings.HasPrefix(got[0], c.want)):
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// TestTopLevel wants every promised entry, and no other.
func TestTopLevel(t *testing.T) {
	files := map[string]string{}
	for _, p := range []string{".ci/run", ".github/page.png", ".gitignore", "LICENSE", "README.md", "cmd/jianbao/main.go",
		"content/embed.go", "fonts/embed.go", "go.mod", "go.sum", "internal/diag/diag.go", "out/.gitignore", "templates/embed.go"} {
		files[p] = ""
	}
	if got := topLevel(made(files)); len(got) > 0 {
		t.Errorf("the promised tree: %q", got)
	}
	files["Makefile"] = ""
	delete(files, "LICENSE")
	got := topLevel(made(files))
	if len(got) != 2 || !strings.HasPrefix(got[0], "Makefile:") || !strings.HasPrefix(got[1], "LICENSE: missing") {
		t.Errorf("found %q", got)
	}
}

// made is a tree that exists only in a test.
func made(files map[string]string) *tree {
	t := &tree{text: map[string][]byte{}}
	for p, text := range files {
		t.paths = append(t.paths, p)
		t.text[p] = []byte(text)
	}
	sort.Strings(t.paths)
	return t
}

// BenchmarkHouse is the cost of the checks that need no tool.
func BenchmarkHouse(b *testing.B) {
	h := house(b)
	for b.Loop() {
		edgeFaults(h)
		undocumented(h)
		unformatted(h)
		machinePaths(h)
	}
}

// methods writes n methods of a type.
func methods(name string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "func (*%s) m%s%d() {}\n", name, name, i)
	}
	return b.String()
}
