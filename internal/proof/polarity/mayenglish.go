package polarity

import "strings"

// deniers are beginnings of English words that deny, lessen or doubt. A word of
// three letters or less stands for itself only.
var deniers = [...]string{ // read-only
	"no", "not", "nor", "non", "none", "never", "neither", "nothing", "nobody", "nowhere", "cannot", "without", "fail", "lack", "refus", "avoid", "prevent", "prohibit", "ban", "forbid", "forbad", "deny", "denie", "denial", "reject", "absen", "exclu", "except", "unless", "little", "few", "fewer", "hardly", "rare", "seldom", "barely", "scarce", "stop", "cease", "rather", "instead", "beyond", "away", "too", "only", "yet", "far", "missing", "free", "but", "mistake", "wrong", "abandon", "declin", "oppos", "object", "against", "ignor", "omit", "skip", "miss", "neglect", "least", "differ", "hard", "difficult", "minus", "zero", "halt", "freez", "los", "lost", "bar", "waiv", "exempt", "elimin", "remov", "off", "preclud", "withh", "withdr", "wrest", "resist", "stay", "less", "short", "spare", "until", "before", "nil", "null", "void", "bereft", "devoid", "limit", "restrict", "strict", "reluct", "anti", "contrary", "despite", "though", "although", "however", "hesitat", "escap", "exhaust", "drop", "quit", "forgo", "forget", "forgot", "any", "false", "fals", "doubt", "question", "unable", "barr", "halt", "ill", "illeg", "illic", "immun", "imposs", "imper", "improp", "impracti", "insep", "bann", "incap", "inabil", "inval", "incorr", "incompl", "inadequ", "ineff", "ineligib", "infeas", "inapplic", "inappropr", "indep", "inevit", "insuff", "intoler", "invisib", "irre", "irrel", "dis", "un", "mis", "nonprofit", "alone", "closed", "beat", "beyond", "shun", "violat", "breach", "break", "den", "neg", "nay", "sans", "wouldn", "odd", "blind", "vacan", "empt", "gone", "defi", "outside", "aside", "apart", "regardless", "irrespective", "notwith", "cut", "suspend", "revok", "cancel", "nix", "trouble", "silent", "anonym", "maximum", "counter", "inexpress", "bad", "worse", "ceiling", "guard",
}

// englishNeutral are beginnings of words that begin like one of deniers and deny nothing.
var englishNeutral = [...]string{ // read-only
	"every", "objectiv", "discuss", "discover", "display", "distribut", "district", "distanc", "disciplin", "disk", "dish", "mission", "missil", "negotiat", "defin", "freedom", "freel", "hardware", "passeng", "passag", "passion", "exceptional", "exclusiv", "unite", "lasting", "endors", "endeav", "shortly", "rathe", "turnover", "stopped", "noti", "note", "nota", "nove", "notic", "normal", "north", "nomin", "anyone", "violat", "neglig",
}

// weakDeniers are those of deniers that do so seldom.
const weakDeniers = " but only other any ever end out off away too yet last keep before until though although however despite free save pass turn cut stay question drop spare limit restrict strict short far gone alone closed beat mistake wrong differ against object odd den neg break aside apart outside empt blind vacan contrary los bar less regardless quit lost hard "

// MayEnglish finds the first words of an English text, so many at most, that may deny,
// lessen or doubt.
func MayEnglish(s string, sure bool, most int) (out []int) {
	for i := 0; i < len(s) && len(out) < most; {
		if !letter(s[i]) {
			i++
			continue
		}
		k := WordLen(s[i:])
		w := strings.ToLower(s[i : i+k])
		if strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "less") && len(w) > 5 {
			out = append(out, i)
			i += k
			continue
		}
		for _, d := range deniers {
			if sure && strings.Contains(weakDeniers, " "+d+" ") {
				continue
			}
			if w == d || (len(d) > 3 || d == "dis" || d == "mis" || d == "los" || d == "un" && len(w) > 4 && !Begins(w, "unit", "unif", "univ", "union", "uniq") && !strings.HasPrefix(w, "und")) && strings.HasPrefix(w, d) && d != "other" && !Begins(w, englishNeutral[:]...) {
				out = append(out, i)
				break
			}
		}
		i += k
	}
	return out
}
