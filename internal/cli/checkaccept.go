package cli

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/proof"
	"jianbao/internal/report"
)

// keptEnd is what the file is called, after the name of the report, that holds
// the sources as they were when their translations were accepted. The report
// itself keeps their hashes; without the file a change is named by its
// sentences, not by its words.
const keptEnd = ".accepted"

// keptSources reads that file, by the keys of the digests. One that is not
// there or not whole is as none: each source is held to its hash.
func (c *checking) keptSources(r *reading) map[string]string {
	if r.dir == "" || len(r.Accepted) == 0 || r.name == "<stdin>" {
		return nil
	}
	data, err := os.ReadFile(c.path(r.name) + keptEnd)
	if err != nil {
		return nil
	}
	var kept map[string]string
	if json.Unmarshal(data, &kept) != nil {
		return nil
	}
	return kept
}

// keep writes the digests of sources into the report's `accepted`, in the place
// of those that are there, and the sources beside it; every other byte stays.
func (c *checking) keep(ctx context.Context, r *reading) error {
	accepted, sources, changed := proof.Accepted(r.Report, *c.accept)
	for _, w := range *c.accept {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(accepted)), func(p string) bool { return p == w || strings.HasPrefix(p, w+".") }) {
			r.log.Add(diag.NothingToAccept, diag.Pos{File: r.name}, diag.Args{"path": w})
		}
	}
	if r.log.Failed() {
		return nil
	}
	data, ok := c.withAccepted(ctx, r, accepted)
	if !ok || !c.keepSources(ctx, r, accepted, sources) || !c.rewrite(ctx, r, data) {
		return nil
	}
	r.log.Add(diag.AcceptedNow, diag.Pos{File: r.name}, diag.Args{"count": strconv.Itoa(len(accepted)), "new": strconv.Itoa(changed)})
	return nil
}

// withAccepted is the report's file with the digests; false when it would no
// longer be a report.
func (c *checking) withAccepted(ctx context.Context, r *reading, accepted map[string]string) ([]byte, bool) {
	if strings.HasPrefix(strings.TrimSpace(strings.TrimPrefix(string(r.data), "\ufeff")), "{") {
		c.log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": r.name, "why": "what is accepted can be kept in a report in YAML only"})
		return nil, false
	}
	end := "\n"
	if strings.Contains(string(r.data), "\r\n") {
		end = "\r\n"
	}
	var b strings.Builder
	b.WriteString(withoutKey(string(r.data), "accepted:"))
	if b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
		b.WriteString(end)
	}
	b.WriteString("accepted: # the sources as they were when the translations were last looked at; by jianbao check --accept" + end)
	for _, p := range slices.Sorted(maps.Keys(accepted)) {
		b.WriteString("  " + p + ": \"" + accepted[p] + "\"" + end)
	}
	again := &diag.Log{}
	if _, err := report.Load(ctx, again, r.name, []byte(b.String())); err != nil || again.Failed() {
		c.log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": r.name, "why": "with the accepted hashes at its end it would not be a report"})
		return nil, false
	}
	return []byte(b.String()), true
}

// keepSources writes the sources that the report's digests name. It comes
// before the report, so that a digest never lacks its source.
func (c *checking) keepSources(ctx context.Context, r *reading, accepted, sources map[string]string) bool {
	if r.dir == "" || r.name == "<stdin>" {
		return true // rewrite says so
	}
	before := c.keptSources(r)
	kept := map[string]string{}
	for _, digest := range accepted {
		key, _, _ := strings.Cut(digest, " ")
		if s, ok := sources[key]; ok {
			kept[key] = s
		} else if s, ok := before[key]; ok {
			kept[key] = s
		}
	}
	data, err := json.MarshalIndent(kept, "", " ")
	if err != nil {
		logFault(c.log, r.name+keptEnd, err)
		return false
	}
	path := c.path(r.name) + keptEnd
	if _, err := c.Deliver(ctx, filepath.Dir(path), filepath.Base(path), append(data, '\n')); err != nil {
		logFault(c.log, r.name+keptEnd, err)
		return false
	}
	return true
}

// withoutKey is a YAML file without a key of its top level.
func withoutKey(text, key string) string {
	var out strings.Builder
	inside := false
	for _, line := range strings.SplitAfter(text, "\n") {
		if strings.HasPrefix(line, key) {
			inside = true
			continue
		}
		if inside && (strings.HasPrefix(line, " ") || strings.TrimSpace(line) == "") {
			continue
		}
		inside = false
		out.WriteString(line)
	}
	return out.String()
}
