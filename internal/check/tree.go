package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
)

// tree is the project's files as the checks see them.
type tree struct {
	root  string            // where the tools run; "" in tests
	paths []string          // every file, with slashes, sorted
	text  map[string][]byte // what is in those files that hold text
}

// largestText is the size in bytes above which a file is taken to be no text of
// ours.
const largestText = 1 << 20

// readTree reads the files of the project.
func readTree(root string) (*tree, error) {
	names, err := list(root)
	if err != nil {
		return nil, err
	}
	t := &tree{root: root, text: map[string][]byte{}}
	for _, p := range names {
		name := filepath.Join(root, filepath.FromSlash(p))
		info, err := os.Stat(name)
		if err != nil {
			continue // deleted, and git does not know yet
		}
		t.paths = append(t.paths, p)
		if info.Size() > largestText {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if !bytes.ContainsRune(b, 0) {
			t.text[p] = b
		}
	}
	sort.Strings(t.paths)
	t.paths = slices.Compact(t.paths)
	return t, nil
}

// list names the files that git has or would add; those that it ignores are the
// developer's own. Where git does not know the folder, it names every file.
func list(root string) ([]string, error) {
	git := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	git.Dir = root
	if out, err := git.Output(); err == nil {
		return strings.Split(strings.Trim(string(out), "\x00"), "\x00"), nil
	}
	var names []string
	err := fs.WalkDir(os.DirFS(root), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == ".git":
			return fs.SkipDir
		case !d.IsDir() && path.Ext(p) != ".pdf":
			names = append(names, p)
		}
		return nil
	})
	return names, err
}

// goFiles are the paths of the Go files, with or without tests. The module of the
// benchmarks is not among them.
func (t *tree) goFiles(withTests bool) []string {
	var out []string
	for _, p := range t.paths {
		if strings.HasPrefix(p, "internal/bench/") {
			continue // a module of its own, which users do not build
		}
		if strings.HasSuffix(p, ".go") && (withTests || !strings.HasSuffix(p, "_test.go")) {
			out = append(out, p)
		}
	}
	return out
}

// topLevel finds what should not be at the top of the tree, or is missing there.
func topLevel(t *tree) []string {
	want := []string{".ci", ".github", ".gitignore", "LICENSE", "README.md", "cmd", "content",
		"fonts", "go.mod", "go.sum", "internal", "out", "templates"}
	var faults, have []string
	for _, p := range t.paths {
		first, _, _ := strings.Cut(p, "/")
		if !slices.Contains(have, first) {
			have = append(have, first)
		}
	}
	for _, name := range have {
		if !slices.Contains(want, name) {
			faults = append(faults, name+": nothing else belongs at the top level")
		}
	}
	for _, name := range want {
		if !slices.Contains(have, name) {
			faults = append(faults, name+": missing at the top level")
		}
	}
	return faults
}

// badNames finds files and folders named by words that say nothing.
func badNames(t *tree) []string {
	var faults []string
	for _, p := range t.paths {
		for _, part := range strings.Split(strings.TrimSuffix(p, path.Ext(p)), "/") {
			for _, word := range strings.Split(part, "_") {
				if slices.Contains([]string{"util", "utils", "manager", "helper", "helpers", "processor", "data", "common"}, word) {
					faults = append(faults, p+": "+word+" says nothing; use the field's word")
				}
			}
		}
	}
	return faults
}

// others says that the texts of a folder are other people's, with their licences,
// and are left as they came.
func others(dir string) bool { return dir == "fonts" || dir == "internal/setting/paragraph/patterns" }

// machinePaths finds absolute paths into somebody's folders.
func machinePaths(t *tree) []string {
	own := regexp.MustCompile(`(?:^|[^\w.$}/-])(/(?:work|farm|tmp|home|root|Users)/\w+|[A-Z]:\\+Users\\+\w+)`)
	var faults []string
	for _, p := range t.paths {
		if p == "go.sum" || others(path.Dir(p)) {
			continue
		}
		for i, line := range strings.Split(string(t.text[p]), "\n") {
			if m := own.FindStringSubmatch(line); m != nil {
				faults = append(faults, fmt.Sprintf("%s:%d: %s", p, i+1, m[1]))
			}
		}
	}
	return faults
}
