package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"go.yaml.in/yaml/v4"
)

// documents has the peers make the documents that they set: the nine, the long
// ones, the copies.
func (b *bench) documents() error {
	docs, people := b.out("docs"), b.out("people")
	for _, args := range [][]string{{docs}, {docs, "--scale", "10"}, {docs, "--scale", "5000"}, {people, "--people", "200"}} {
		cmd := exec.Command(os.Getenv("PY"), append([]string{filepath.Join(b.peers, "make_docs.py")}, args...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("the peers' documents: %w: %s", err, out)
		}
	}
	// --people makes the nine as well.
	extra, err := filepath.Glob(filepath.Join(people, "*.json"))
	if err != nil {
		return err
	}
	for _, file := range extra {
		if match, _ := filepath.Match("person-*.json", filepath.Base(file)); !match {
			if err := os.Remove(file); err != nil {
				return err
			}
		}
	}
	return os.Setenv("DOCS", docs)
}

// grown writes the report at from again, to the path to, with n items in its first
// section: those that it has, over and over.
func grown(from, to string, n int) error {
	src, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var report map[string]any
	if err := yaml.Unmarshal(src, &report); err != nil {
		return err
	}
	sections, _ := report["sections"].([]any)
	if len(sections) == 0 {
		return fmt.Errorf("%s has no sections", from)
	}
	section, _ := sections[0].(map[string]any)
	items, _ := section["items"].([]any)
	if len(items) == 0 {
		return fmt.Errorf("%s has no items in its first section", from)
	}
	var out []any
	for i := range n {
		item := map[string]any{}
		for k, v := range items[i%len(items)].(map[string]any) {
			item[k] = v
		}
		item["id"] = "item-" + strconv.Itoa(i)
		out = append(out, item)
	}
	section["items"] = out
	if date, ok := report["date"].(time.Time); ok { // YAML reads a time, and a report wants a day
		report["date"] = date.Format(time.DateOnly)
	}
	report["id"] = "items-" + strconv.Itoa(n)
	packed, err := yaml.Marshal(report)
	if err != nil {
		return err
	}
	return os.WriteFile(to, packed, 0o666)
}
