package cli

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// The README names every command, and no command or flag that is not there;
// internal/check holds the Chinese one to it.
func TestReadmeNamesWhatThereIs(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	flags := map[string]bool{"--help": true, "--version": true}
	for _, v := range verbs() {
		if !strings.Contains(string(text), "jianbao "+v.name) {
			t.Errorf("README.md does not name jianbao %s", v.name)
		}
		v.flags().VisitAll(func(f *pflag.Flag) { flags["--"+f.Name] = true })
	}
	for _, m := range regexp.MustCompile("(?:[` ])(--[a-z][a-z-]*)").FindAllSubmatch(text, -1) {
		if !flags[string(m[1])] {
			t.Errorf("README.md names %s, which no command has", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`(?m)(?:^|[`+"`"+` ])jianbao ([a-z]+)`).FindAllSubmatch(text, -1) {
		if _, ok := verbNamed(string(m[1])); !ok {
			t.Errorf("README.md names jianbao %s, which is no command", m[1])
		}
	}
}
