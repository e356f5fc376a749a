package main

import "testing"

func TestNearForgivesAMistypedWord(t *testing.T) {
	verbs := []string{"build", "list", "schema", "version", "help"}
	for word, want := range map[string]string{
		"bild": "build", "BUILD": "build", "lsit": "list", "schemas": "schema", "ver": "version", "frobnicate": "", "x": "", "": "",
	} {
		if got := near(word, verbs); got != want {
			t.Errorf("near(%q) = %q, want %q", word, got, want)
		}
	}
}
