package parity

import "jianbao/internal/report"

// contrary is a superlative or a comparison and its opposite: what says the one in Chinese, what else may
// in Chinese say the other, what says the other in English, and the beginnings of the
// English words that may answer the one. The words of each are parted by bars.
type contrary struct {
	han, opposite, english, may string
}

// contraryWords are those that extremes and bounds do not know: the newest and the oldest,
// the last and the first, before and after, above and below.
var contraryWords = [...]contrary{ // read-only
	{"最新", "最早|最老|最旧|最古老|最初|首", "earliest|oldest", "latest|newer|newest|newly|new|recent|modern|last|current|updat|fresh|today|breaking"},
	{"最早|最旧|最老|最古老", "最新|最近|最晚|最后", "latest|newest|most recent|nearest|closest|youngest", "earliest|early|old|first|before|original|initial|ancient|soon"},
	{"最后一|最后的|最末", "第一|首|最初|开始|先|头|初|原", "the first|first|1st", "last|final|end|eventual|ultimate|late|clos|remaining|conclud|least|bottom"},
	{"第一次|第一个|第一天|首日|首次|最初|首先|首个|首届|首位|第一位|第一家|第一座", "最后|末|终", "the last", "first|initial|begin|began|start|early|earli|original|1|one|opening|debut|maiden|inaugural|previous|former"},
	{"最好|最佳|最优|最棒|最适合|最有益|最理想", "最差|最坏|最糟|最劣|最恶|不", "worst", "best|optim|ideal|top|good|great|fin|better|perfect|prefer|favo|right|suit|excellent|well|most|only"},
	{"最差|最坏|最糟|最恶劣|最严峻", "最好|最佳|最优|最棒", "best", "worst|bad|poor|wors|terrib|grim|dire|low|adverse|lousy|sever|darkest|hard"},
	{"亚军", "冠军|第一|夺冠", "champion|champions|the winner|first place|the title", "runner|second|silver|final|lost|2|2nd|vice|loser|finish"},
	{"冠军", "亚军|第二", "runner-up|runners-up|second place|second-place|silver medal", "champion|winner|first|title|gold|crown|won|win|victor|cup|1|1st|tops"},
	{"第二重要|第二常见|第二严重|第二受欢迎", "最", "the most", "second|two|next|2nd|runner"},
	{"最年轻|最小的", "最年长|最老|最大", "oldest|eldest", "young|small|least|little"},
	{
		"之前|以前|事前|赛前|会前|饭前", "后|继|随|自从|起|接着|然后|过", "after|afterwards",
		"before|beforehand|prior|previous|earlier|ahead|pre|until|till|former|ago|already|by|first|past|advance|preced|early|last|yet|leading|when|then|old|used|once|days|history|never|not",
	},
	{
		"之后|以后|过后|会后|赛后|饭后", "前|先|未|没|不|才|直到|尚|此刻|避免", "before|prior to",
		"after|afterward|later|follow|since|then|once|upon|subsequent|post|when|from|next|behind|as|having|until|till|not|never|thereafter",
	},
	{
		"超过|高于|大于|多于|超出", "低于|少于|小于|不|未|没|难以|无", "less than|lower than|below|smaller than|fewer than",
		"more|great|high|exceed|above|over|larger|better|bigger|beyond|surpass|excess|outpac|outperform|top|up|not|no|never|cannot|neither|nor",
	},
	{
		"低于|少于|小于|不及", "高于|超过|大于|多于|超出|不低于|不少于|不得|不能|不会|不可|不应", "more than|greater than|higher than|larger than|above",
		"less|low|below|under|small|few|short|fall|fell|down|worse|reduc|cheap|discount|inferior|beneath|not|no|never|cannot|neither|nor|trail|lag|beat|cut",
	},
	{
		"不到|不足|未满|尚不足", "超过|多于|高于|以上|逾|超出", "more than|over a|over an|over one|over two|over three|over half|exceeding|exceeds|exceeded",
		"less|under|below|few|fewer|short|shy|not|no|never|within|almost|nearly|insufficient|lack|before|barely|just|only|inadequ|low|lower|poor|defici|scarc|yet|fail|weak|without|limit|mere|unable|cannot|absen|little|small",
	},
	{
		"余年|余载|多年|多万|多名|多家|多个|多人|多项|多元|多亿|多度|多吨|多米|多公里|多天", "不到|不足|少于|低于|未|不|没|最多", "less than|fewer than|at most|no more than",
		"more|over|above|exceed|great|beyond|surpass|plus|not|never|dozen|several|many|some|upward|odd|excess",
	},
	{"最近|最接近", "最远", "farthest|furthest", "near|clos|recent|late|last|new"},
}

// contraries names what two sentences say of which each is the other's contrary.
func (c *checker) contraries(zh, en *report.Text, k chunk, wideA, b, low string) bool {
	a := zh.Source[k.a:k.aEnd]
	for i := range contraryWords {
		x := &contraryWords[i]
		if c.opposed(zh, en, k, a, b, wideA, low, x.han, x.opposite, x.english, x.may) {
			return true
		}
	}
	return false
}
