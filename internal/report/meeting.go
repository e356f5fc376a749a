package report

import (
	"context"
	_ "embed"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	tags "jianbao/internal/report/tag"
)

// Meeting is what a handout says of the meeting at which it is handed out. What
// was not given is zero.
type Meeting struct {
	File   string // "" when no file was read
	Name   Localized
	At     Period
	Venue  Localized
	Agenda Value // "3.2", the item of the agenda
}

//go:embed meeting.schema.json
var meetingSchema string

// MeetingSchema returns the JSON Schema (draft 2020-12) of the meeting file.
func MeetingSchema() []byte { return []byte(meetingSchema) }

// LoadMeeting reads a meeting file, YAML or JSON; file is its name in messages.
// Its texts may be in any language. Faults go to the log as those of Load do.
func LoadMeeting(ctx context.Context, log *diag.Log, file string, data []byte) (*Meeting, error) {
	m := &Meeting{File: file}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !bounded(log, file, data) {
		return m, nil
	}
	log.AddSource(file, data)
	text, ok := clean(log, file, data)
	if !ok {
		return m, nil
	}
	src := newSource(file, text)
	tree := src.parse(ctx, log)
	if tree.root == nil {
		return m, nil
	}
	d := &decoder{ctx: ctx, log: log, src: src, out: &Report{Languages: meetingLanguages(tree.root)}, ids: map[string]int{}, meeting: true}
	d.keys(tree.root, "", meetingFields(), m)
	return m, ctx.Err()
}

// meetingLanguages are the languages that a file can name its texts by: those
// that are common, and any other tag that stands in it.
func meetingLanguages(root *yaml.Node) []string {
	out := []string{"zh", "en", "ja", "ko", "fr", "de", "es", "ru", "ar", "pt"}
	known := map[string]bool{}
	for _, l := range out {
		known[l] = true
	}
	for i := 1; i < len(root.Content); i += 2 {
		text := root.Content[i]
		for k := 0; text.Kind == yaml.MappingNode && k < len(text.Content); k += 2 {
			// Two letters off a common tag by one are more likely a slip.
			tag := text.Content[k].Value
			if !known[tag] && tags.Valid(tag) && (len(tag) > 2 || diag.Near(tag, out) == "") {
				known[tag], out = true, append(out, tag)
			}
		}
	}
	return out
}

// Given says whether the meeting has anything that a page could show.
func (m *Meeting) Given() bool {
	return m.Name.Given() || m.At.From.Year != 0 || m.Venue.Given() || m.Agenda.Text != ""
}
