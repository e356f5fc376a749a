package edition

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

const sections = `format: 1
id: small
languages: [zh, en]
title: {zh: 小报告, en: A small report}
summary: [{zh: 一句话。, en: A sentence.}]
sections:
  - {id: findings, title: {zh: 发现, en: Findings}, items: [{id: a, title: {zh: 甲, en: One}}]}
  - {id: summary, title: {zh: 小结, en: Summing up}, items: [{id: b, title: {zh: 乙, en: Two}}]}
  - {id: lessons, title: {zh: 经验, en: Lessons}, items: [{id: c, title: {zh: 丙, en: Three}}]}
  - {id: preface, title: {zh: 前言, en: Preface}, body: {zh: 几句话。, en: Some words.}}
`

// menuOf reads a menu beside a report and templates of a user's, by file name.
func menuOf(t *testing.T, report string, templates map[string]string) (*Menu, *project.Reading, *diag.Log) {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "templates"), 0o777); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"r.yaml": report}
	for name, text := range templates {
		files["templates/"+name+".yaml"] = text
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s, log := &project.Source{Dir: dir}, &diag.Log{}
	m, err := ReadMenu(context.Background(), log, s, nil, true)
	if err != nil {
		t.Fatal(err)
	}
	rs, err := s.Readings(context.Background(), log, []string{"r.yaml"})
	if err != nil || len(rs) != 1 || !rs[0].Valid() {
		t.Fatal(err, log.Findings())
	}
	return m, rs[0], log
}

// names are those of what is made unasked.
func names(m *Menu, r *project.Reading) (out []string) {
	for _, t := range m.Default(r.Log, r, "") {
		out = append(out, t.Name)
	}
	return out
}

// TestWordsOfSections: a section is named by its id, and by section-ID where a template
// has that name and shows more; the template of a section's own name serves for it.
func TestWordsOfSections(t *testing.T) {
	m, r, _ := menuOf(t, sections, nil)
	if got := strings.Join(m.SectionWords(r), " "); got != "findings section-summary lessons preface" {
		t.Errorf("the words are %s", got)
	}
	for _, word := range []string{"findings", "section-summary", "summary", "lessons", "full"} {
		if !m.Means(word, r) {
			t.Errorf("%s means nothing", word)
		}
	}
	if m.Means("finding", r) {
		t.Error("a word that is nearly a section's means something")
	}
	if hint := m.Hint("finding", r); !strings.Contains(hint, "findings") {
		t.Errorf("the hint for finding is %q", hint)
	}
}

// TestMadeUnasked: the summary, and a brief of each section with items; the whole report
// where else nothing would be made.
func TestMadeUnasked(t *testing.T) {
	m, r, _ := menuOf(t, sections, nil)
	if got := strings.Join(names(m, r), " "); got != "summary findings section-summary lessons" {
		t.Errorf("made are %s", got)
	}
	bare := "format: 1\nid: bare\nlanguages: [zh]\ntitle: 题\nsections: [{id: preface, title: 前言, body: 几句话。}]\n"
	m, r, _ = menuOf(t, bare, nil)
	if got := names(m, r); !slices.Contains(got, "full") {
		t.Errorf("of a report of one text %v are made", got)
	}
}

// TestTemplatesOfTheFolder: a user's template is made unasked where it says so, and its
// faults are then told; one that does not say so may be half written.
func TestTemplatesOfTheFolder(t *testing.T) {
	const house = "title: {zh: 本所, en: House}\nblocks: [title, summary]\n"
	m, r, log := menuOf(t, sections, map[string]string{
		"house":  "name: house\ndefault: true\n" + house,
		"spare":  "name: spare\n" + house,
		"half":   "name: half\nblocks: [tit",
		"faulty": "name: faulty\ndefault: true\ntitle: {zh: 错, en: Wrong}\nblocks: [titel]\n",
	})
	if got := names(m, r); !slices.Contains(got, "house") || slices.Contains(got, "spare") {
		t.Errorf("made are %v", got)
	}
	told := ""
	for _, f := range log.Findings() {
		told += f.Pos.File + " "
	}
	if !strings.Contains(told, "faulty.yaml") || strings.Contains(told, "half.yaml") {
		t.Errorf("faults are told of %s", told)
	}
}
