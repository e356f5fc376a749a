package review

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/proof"
	"jianbao/internal/work/project"
)

// keptEnd is what the file is called, after the name of the report, that holds
// the sources as they were when their translations were accepted. The report
// itself keeps their hashes; without the file a change is named by its
// sentences, not by its words.
const keptEnd = ".accepted"

// keptSources reads that file, by the keys of the digests. It is nil where the
// file is not there; where it cannot be used, the log says so: each source is then
// held to its hash. A source that is not the one of its key is left out.
func keptSources(ctx context.Context, p *project.Project, r *project.Reading) map[string]string {
	file := r.Name + keptEnd
	if !r.Own() || len(r.Accepted) == 0 || !p.Source.Is(file) {
		return nil
	}
	unused := func(why diag.Words) { r.Log.Add(diag.AcceptedUnread, diag.Pos{File: file}, diag.Args{"why": why}) }
	faults := &diag.Log{}
	data, ok := p.Source.Text(ctx, faults, file)
	switch {
	case ctx.Err() != nil:
		return nil
	case !ok && slices.ContainsFunc(faults.Findings(), func(f diag.Finding) bool { return f.Code == diag.TooLargeToRead }):
		unused(diag.Words{"it is too large", "文件过大"})
		return nil
	case !ok:
		unused(diag.Words{"it cannot be opened", "打不开"})
		return nil
	}
	var kept map[string]string
	if err := json.Unmarshal(data, &kept); err != nil || kept == nil {
		unused(diag.Words{"it is damaged", "文件已损坏"})
		return nil
	}
	all := len(kept)
	maps.DeleteFunc(kept, func(key, source string) bool { return proof.Key(source) != key })
	if n := all - len(kept); n > 0 {
		unused(diag.Words{strconv.Itoa(n) + " of its " + strconv.Itoa(all) + " sources were changed", "其中 " + strconv.Itoa(all) + " 段原文有 " + strconv.Itoa(n) + " 段被改动过"})
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
