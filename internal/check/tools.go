package main

import (
	"os/exec"
	"strings"
)

// staticcheckAt is pinned, so that every machine finds the same faults.
const staticcheckAt = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"

// vet, staticcheck and tests run the tools of these names.

func vet(t *tree) []string { return tool(t, "go", "vet", "./...") }

func staticcheck(t *tree) []string { return tool(t, "go", "run", staticcheckAt, "./...") }

func tests(t *tree) []string { return tool(t, "go", "test", "./...") }

// tool runs a command at the root. It gives the last lines that the command writes
// when it fails, and nothing when it does not.
func tool(t *tree, name string, args ...string) []string {
	cmd := exec.Command(name, args...)
	cmd.Dir = t.root
	out, err := cmd.CombinedOutput()
	if err == nil {
		return nil
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	kept := lines[:0]
	for _, l := range lines {
		// Of the tests, the packages that pass are not news.
		if l != "" && !strings.HasPrefix(l, "ok  \t") && !strings.Contains(l, "[no test files]") {
			kept = append(kept, l)
		}
	}
	const most = 60
	if len(kept) > most {
		kept = kept[len(kept)-most:]
	}
	return append(kept, err.Error())
}
