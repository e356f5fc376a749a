package review

import (
	"context"
	"encoding/json"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// keptEnd is what the file is called, after the name of the report, that holds
// the sources as they were when their translations were accepted. The report
// itself keeps their hashes; without the file a change is named by its
// sentences, not by its words.
const keptEnd = ".accepted"

// keptSources reads that file, by the keys of the digests. It is nil where the
// file is not there or not whole: each source is then held to its hash.
func keptSources(ctx context.Context, p *project.Project, r *project.Reading) map[string]string {
	if !r.Own() || len(r.Accepted) == 0 || !p.Source.Is(r.Name+keptEnd) {
		return nil
	}
	data, ok := p.Source.Text(ctx, &diag.Log{}, r.Name+keptEnd)
	if !ok {
		return nil
	}
	var kept map[string]string
	if json.Unmarshal(data, &kept) != nil {
		return nil
	}
	return kept
}

// sourcesOf are the sources that the digests name, among those of now and those
// that were kept before.
func sourcesOf(digests, now, before map[string]string) map[string]string {
	out := map[string]string{}
	for _, digest := range digests {
		key, _, _ := strings.Cut(digest, " ")
		if s, ok := now[key]; ok {
			out[key] = s
		} else if s, ok := before[key]; ok {
			out[key] = s
		}
	}
	return out
}
