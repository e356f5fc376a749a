package clue

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/wording"
)

// IsPerson says that a short English line names somebody and what they are: Gu Ming,
// President of the Walking City Association; Director of the Museum.
func IsPerson(s string) bool {
	if utf8.RuneCountInString(s) > 120 || wording.EndsSentence(s) {
		return false
	}
	for part := range strings.SplitSeq(s, ",") {
		word, rest, _ := strings.Cut(strings.TrimSpace(part), " ")
		if strings.HasSuffix(rest, "Office") || word == "Head" && strings.HasPrefix(rest, "Office") {
			continue
		}
		if word == "Vice" || word == "Deputy" || word == "Acting" || word == "Executive" {
			word, _, _ = strings.Cut(rest, " ")
		}
		if role := strings.Fields(part); len(role) > 2 && len(role) <= 5 && strings.ToUpper(part[:1]) == part[:1] {
			word = role[len(role)-1] // Anna Petrova Chair, Society for Old Seeds
		}
		switch word {
		case "President", "Chair", "Chairman", "Chairwoman", "Chairperson", "Director", "Secretary", "Minister", "Mayor", "Head", "Editor", "Professor", "Commissioner", "Governor", "Treasurer", "Dean", "Rector", "Curator", "Spokesperson", "Spokesman", "Spokeswoman", "Director-General", "Secretary-General":
			return true
		}
	}
	return false
}

// IsClosing says that a short line ends a letter, before the name of who signs it: With
// thanks, Yours sincerely, 此致, 特此报告.
func IsClosing(s string) bool {
	t := strings.ToLower(strings.Trim(s, " \t\u3000*"))
	if utf8.RuneCountInString(t) > 60 {
		return false
	}
	switch strings.Trim(t, "!！。.") {
	case "谢谢", "謝謝", "thanks", "thank you", "questions?":
		return true
	}
	for _, head := range []string{"with thanks", "with best", "with kind", "with warm", "with gratitude", "yours ", "sincerely", "kind regards", "best regards", "warm regards", "best wishes", "regards,", "respectfully", "in gratitude", "此致", "敬礼", "敬禮", "特此", "专此", "專此", "谨此", "謹此", "顺颂", "順頌", "谢谢大家", "thank you for your attention"} {
		if strings.HasPrefix(t, head) {
			return true
		}
	}
	return false
}
