package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestSlips: a slip of the pen is one message, with its place and what to write.
func TestSlips(t *testing.T) {
	const head = "format: 1\nid: quay\nlanguages: [zh, en]\ntitle: {zh: 码头, en: Quay}\n"
	const items = head + "sections:\n  - id: seen\n    title: {zh: 所见, en: Seen}\n    items:\n      - id: one\n"
	for _, c := range []struct{ name, text, want, hint string }{
		{"a comma in braces", items + "        title: {zh: 先量, en: Measure, then build}\n", "10:36 comma-in-value", `en: "…"`},
		{"two commas in braces", items + "        title: {zh: 先量, en: Measure, share, then build}\n", "10:36 comma-in-value", `en: "…"`},
		{"a comma in the first language", items + "        title: {en: Measure, then build, zh: 先量}\n", "10:28 comma-in-value", `en: "…"`},
		{"a comma in an item in braces", head + "sections:\n  - {id: seen, title: Seen, and heard}\n", "6:27 comma-in-value", `title: "…"`},
		{"a figure with a comma", head + "figures:\n  - {value: 11, 600 people, label: Pupils}\n", "6:15 comma-in-value", `value: "…"`},
		{"a key too deep", head + "summary:\n - zh: 一句。\n    en: A sentence.\n", "7:5 indentation", "same column"},
		{"a key too deep below a title", head + "sections:\n  - id: seen\n    title: Seen\n      lead: It is\n", "8:7 indentation", "same column"},
		{"a key too deep in the head", head + "publisher: Bureau\n  date: 2024-11-18\n", "6:3 indentation", "same column"},
		{"a key mistyped that must be there", items + "        titel: {zh: 先量, en: Measure}\n", "10:9 unknown-key", `"title"`},
		{"an id mistyped", head + "sections:\n  - idd: seen\n    title: Seen\n", "6:5 unknown-key", `"id"`},
		{"an id in Chinese", strings.Replace(head, "id: quay", "id: 码头", 1), "2:5 bad-id", "part-1"},
		{"an id with spaces", strings.Replace(head, "id: quay", "id: The Quay 3", 1), "2:5 bad-id", "the-quay-3"},
		{"a comma and a space in quotes", items + "        title: {zh: 先量, en: \"Measure, then build\"}\n", "", ""},
		{"a Chinese comma in braces", items + "        title: {zh: 先量，后建, en: Measure}\n", "", ""},
	} {
		var log diag.Log
		if _, err := Load(context.Background(), &log, "r.yaml", []byte(c.text)); err != nil {
			t.Fatal(err)
		}
		var got, hints []string
		for _, f := range log.Findings() {
			got = append(got, fmt.Sprintf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Code))
			hints = append(hints, f.Hint())
		}
		if strings.Join(got, ", ") != c.want || !strings.Contains(strings.Join(hints, " "), c.hint) {
			t.Errorf("%s: %v, want %s\n%v", c.name, got, c.want, hints)
		}
	}
}
