package figures

import (
	"strings"
	"sync"
)

// entry is what a word of English may be in a figure. Each field but opens is zero
// where the word is no such thing.
type entry struct {
	value   float64
	number  numberKind
	month   int8
	weekday int8
	opens   bool // a figure may begin with it
}

// lexicon is the words of figures, made when first asked for: a text has many
// words, and few of them are these.
var lexicon = sync.OnceValue(func() map[string]entry {
	m := map[string]entry{}
	put := func(w string, change func(*entry)) {
		e := m[w]
		e.opens = true
		change(&e)
		m[w] = e
	}
	numbers := func(words string, from, step float64, kind numberKind) {
		for i, w := range strings.Fields(words) {
			put(w, func(e *entry) { e.value, e.number = from+float64(i)*step, kind })
		}
	}
	numbers("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1, ones)
	numbers("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 0, 1, ordinal)
	numbers("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10, tens)
	numbers("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10, ordinal)
	numbers("hundred", 100, 0, hundred)
	numbers("hundredth", 100, 0, ordinal)
	numbers("thousandth", 1000, 0, ordinal)
	numbers("thousand", 1e3, 0, big)
	numbers("lakh lakhs", 1e5, 0, big)
	numbers("crore crores", 1e7, 0, big)
	numbers("million mln", 1e6, 0, big)
	numbers("billion", 1e9, 0, big)
	numbers("trillion", 1e12, 0, big)
	numbers("quadrillion", 1e15, 0, big)
	for _, list := range [...]string{"january february march april may june july august september october november december", "jan feb mar apr may jun jul aug sep oct nov dec"} {
		for i, w := range strings.Fields(list) {
			put(w, func(e *entry) { e.month = int8(i + 1) })
		}
	}
	put("sept", func(e *entry) { e.month = 9 })
	for i, w := range strings.Fields("monday tuesday wednesday thursday friday saturday sunday") {
		put(w, func(e *entry) { e.weekday = int8(i + 1) })
		put(w+"s", func(e *entry) { e.weekday = int8(i + 1) })
	}
	for _, w := range strings.Fields("a an half both couple pair hundreds thousands millions billions trillions tens scores dozens dozen several few double doubled doubling doubles twice twofold triple tripled tripling thrice " +
		"threefold treble trebled quadruple quadrupled fourfold fivefold tenfold halved halving decade centenary centennial bicentenary bicentennial decile quartile trio quartet quintet foursome foursomes fourball fourballs weekdays last fy fiscal q h noon midday mid midnight next latter minus no hong twenties thirties forties fifties sixties seventies eighties nineties per every each chapter part phase volume annex appendix title " +
		"us usd rmb cny renminbi eur euro gbp hkd hk aud au cad ca sgd s nt twd jpy chf krw inr rs rub sdr mop c") {
		put(w, func(*entry) {})
	}
	return m
})

// wordValue is what a word is worth in a number.
func wordValue(w string) (float64, numberKind) {
	if len(w) < 3 || len(w) > 11 {
		return 0, noNumber
	}
	e := lexicon()[w]
	return e.value, e.number
}

// monthWord is the month that a word names; 0 for none.
func monthWord(w string) int {
	if len(w) < 3 || len(w) > 9 {
		return 0
	}
	return int(lexicon()[w].month)
}

// weekday is the day of the week that a word names, Monday 1; 0 for none.
func weekday(w string) int {
	if len(w) < 6 || len(w) > 10 {
		return 0
	}
	return int(lexicon()[w].weekday)
}

// opens says that a word may begin a figure. It keeps the many others from
// being tried.
func opens(w string) bool { return len(w) <= 12 && lexicon()[w].opens }

// Word says that an English word, in small letters, belongs to figures: a number, a
// month, a day of the week.
func Word(w string) bool { return opens(w) }
