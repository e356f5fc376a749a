package polarity

import "strings"

// English finds the words of an English sentence that deny.
func English(s string) (out []Denial) {
	for i := 0; i < len(s); {
		if !letter(s[i]) {
			i++
			continue
		}
		k := WordLen(s[i:])
		w := strings.ToLower(s[i : i+k])
		rest := strings.ToLower(s[i+k:])
		switch {
		case w == "not" && (strings.HasSuffix(s[:i], "than ") || strings.HasSuffix(s[:i], ", ") || strings.HasSuffix(s[:i], " or ")): // this, not that; whether or not
		case w == "not" || carriesNot(w):
			if !Begins(rest, " only", " just", " merely", " simply", " least", " until", " unlike", " to mention", " necessarily", " as much", " nearly as", " more than", " less than", " fewer than", " later than", " earlier than", " exceed", " so much", " surprising", " uncommon", " long", " far", " every", " all", " be better", " have better", " be happier", " be more", " resist", " help but", " yet", " take long", " take many", " take much", " un", " forget", " hesitate", " worry", " to just", " avoid", " impossible", " without", " mind", " bad", " the least", " stopped", " prevented", " deterred", " null") && !questioned(rest) {
				out = append(out, Denial{i, k, w == "haven't" || w == "haven’t" || w == "hasn't" || Begins(rest, " have ", " be able")})
			}
		case w == "never" && !Begins(rest, " before", "theless", "-"), w == "nobody", (w == "neither" || w == "nor") && len(out) == 0:
			out = append(out, Denial{i, k, false})
		case w == "no" && !strings.HasSuffix(s[:i], "Dr. ") && len(rest) > 1 && rest[0] == ' ' && letter(rest[1]):
			if !Begins(rest, " doubt", " more", " less", " fewer", " later", " earlier", " sooner", " matter", " wonder", " longer than", " change", " question", " small", " less", " problem", " cost", " charge", " fee", " extra") && !questioned(rest) {
				out = append(out, Denial{i, k, true})
			}
		case w == "impossible", w == "unable", w == "refused", w == "refuses":
			out = append(out, Denial{i, k, false})
		case w == "banned", w == "bans", w == "ban", w == "prohibited", w == "forbidden", w == "prohibits", w == "forbids":
			out = append(out, Denial{i, k, false})
		}
		i += k
	}
	return out
}

// questioned says that the sentence which goes on here is a question.
func questioned(rest string) bool {
	k := strings.IndexAny(rest, ".!?;")
	return k >= 0 && rest[k] == '?'
}

// Alternatives adds to the places of what denies in an English text the words "or" behind
// the first: nobody may smoke or drink denies both.
func Alternatives(s string, out []int) []int {
	if len(out) == 0 {
		return out
	}
	for from := out[0]; ; {
		k := strings.Index(s[from:], " or ")
		if k < 0 {
			return out
		}
		out = append(out, from+k)
		from += k + 1
	}
}

// carriesNot says that an English word, in small letters, has a "not" at its end.
func carriesNot(w string) bool {
	return w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
}
