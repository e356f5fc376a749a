package main

import (
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
)

// module is the path by which our own packages are imported.
const module = "jianbao"

// edges is the plan of the house: for each room, the rooms that it may import.
// diag and length are free to all; cmd/jianbao may import any. A new room
// enters here, with its edges, in the commit that builds it.
func edges() map[string][]string {
	return map[string][]string{
		"templates": {},
		"fonts":     {},
		"content":   {},

		"internal/diag":              {},
		"internal/length":            {},
		"internal/setting/page":      {},
		"internal/report":            {},
		"internal/report/form":       {},
		"internal/brief":             {"internal/report", "internal/report/form"},
		"internal/setting/typeface":  {},
		"internal/setting/paragraph": {"internal/setting/typeface"},
		"internal/setting/ladder":    {"internal/brief"},
		"internal/setting/galley":    {"internal/setting/paragraph", "internal/setting/page"},
		"internal/setting/typeset":   {"internal/report", "internal/brief", "internal/setting/paragraph", "internal/setting/typeface", "internal/setting/ladder", "internal/setting/galley", "internal/setting/page"},
		"internal/proof/figures":     {},
		"internal/document/export":   {"internal/report"},
		"internal/report/changes":    {"internal/report"},
		"internal/proof":             {"internal/report", "internal/report/changes"},
		"internal/proof/parity":      {"internal/report", "internal/proof/figures"},
		"internal/mail/prose":        {"internal/report", "internal/brief"},
		"internal/pdf/paint":         {"internal/setting/page", "internal/setting/typeface"},
		"internal/pdf/finish":        {"internal/setting/page", "internal/setting/typeface"},
		"internal/pdf/syntax":        {},
		"internal/pdf/geometry":      {},
		"internal/pdf/foreign":       {"internal/pdf/syntax", "internal/pdf/geometry"},
		"internal/pdf/impose":        {"internal/pdf/foreign", "internal/pdf/geometry", "internal/pdf/syntax"},
		"internal/deliver":           {},
		"internal/pdf/inspect":       {"internal/pdf/syntax"},

		// The people that briefs go to.
		"internal/mail/recipients": {},

		// Briefs by mail.
		"internal/mail/mailbox":  {},
		"internal/mail/message":  {},
		"internal/mail/campaign": {"internal/report/form", "internal/mail/mailbox"},
		// What leaves: to whom, and by which server.
		"internal/mail/ledger": {},
		"internal/mail/post":   {"internal/mail/ledger"},

		// Documents as they come.
		"internal/document/docx": {},
		"internal/document/intake": {"internal/document/intake/source", "internal/document/intake/plain", "internal/document/intake/webpage",
			"internal/document/intake/word", "internal/document/intake/mend", "internal/document/intake/arrange", "internal/document/intake/draft"},
		// One text: what it says and how it is written.
		"internal/document/intake/wording": {},
		"internal/document/intake/labels":  {"internal/document/intake/wording"},
		"internal/document/intake/clue":    {"internal/document/intake/wording", "internal/document/intake/labels"},
		// Blocks: read, mended, arranged, written.
		"internal/document/intake/source":  {"internal/document/intake/wording", "internal/document/intake/labels"},
		"internal/document/intake/plain":   {"internal/document/intake/wording", "internal/document/intake/labels", "internal/document/intake/clue", "internal/document/intake/source"},
		"internal/document/intake/webpage": {"internal/document/intake/wording", "internal/document/intake/labels", "internal/document/intake/source"},
		"internal/document/intake/word": {"internal/document/docx", "internal/document/intake/wording", "internal/document/intake/labels", "internal/document/intake/clue",
			"internal/document/intake/source", "internal/document/intake/plain"},
		"internal/document/intake/mend":  {"internal/document/intake/wording", "internal/document/intake/labels", "internal/document/intake/clue", "internal/document/intake/source"},
		"internal/document/intake/draft": {"internal/report", "internal/document/intake/wording", "internal/document/intake/source"},
		"internal/document/intake/arrange": {"internal/document/docx", "internal/document/intake/wording", "internal/document/intake/labels", "internal/document/intake/clue",
			"internal/document/intake/source", "internal/document/intake/draft"},
		// Texts that come back from a translator.
		"internal/document/wayback": {"internal/document/docx", "internal/report", "internal/document/intake/wording", "internal/document/intake/clue",
			"internal/document/intake/source", "internal/document/intake/word", "internal/document/intake/draft"},
		"internal/report/amend": {},

		"internal/press": {"templates", "fonts", "content", "internal/report", "internal/brief",
			"internal/setting/typeface", "internal/setting/paragraph", "internal/setting/typeset", "internal/setting/page",
			"internal/pdf/paint", "internal/pdf/finish"},

		// What people ask for. Above stand cli and cmd.
		"internal/work/crew": {},
		"internal/work/project": {"templates", "fonts", "content", "internal/report", "internal/brief", "internal/setting/typeface",
			"internal/press", "internal/deliver", "internal/work/crew"},
		"internal/work/edition": {"internal/report", "internal/brief", "internal/press", "internal/deliver",
			"internal/work/project", "internal/work/crew"},
		"internal/work/mailing": {"internal/report", "internal/brief", "internal/proof/figures", "internal/pdf/inspect", "internal/deliver",
			"internal/mail/campaign", "internal/mail/recipients", "internal/mail/mailbox", "internal/mail/message", "internal/mail/prose",
			"internal/mail/ledger", "internal/mail/post",
			"internal/work/project", "internal/work/edition", "internal/work/copies", "internal/work/crew"},
		"internal/work/sending": {"internal/mail/campaign", "internal/mail/ledger", "internal/mail/post", "internal/mail/mailbox",
			"internal/work/project", "internal/work/mailing"},
		"internal/work/copies": {"internal/brief", "internal/press", "internal/deliver", "internal/mail/recipients",
			"internal/work/project", "internal/work/edition", "internal/work/crew"},
		"internal/work/exchange":   {"internal/report", "internal/report/amend", "internal/document/intake", "internal/document/wayback", "internal/document/export", "internal/work/project"},
		"internal/work/inspection": {"internal/pdf/inspect", "internal/work/project"},
		"internal/work/review":     {"internal/report", "internal/report/changes", "internal/proof", "internal/proof/parity", "internal/work/project", "internal/work/edition", "internal/work/crew"},
		"internal/work/handout": {"internal/report", "internal/brief", "internal/setting/typeface", "internal/setting/paragraph", "internal/setting/page",
			"internal/pdf/foreign", "internal/pdf/impose", "internal/press", "internal/work/edition", "internal/work/project"},

		// For tests only: no room above may import these.
		"internal/pdf/foreign/sample":   {},
		"internal/pdf/finish/specimen":  {"fonts", "internal/setting/page", "internal/setting/typeface"},
		"internal/brief/spoken":         {"internal/report", "internal/brief"},
		"internal/golden":               {},
		"internal/mail/post/testserver": {},

		"internal/check": {},
	}
}

