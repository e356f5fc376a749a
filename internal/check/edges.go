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

// edges is the plan of the house: for each package, those that it may import.
// diag, length and han are free to all but one another; diag stands on han. A new package enters the plan, with its edges,
// in the commit that builds it.
func edges() map[string][]string {
	plan := map[string][]string{}
	for line := range strings.Lines(plannedEdges) {
		line = strings.TrimSpace(line)
		from, to, planned := strings.Cut(line, ":")
		if !planned || strings.HasPrefix(line, "#") {
			continue
		}
		plan[placed(from)] = []string{}
		for _, name := range strings.Fields(to) {
			plan[placed(from)] = append(plan[placed(from)], placed(name))
		}
	}
	return plan
}

// placed is the folder of a package of the plan.
func placed(name string) string {
	switch first, _, _ := strings.Cut(name, "/"); first {
	case "templates", "fonts", "content", "cmd":
		return name
	}
	return "internal/" + name
}

// plannedEdges has a line a package: its folder, without internal/, and the
// packages that it may import.
const plannedEdges = `
# What is built in
templates:
fonts:
content:

# Leaves, free to all
han:
diag: han
length:

# The report file
report: report/form report/address report/calendar report/tag
report/form:
report/address:
report/calendar:
report/quantity:
report/tag:
report/chartdata: report report/quantity
report/changes: report
report/naming: report
report/remarks: report
report/history:
report/amend: report report/form

# How a house looks
theme: templates report/form

# Report, template and edition to brief
brief: report report/form theme brief/choice brief/pagewords brief/opening brief/gallery brief/steps brief/sheet brief/imprint
brief/choice: report/form
brief/imprint: report brief/pagewords
brief/pagewords: report report/naming report/calendar
brief/opening: report
brief/sheet:
brief/gallery: report
brief/steps:
brief/rows: report brief
brief/flow: report brief

# Brief to pages
setting/page:
setting/typeface/contour:
setting/typeface: setting/typeface/contour
setting/typeface/installed: setting/typeface
setting/paragraph: setting/typeface setting/page
setting/ladder: brief
setting/sense:
setting/plates: report brief setting/page
setting/docinfo: report brief setting/page brief/imprint
setting/galley: setting/paragraph setting/page
setting/shaped: report setting/paragraph setting/typeface setting/page
setting/look: brief theme setting/ladder setting/page
setting/words: report brief theme setting/look setting/sense setting/ladder setting/shaped setting/paragraph setting/typeface setting/galley setting/page
setting/masthead: report brief theme setting/look setting/words setting/ladder setting/galley setting/page
setting/official: report brief theme setting/look setting/words setting/paragraph setting/galley setting/page setting/tabular
setting/proofmarks: brief setting/look setting/words setting/galley setting/page
setting/boxed: report brief theme setting/look setting/words setting/galley setting/page
setting/cards: report brief setting/look setting/words setting/galley setting/page
setting/code: report/address setting/galley setting/page
setting/keyfigures: report brief setting/look setting/words setting/sense setting/ladder setting/shaped setting/galley setting/page
setting/tabular: report report/quantity setting/galley setting/page
setting/chart: report report/quantity setting/tabular setting/galley setting/page
setting/typeset: report brief theme brief/rows setting/look setting/words setting/masthead setting/boxed setting/cards setting/code setting/official setting/keyfigures setting/proofmarks setting/tabular setting/chart setting/plates setting/sense setting/docinfo setting/shaped setting/paragraph setting/typeface setting/ladder setting/galley setting/page

# Pages to file, file to facts, files to sheets
pdf/paint: setting/page setting/typeface
pdf/finish: setting/page setting/typeface
pdf/syntax:
pdf/geometry:
pdf/body: pdf/syntax pdf/geometry
pdf/field: pdf/inspect/program
pdf/foreign: report/address setting/typeface pdf/finish pdf/syntax pdf/geometry pdf/body pdf/field pdf/inspect/program
pdf/picture:
pdf/impose: pdf/foreign pdf/geometry pdf/syntax
pdf/drawn: setting/typeface pdf/foreign pdf/syntax
pdf/inspect/objects: pdf/body pdf/foreign pdf/syntax
pdf/inspect/rule:
pdf/inspect/xmp:
pdf/inspect/program: pdf/syntax
pdf/inspect/audit: pdf/foreign pdf/syntax pdf/inspect/objects pdf/inspect/rule pdf/inspect/xmp pdf/inspect/program
pdf/inspect: pdf/foreign pdf/syntax pdf/geometry pdf/inspect/objects pdf/inspect/rule pdf/inspect/xmp pdf/inspect/audit
pdf/inspect/gongwen: pdf/inspect

# The whole way, and finished bytes to files
press: templates fonts content report brief setting/typeface setting/paragraph setting/shaped setting/typeset setting/page pdf/paint pdf/finish
deliver:

# Other people's documents
document/export: report report/remarks setting/page
document/raised: report
document/docx: document/raised
document/brought:
document/intake: document/docx document/intake/source document/intake/plain document/intake/webpage document/intake/word document/intake/mend document/intake/arrange document/intake/draft
document/intake/wording: report
document/intake/labels: document/intake/wording
document/intake/clue: report/calendar document/intake/wording document/intake/labels
document/intake/source: document/intake/wording document/intake/labels
document/intake/plain: document/raised document/intake/wording document/intake/labels document/intake/clue document/intake/source
document/intake/webpage: document/raised document/intake/wording document/intake/labels document/intake/source
document/intake/word: document/docx document/intake/wording document/intake/labels document/intake/clue document/intake/source document/intake/plain
document/intake/mend: document/intake/wording document/intake/labels document/intake/clue document/intake/source
document/intake/draft: report report/address report/amend document/intake/wording document/intake/source
document/intake/arrange: document/docx document/intake/wording document/intake/labels document/intake/clue document/intake/source document/intake/draft
document/wayback: document/docx report proof/figures document/intake/wording document/intake/clue document/intake/source document/intake/word document/intake/draft
document/wordbrief: report brief brief/flow brief/rows document/intake/word document/export document/wayback

# What a proof-reader finds
proof/units:
proof/bounds:
proof/arabic:
proof/figures: proof/units proof/bounds proof/arabic
proof/pinyin:
proof/lexicon:
proof/polarity: proof/lexicon
proof: report report/address report/changes report/amend
proof/names:
proof/parity: report proof/figures proof/pinyin proof/lexicon proof/polarity proof/names

# Mail
mail/prose: report brief brief/flow brief/rows
mail/recipients:
mail/mailbox:
mail/message:
mail/campaign: mail/consent report/form mail/mailbox report/calendar
mail/ledger:
mail/box: mail/post
mail/consent:
mail/box/testserver:
mail/post: mail/ledger

# What people ask for
work/crew:
work/project: templates fonts content theme report report/chartdata brief setting/typeface setting/typeface/installed press deliver document/brought work/crew report/changes report/history report/remarks
work/edition/phone:
work/edition: work/edition/phone brief/sheet mail/prose work/draft templates theme setting/typeface report brief press deliver work/project work/crew report/remarks document/export document/wordbrief
work/themepage: theme work/project work/edition
work/draft: brief report work/project
work/copies: brief press deliver mail/recipients work/project work/edition work/crew
work/nextissue: report report/amend report/form work/project
work/final: work/draft report report/changes press setting/page setting/paragraph work/project work/edition
work/roster: brief report press setting/page setting/paragraph mail/recipients pdf/foreign pdf/impose work/project work/edition work/copies
work/renewal: brief pdf/drawn pdf/foreign pdf/impose work/edition
work/handout: report brief setting/typeface setting/paragraph setting/page pdf/foreign pdf/impose press work/edition work/project work/renewal work/final
work/mailing: report brief proof/figures pdf/inspect deliver mail/campaign mail/recipients mail/mailbox mail/message mail/prose mail/ledger mail/post work/project work/edition work/copies work/crew work/final work/nextissue
work/sending: deliver mail/campaign mail/consent mail/ledger mail/box mail/post mail/mailbox work/project work/mailing
work/review: report report/changes report/amend proof proof/parity work/project work/edition work/crew
work/exchange: report report/amend report/naming report/remarks report/history document/docx document/intake document/wayback document/export setting/page work/project
work/inspection: pdf/foreign pdf/inspect pdf/inspect/gongwen pdf/inspect/rule work/project

# The terminal, and the program
cli/shells:
cli/sarif:
cli/chinese:
cli/asking: work/project work/exchange
cli/preview: work/handout
cli/facts: work/inspection
cli/columns:
cli: cli/facts cli/columns cli/asking cli/preview cli/chinese cli/shells cli/sarif theme brief report report/changes length deliver mail/campaign proof pdf/inspect setting/typeface templates work/crew work/project work/edition work/themepage work/copies work/handout work/roster work/final work/mailing work/sending work/review work/exchange work/inspection work/nextissue
cmd/jianbao: cli deliver pdf/picture setting/typeface

# For tests only: no package above may import these
pdf/foreign/sample:
pdf/inspect/program/sample:
report/specimen: report
pdf/finish/specimen: fonts setting/page setting/typeface
brief/spoken: report brief brief/opening
golden:
mail/post/testserver:

# The developer's own
check/pages: report brief pdf/inspect
check: report check/pages
`

// leaves import nothing of ours, not even each other.
func leaves() []string {
	return []string{"internal/diag", "internal/han", "internal/length", "internal/golden", "templates", "fonts", "content"}
}

// edgeFaults finds imports of our own packages that the plan does not have.
// Tests may import what they need: the compiler keeps them from circles.
func edgeFaults(t *tree) []string {
	var faults []string
	plan := edges()
	for _, p := range t.goFiles(false) {
		room := path.Dir(p)
		if strings.Contains(room, "testdata") {
			continue
		}
		allowed, known := plan[room]
		if !known {
			faults = append(faults, p+": "+room+" is not in the plan of the house (internal/check/edges.go)")
			continue
		}
		for _, to := range ours(p, t.text[p]) {
			free := (to == "internal/diag" || to == "internal/length" || to == "internal/han") && !slices.Contains(leaves(), room)
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
