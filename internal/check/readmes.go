package main

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

// pairs are the documents that say the same in English and in Chinese: the two
// READMEs, and each page of .github/docs with its twin in .zh.md.
func pairs(t *tree) [][2]string {
	out := [][2]string{{"README.md", ".github/README.zh.md"}}
	for _, p := range t.paths {
		if dir, name := path.Split(p); dir == ".github/docs/" && strings.HasSuffix(name, ".md") {
			english := strings.TrimSuffix(strings.TrimSuffix(p, ".md"), ".zh")
			if pair := [2]string{english + ".md", english + ".zh.md"}; !slices.Contains(out, pair) {
				out = append(out, pair)
			}
		}
	}
	return out
}

// readmes finds what one document of a pair has and the other has not: the
// document itself; commands, flags and variables of the environment; lines of
// commands to copy.
func readmes(t *tree) []string {
	var faults []string
	for _, pair := range pairs(t) {
		for i, name := range pair {
			other := pair[1-i]
			if _, there := t.text[name]; !there {
				faults = append(faults, name+" is missing: "+other+" has it in the other language")
				continue
			}
			faults = append(faults, lacks(name, named(t.text[name]), named(t.text[other]))...)
			faults = append(faults, lacks(name, copied(t.text[name]), copied(t.text[other]))...)
		}
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}

// lacks says which entries of want are not in have, the entries of a document.
func lacks(name string, have, want []string) []string {
	var faults []string
	for _, x := range want {
		if !slices.Contains(have, x) {
			faults = append(faults, name+" does not name "+x)
		}
	}
	return faults
}

// named are the commands, flags, parts and variables that a document names, each
// once, in the order of the alphabet.
func named(document []byte) []string {
	words := regexp.MustCompile(`\bjianbao [a-z]+\b|--[a-z][a-z-]*|@[a-z]+\b|\b[A-Z]+(?:_[A-Z]+)+\b|` + "`-[a-z]`")
	var out []string
	for _, w := range words.FindAll(document, -1) {
		out = append(out, string(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// copied are the lines of a document that begin with jianbao, for readers to
// copy, by their command and flags: words and names of files may differ from
// language to language.
func copied(document []byte) []string {
	line := regexp.MustCompile(`(?m)^ *(?:go run \./cmd/)?(jianbao [a-z]+)\b([^#\n]*)`)
	flag := regexp.MustCompile(` --?[a-z][a-z-]*`)
	var out []string
	for _, m := range line.FindAllSubmatch(document, -1) {
		out = append(out, "the line “"+string(m[1])+strings.Join(flag.FindAllString(string(m[2]), -1), "")+"”")
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// brokenLinks finds links of documents to files or folders that are not there.
// Links into a page are not followed.
func brokenLinks(t *tree) []string {
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	var faults []string
	for _, p := range t.paths {
		if path.Ext(p) != ".md" || others(path.Dir(p)) && path.Dir(p) != "fonts" {
			continue
		}
		fenced := false // in a block of code, where nothing is a link
		for i, line := range strings.Split(string(t.text[p]), "\n") {
			if strings.HasPrefix(line, "```") {
				fenced = !fenced
			}
			if fenced {
				continue
			}
			for _, m := range link.FindAllStringSubmatch(line, -1) {
				to, _, _ := strings.Cut(m[1], "#")
				if to == "" || strings.Contains(to, ":") {
					continue // into this page, or into the web
				}
				if !t.holds(path.Join(path.Dir(p), to)) {
					faults = append(faults, fmt.Sprintf("%s:%d: there is no %s", p, i+1, to))
				}
			}
		}
	}
	return faults
}

// holds says whether name is a file of the tree, or a folder with files.
func (t *tree) holds(name string) bool {
	return slices.ContainsFunc(t.paths, func(p string) bool { return p == name || strings.HasPrefix(p, name+"/") })
}

// longDocuments holds the first pages that a newcomer reads to a size that is
// read: the READMEs to 160 lines, the map to 165 lines and 2,500 words.
func longDocuments(t *tree) []string {
	var faults []string
	for _, d := range []struct {
		name         string
		lines, words int
	}{{"README.md", 160, 2200}, {".github/README.zh.md", 160, 2200}, {mapOfHouse, 165, 2500}} {
		lines, words := bytes.Count(t.text[d.name], []byte("\n")), len(bytes.Fields(t.text[d.name]))
		if lines > d.lines || words > d.words {
			faults = append(faults, fmt.Sprintf("%s: %d lines and %d words, at most %d and %d", d.name, lines, words, d.lines, d.words))
		}
	}
	return faults
}

// mapOfHouse is the document with the tree of the house.
const mapOfHouse = "internal/ARCHITECTURE.md"

// unmapped finds packages that the tree on the map does not show, and folders
// that it shows and that are not there. What lies below a package of a group,
// such as internal/document/intake/mend, may be left to its parent's comment.
func unmapped(t *tree) []string {
	shown := mapped(string(t.text[mapOfHouse]))
	var faults []string
	for _, p := range t.goFiles(false) {
		parts := strings.Split(path.Dir(p), "/")
		for n := 1; n <= min(len(parts), 3); n++ {
			folder := strings.Join(parts[:n], "/")
			if parts[0] == "internal" && n > 1 && !slices.Contains(shown, folder) {
				faults = append(faults, folder+" is not in the tree of "+mapOfHouse)
			}
		}
	}
	for _, folder := range shown {
		if !t.holds(folder) {
			faults = append(faults, mapOfHouse+" shows "+folder+", which is not there")
		}
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}

// mapped are the folders that the tree of a document shows: a line each, or
// several on a line, indented by two spaces for each folder that they lie in.
func mapped(document string) []string {
	_, block, _ := strings.Cut(document, "```\ncmd/jianbao/")
	block, _, _ = strings.Cut("cmd/jianbao/"+block, "```")
	var above, out []string
	for line := range strings.SplitSeq(block, "\n") {
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		above = above[:min(depth, len(above))]
		for _, word := range strings.Fields(line) {
			name, folder := strings.CutSuffix(word, "/")
			if !folder {
				break
			}
			out = append(out, path.Join(append(slices.Clone(above), name)...))
		}
		if words := strings.Fields(line); len(words) > 0 {
			above = append(above, strings.TrimSuffix(words[0], "/"))
		}
	}
	return out
}
