package proof

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/changes"
)

// Digest is what `accepted` keeps of a source text: a hash of the whole, then
// one of each sentence, so that a later change can be named even where the
// source as it was is not at hand. Spaces and line ends do not count.
func Digest(s string) string {
	out := Key(s)
	for _, x := range sentences(s) {
		out += " " + hash(x, 4)
	}
	return out
}

// Key is the first part of a digest. The sources that were accepted are kept by it.
func Key(s string) string { return hash(strings.Join(strings.Fields(s), " "), keyDigits) }

// keyDigits is the length of a Key, in hexadecimal digits.
const keyDigits = 8

// hash is the head of a SHA-256, in hexadecimal digits.
func hash(s string, digits int) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])[:digits]
}

// sentences cuts a text after the marks that end a sentence.
func sentences(s string) (out []string) {
	from := 0
	flush := func(to int) {
		if t := strings.Join(strings.Fields(s[from:to]), " "); t != "" {
			out = append(out, t)
		}
		from = to
	}
	for i, r := range s {
		if r < 0x80 && r != '.' && r != '!' && r != '?' && r != '\n' {
			continue
		}
		after := i + utf8.RuneLen(r)
		if r == utf8.RuneError {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[after:])
		switch {
		case (r == '。' || r == '！' || r == '？' || r == '；') && next != '”' && next != '）':
			flush(after)
		case (r == '.' || r == '!' || r == '?') && (next == ' ' || next == '\n'):
			flush(after)
		case r == '\n' && next == '\n':
			flush(after)
		}
	}
	flush(len(s))
	return out
}

// checkStale names a translation whose source was changed since it was
// accepted, and what changed in it.
func checkStale(log *diag.Log, in In, t Text) {
	if t.Source == nil {
		return
	}
	kept, ok := in.Report.Accepted[t.Path]
	if !ok {
		return
	}
	old := strings.Fields(kept.Text)
	if len(old) == 0 || len(old[0]) >= keyDigits && old[0][:keyDigits] == Key(t.Source.Source) {
		return
	}
	what, at := changedWords(in.Sources[old[0]], t.Source.Source, old[0])
	if what == "" {
		what = changedSentences(old[1:], t.Source.Source)
	}
	log.AddPair(diag.TranslationStale, t.At(0), t.Source.At(at), diag.Args{"path": t.Path, "what": what})
}

// checkNowhere names what is accepted at a path where no translation is.
func checkNowhere(log *diag.Log, in In, all []Text) {
	if len(in.Report.Accepted) == 0 {
		return
	}
	there := map[string]bool{}
	for _, t := range all {
		there[t.Path] = t.Source != nil
	}
	for _, path := range slices.Sorted(maps.Keys(in.Report.Accepted)) {
		if !there[path] {
			log.Add(diag.AcceptedNowhere, in.Report.Accepted[path].Pos, diag.Args{"path": path})
		}
	}
}

// mostShown is how many changes a message names.
const mostShown = 3

// changedWords says which words changed, and where in the new text the first
// stands; "" when the old text is not the one that was accepted.
func changedWords(old, now, key string) (what string, at int) {
	if old == "" || Key(old) != key {
		return "", 0
	}
	var said []string
	at, more, offset := -1, 0, 0
	pieces := changes.Words(old, now)
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		if p.Kind == changes.Same {
			offset += len(p.Text)
			continue
		}
		removed, added := "", ""
		before := offset
		for ; i < len(pieces) && pieces[i].Kind != changes.Same; i++ {
			if pieces[i].Kind == changes.Removed {
				removed += pieces[i].Text
			} else {
				added += pieces[i].Text
				offset += len(pieces[i].Text)
			}
		}
		i--
		if strings.TrimSpace(removed) == "" && strings.TrimSpace(added) == "" {
			continue
		}
		if at < 0 {
			at = before
		}
		if len(said) == mostShown {
			more++
			continue
		}
		said = append(said, oneChange(removed, added, now, before, offset))
	}
	if more > 0 {
		said = append(said, "and "+strconv.Itoa(more)+" more")
	}
	return strings.Join(said, "; "), max(at, 0)
}

// oneChange puts one change into words, with what stands beside it.
func oneChange(removed, added, now string, from, to int) string {
	left, right := lastRunes(now[:from], 4), firstRunes(now[to:], 4)
	switch {
	case strings.TrimSpace(removed) == "":
		return "added “" + shorten(added) + "” in “" + shorten(left+added+right) + "”"
	case strings.TrimSpace(added) == "":
		return "took out “" + shorten(removed) + "” at “" + left + "|" + right + "”"
	}
	return "changed “" + shorten(left+removed+right) + "” to “" + shorten(left+added+right) + "”"
}

// lastRunes is the end of a text, back to a mark or so many characters.
func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		r, w := utf8.DecodeLastRuneInString(s[:at])
		if strings.ContainsRune("，。；：！？、\n.,;:“”", r) {
			break
		}
		at -= w
	}
	return strings.TrimLeft(s[at:], " ")
}

// firstRunes is the head of a text, up to a mark or so many characters.
func firstRunes(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		r, w := utf8.DecodeRuneInString(s[at:])
		if strings.ContainsRune("，。；：！？、\n.,;:“”", r) {
			break
		}
		at += w
	}
	return strings.TrimRight(s[:at], " ")
}

// shorten is a text for a message: of a long one both ends.
func shorten(s string) string {
	rs := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(rs) <= 40 {
		return string(rs)
	}
	return string(rs[:24]) + "…" + string(rs[len(rs)-12:])
}

// changedSentences names the sentences that are new, where the old text is not
// at hand.
func changedSentences(old []string, now string) string {
	known := map[string]bool{}
	for _, h := range old {
		known[h] = true
	}
	var changed []string
	all := sentences(now)
	for i, s := range all {
		if !known[hash(s, 4)] {
			changed = append(changed, "sentence "+strconv.Itoa(i+1)+" of "+strconv.Itoa(len(all))+", “"+head(s)+"”")
		}
	}
	if len(changed) == 0 {
		return "a sentence was taken out or moved"
	}
	return strings.Join(changed, "; ")
}

// head is the first 20 characters of a text, for a message.
func head(s string) string {
	n := 0
	for i := range s {
		if n++; n > 20 {
			return s[:i] + "…"
		}
	}
	return s
}

// Accepted accepts translations as they are. It gives the digests of their
// sources, by the path of the translation, for the report's key "accepted"; and
// the sources themselves, by their Key. fresh is how many are accepted that were
// not, or that were with another source. Those accepted are the paths that words
// name, and those below them; all where words is empty. Of the others digests has
// what the report has.
func Accepted(r *report.Report, words []string) (digests, sources map[string]string, fresh int) {
	digests, sources = map[string]string{}, map[string]string{}
	for _, t := range Texts(r) {
		if t.Source == nil {
			continue
		}
		kept, was := r.Accepted[t.Path]
		if !chosen(t.Path, words) {
			if was {
				digests[t.Path] = kept.Text
			}
			continue
		}
		d := Digest(t.Source.Source)
		if !was || !strings.HasPrefix(kept.Text, d[:keyDigits]) {
			fresh++
		}
		digests[t.Path] = d
		sources[d[:keyDigits]] = t.Source.Source
	}
	return digests, sources, fresh
}

// chosen says that a path is one of those named, or below one.
func chosen(path string, words []string) bool {
	for _, w := range words {
		if path == w || strings.HasPrefix(path, w+".") {
			return true
		}
	}
	return len(words) == 0
}
