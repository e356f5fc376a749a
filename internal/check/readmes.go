package main

import (
	"regexp"
	"slices"
)

// englishReadme and chineseReadme say the same, each to its readers.
const (
	englishReadme = "README.md"
	chineseReadme = "content/README.zh.md"
)

// readmes finds commands, flags and variables of the environment that one of
// the two READMEs names and the other does not.
func readmes(t *tree) []string {
	english, chinese := named(t.text[englishReadme]), named(t.text[chineseReadme])
	var faults []string
	for _, x := range english {
		if !slices.Contains(chinese, x) {
			faults = append(faults, chineseReadme+" does not name "+x)
		}
	}
	for _, x := range chinese {
		if !slices.Contains(english, x) {
			faults = append(faults, englishReadme+" does not name "+x)
		}
	}
	return faults
}

// named are the commands, flags, parts and variables that a README names, each
// once, in the order of the alphabet.
func named(readme []byte) []string {
	words := regexp.MustCompile(`\bjianbao [a-z]+\b|--[a-z][a-z-]*|@[a-z]+\b|\b[A-Z]+(?:_[A-Z]+)+\b|` + "`-[a-z]`")
	var out []string
	for _, w := range words.FindAll(readme, -1) {
		out = append(out, string(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
