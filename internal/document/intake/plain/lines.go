package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/wording"
)

// lineEnd is what the end of a line means.
type lineEnd uint8

const (
	wraps  lineEnd = iota // the paragraph goes on, as if there were a space or nothing
	breaks                // the paragraph goes on in a line of its own, as in a poem
	ends                  // the next line is a paragraph of its own
)

// margin is how the lines of a text are laid out.
type margin struct {
	width int  // the columns at which its lines wrap; 0 where each line is as long as it likes
	blank bool // blank lines stand between its paragraphs
}

// The bounds of lines that wrap, in columns; a Han takes two. Shorter ones are
// verses and addresses, longer ones are whole paragraphs.
const (
	leastWrapped = 54
	mostWrapped  = 160
	mostMeasured = 2000 // pairs of lines that are looked at
)

// measured finds out how the lines of a text are laid out, by those that another
// follows at once.
func measured(lines []string) margin {
	type pair struct {
		wide   int // the columns of the first line
		next   string
		closed bool // the first line ends a sentence
	}
	var pairs []pair
	gaps, last := 0, ""
	for i, line := range lines {
		if len(pairs) >= mostMeasured {
			break
		}
		s := strings.TrimSpace(strings.Trim(line, "\u3000"))
		switch {
		case s == "":
			if last != "" && i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
				gaps++
			}
		case last != "" && prose(s) && !strings.HasPrefix(line, "\u3000") && unlabelled(s):
			pairs = append(pairs, pair{clue.Columns(last), s, wording.EndsSentence(last)})
		}
		if last = s; !prose(s) {
			last = ""
		}
	}
	m := margin{blank: gaps > 0 && gaps*2 >= len(pairs)}
	most := 0
	for width := leastWrapped; width <= mostWrapped; width++ {
		full, at, closed := 0, false, 0
		for _, p := range pairs {
			if p.wide <= width && fills(p.wide, p.next, width) {
				full++
				at = at || p.wide == width
				if p.closed {
					closed++
				}
			}
		}
		if at && full > most && full*10 >= len(pairs)*6 && closed*2 <= full {
			most, m.width = full, width
		}
	}
	if most < 2 && len(pairs) > 1 {
		m.width = 0
	}
	return m
}

// prose says that a line is one of running text, and no heading, table or code.
func prose(s string) bool {
	return s != "" && !strings.HasPrefix(s, "#") && !strings.HasPrefix(s, "|") && !strings.HasPrefix(s, "```") && !strings.HasPrefix(s, ">") && !strings.Contains(s, "\t") && !isRule(s)
}

func unlabelled(s string) bool {
	st, _, _, _ := labels.Of(s)
	return st == labels.None
}

// fills says that the first word of the next line had no room in a line of w
// columns where lines wrap at width.
func fills(w int, next string, width int) bool {
	r, _ := utf8.DecodeRuneInString(next)
	if wording.IsWide(r) {
		return width-w <= 4
	}
	word := strings.IndexFunc(next, unicode.IsSpace)
	if word < 0 {
		word = len(next)
	}
	return w+1+min(word, 24) > width
}

// goesOn says that a line wraps: it is as long as lines are where they wrap, so that the
// first word of the next had no room in it.
func (m margin) goesOn(last, next string) bool {
	w := clue.Columns(last)
	return m.width > 0 && w <= m.width && fills(w, next, m.width)
}

// between says what the end of a line means. text is the paragraph so far, of
// which last is the last line; next is the line below. Both lines are without
// their labels and spaces.
func (m margin) between(text, last, next string, item, indented bool) lineEnd {
	w, closed := clue.Columns(last), wording.EndsSentence(last)
	switch {
	case strings.Count(text, "**")%2 == 1:
		return wraps // bold goes on
	case alone(last) && !item || alone(next) || keyed(next):
		return ends
	case keyed(last) && !item && !strings.HasSuffix(last, "、") && !strings.HasSuffix(last, "，") && !strings.HasSuffix(last, ",") && !m.goesOn(last, next):
		return ends
	case m.goesOn(last, next):
		return wraps
	}
	la, lb := wording.Language(last), wording.Language(next)
	first, _ := utf8.DecodeRuneInString(next)
	way, _ := clue.Bare(next)
	address := (way == "email" || way == "web") && !strings.HasSuffix(last, " from") && !strings.HasSuffix(last, " at") && !strings.HasSuffix(last, " see")
	small := unicode.IsLower(first) && la == "en" && !closed && !address
	switch {
	case la != lb && la != "" && lb != "":
		if item || m.blank {
			return breaks
		}
		return ends
	case item && indented && !closed && !(text == last && (clue.HeadOf(last, next) || lb == "en" && headWords(last) && begins(next) && wording.EndsSentence(next))):
		return wraps
	case item && indented:
		return breaks
	case text == last && !item && la == lb && clue.HeadOf(last, next):
		return ends
	case small && (w >= 45 || m.blank && !strings.HasSuffix(last, ",")):
		return wraps
	case !m.blank:
		return ends
	case !closed && w >= leastWrapped && !strings.HasSuffix(last, "，") && !strings.HasSuffix(last, ","):
		return wraps
	case !closed && strings.ContainsAny(last, "，。；,;") && !strings.HasSuffix(last, "，") && !strings.HasSuffix(last, ",") && clue.Columns(next) >= 40:
		return wraps // a clause that goes on in a line of its own length
	case closed && w >= 40:
		return ends
	case strings.HasSuffix(last, "，") && w >= leastWrapped:
		return ends // a clause of a preamble
	}
	return breaks
}

// keyed says that a line says by its first words what it is: to whom a paper goes, who
// was there, who issued it and when. It may go on over several lines.
func keyed(s string) bool {
	if strings.Contains(s, "印") {
		if _, date := clue.Issued(s); date != "" || clue.Printed(s) > 0 {
			return true
		}
	}
	if _, _, _, reach := clue.Reach(s); reach || clue.Attached(s) != "" {
		return true
	}
	if asked, _ := clue.Asked(s); asked != "" {
		return true
	}
	kind, _ := clue.Sent(s)
	return kind != "" || clue.IsAttendance(s)
}

// alone says that a line is no part of a paragraph: a date, the heading of a known
// part, a line of addresses, the number of an issue.
func alone(s string) bool {
	if utf8.RuneCountInString(s) > 120 {
		return false
	}
	return clue.Date(s) != "" || clue.IsContact(s) || clue.Part(s) != "" || utf8.RuneCountInString(s) <= 30 && clue.IsHeading(s) || clue.Number(s) != "" || strings.HasPrefix(s, "【") && strings.HasSuffix(s, "】") || clue.MeetingDay(s) != ""
}
