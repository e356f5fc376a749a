package proof

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Digest is what `accepted` keeps of a source text: a hash of the whole, then
// one of each sentence, so that a later change can be named. Spaces and line
// ends do not count.
func Digest(s string) string {
	out := hash(strings.Join(strings.Fields(s), " "), 8)
	for _, x := range sentences(s) {
		out += " " + hash(x, 4)
	}
	return out
}

func hash(s string, digits int) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])[:digits]
}

// sentences cuts a text after the marks that end a sentence.
func sentences(s string) (out []string) {
	var b strings.Builder
	flush := func() {
		if t := strings.Join(strings.Fields(b.String()), " "); t != "" {
			out = append(out, t)
		}
		b.Reset()
	}
	rs := []rune(s)
	for i, r := range rs {
		b.WriteRune(r)
		next := rune(' ')
		if i+1 < len(rs) {
			next = rs[i+1]
		}
		switch {
		case strings.ContainsRune("。！？；", r) && next != '”' && next != '）':
			flush()
		case strings.ContainsRune(".!?", r) && (next == ' ' || next == '\n'):
			flush()
		case r == '\n' && next == '\n':
			flush()
		}
	}
	flush()
	return out
}

// checkStale names a translation whose source was changed since it was
// accepted, and the sentences that are new.
func checkStale(log *diag.Log, r *report.Report, t Text) {
	if t.Source == nil {
		return
	}
	kept, ok := r.Accepted[t.Path]
	if !ok {
		return
	}
	now := Digest(t.Source.Source)
	if kept.Text == now {
		return
	}
	old := strings.Fields(kept.Text)
	if len(old) > 0 && len(old[0]) >= 8 && old[0][:8] == now[:8] {
		return
	}
	known := map[string]bool{}
	for _, h := range old[min(1, len(old)):] {
		known[h] = true
	}
	var changed []string
	all := sentences(t.Source.Source)
	for i, s := range all {
		if !known[hash(s, 4)] {
			changed = append(changed, "sentence "+strconv.Itoa(i+1)+" of "+strconv.Itoa(len(all))+", “"+head(s)+"”")
		}
	}
	what := strings.Join(changed, "; ")
	if what == "" {
		what = "a sentence was taken out or moved"
	}
	log.Add(diag.TranslationStale, t.At(0), diag.Args{"path": t.Path, "what": what, "there": t.Source.At(0).String()})
}

func head(s string) string {
	n := 0
	for i := range s {
		if n++; n > 20 {
			return s[:i] + "…"
		}
	}
	return s
}

// Accepted gives the digests of the sources of all translations, by path, for
// the report's key `accepted`.
func Accepted(r *report.Report) map[string]string {
	out := map[string]string{}
	for _, t := range Texts(r) {
		if t.Source != nil {
			out[t.Path] = Digest(t.Source.Source)
		}
	}
	return out
}