// leaves import nothing of ours, not even each other.
func leaves() []string {
	return []string{"internal/diag", "internal/length", "internal/golden", "internal/check", "templates", "fonts", "content"}
}

// edgeFaults finds imports of our own packages that the plan does not have.
// Tests may import what they need: the compiler keeps them from circles.
func edgeFaults(t *tree) []string {
	var faults []string
	plan := edges()
	for _, p := range t.goFiles(false) {
		room := path.Dir(p)
		if room == "cmd/jianbao" || room == "internal/cli" || strings.Contains(room, "testdata") {
			continue
		}
		allowed, known := plan[room]
		if !known {
			faults = append(faults, p+": "+room+" is not in the plan of the house (internal/check/edges.go)")
			continue
		}
		for _, to := range ours(p, t.text[p]) {
			free := (to == "internal/diag" || to == "internal/length") && !slices.Contains(leaves(), room)
			if !free && !slices.Contains(allowed, to) {
				faults = append(faults, p+": "+room+" may not import "+to)
			}
		}
	}
	return faults
}

// ours lists the rooms that a file imports.
func ours(name string, source []byte) []string {
	f, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
	if err != nil {
		return nil // gofmt speaks of it
	}
	var rooms []string
	for _, spec := range f.Imports {
		to, err := strconv.Unquote(spec.Path.Value)
		if rest, is := strings.CutPrefix(to, module+"/"); err == nil && is {
			rooms = append(rooms, rest)
		}
	}
	return rooms
}
