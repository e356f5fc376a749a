package parity

import (
	"strings"
	"sync"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// verbPairs are what sentences say or deny: common verbs, auxiliaries and adjectives,
// and the beginnings of what they are in English. Like wordPairs they do not translate;
// where each language has one of a pair once, both must deny it, or neither.
const verbPairs = "允许,准许,许可 allow,permit,let|禁止 prohibit,forbid,ban|使用,利用 use,using|包括,包含 includ,contain,compris|超过 exceed|接受 accept,receiv|知道 know,aware|理解,明白,了解 understand|需要,必要,需 need,requir,necessary|参加,参与 participat,attend,join,take part,involv|支持 support|同意,赞成 agree,approv,consent|提供 provid,offer,suppl|拥有 own,possess|影响 affect,influenc,impact|改变,变化,更改,变更 chang,alter|负责 responsib|适用 appl|公开,披露 disclos,publish,public,open|存在 exist|建议,推荐 suggest,recommend,advis|鼓励 encourag|重要 important,matter|容易 easy,easi|清楚,清晰,明确 clear|相信 believ,trust|认为,觉得 think,believ,feel,consider|希望,想要 hope,want,wish|喜欢 like,love,enjoy|购买,买 buy,bought,purchas|出售,卖 sell,sold|投资 invest|支付,付款,付 pay,paid|增加 increas,add,rais|减少 reduc,decreas,cut|改善,改进 improv|得到,获得 get,got,obtain,receiv,gain|给予,给 give,given,grant|保证,确保 guarantee,ensur,assur|保护 protect|维护 maintain|限制 limit,restrict|要求 requir,ask,demand|忘记 forget,forgot|忽视,忽略 ignor,neglect,overlook|依赖,取决于 depend,rel|担心 worr,concern|害怕 fear,afraid|解决 solv,resolv,address|回答,答复,回复 answer,repl,respond|解释,说明 explain|讨论 discuss|决定 decid,decision|选择 choos,chose,select|改动,修改 modif,edit,chang|删除 delet,remov|复制 cop|分享,共享 shar|分发 distribut|发布 publish,releas|成功 succe|失败 fail|工作 work|学习 learn,stud|帮助 help,assist|合作 cooperat,collaborat|贡献 contribut|开始 start,begin,began|停止 stop,ceas|继续 continu|等待,等 wait|返回 return|归还,退还 return,refund|离开 leav,left|进入 enter,access|访问 access,visit|安装 instal|运行 run|更新 updat|创建,建立 creat,establish,set up|属于 belong|代表 represent|意味着,意味 mean|表示 indicat,express,show|构成 constitut|承担 bear,assum,undertake|违反 violat,breach|遵守 compl,obey,abid,follow|批准 approv|拒绝 refus,reject,declin|取消 cancel|收取,收费 charg|免费 free|公平,公正 fair,just|安全 safe,secur|合理 reasonabl|可靠 reliabl|真实 tru,real,authentic|正确 correct,right|完整 complet|可能 possib,likely,may,might|真正 real,tru|满意 satisf|高兴 happy,pleas,glad|简单 simpl,eas|困难 difficult|值得 worth|足够 enough,suffic|有效 effectiv,valid|有用 useful,help|合法 legal,lawful|相同,一样 same,identical|唯一 only,sole|达到,实现 reach,achiev,attain|发生 happen,occur|出现 appear,aris,occur|丢失,失去 los|消失 disappear,vanish|看到,看见 see,saw,seen|听到,听说 hear|想到 thought of,think of|记得,记住 remember|发现 find,found,discover|预测,预期,预料 predict,expect,forecast,foresee|期待 expect,look forward|计划 plan|考虑 consider,tak|涉及 involv|关心,在意,在乎 care|关注 attention,focus,concern|尊重 respect|讨厌 hate,dislik|后悔 regret|满足 meet,met,satisf,fulfil|匹配,相符 match,consist|符合 meet,compl,conform,consist,in line|出席 attend|缴纳 pay|雇佣,雇用,聘用 hir,employ|解雇 dismiss,fire|储存,存储 stor|透露,泄露 reveal,disclos,leak|授权 authori,licens|转让 transfer,assign|转售 resell,resold,resale|吸烟 smok|饮酒,喝酒 drink,alcohol|吃 eat,ate|睡 sleep,slept|说谎,撒谎 lie,lying|公布 publish,announc|对外 extern|收到 receiv|打开 open|关闭 clos,shut|上涨,上升 rise,rose,increas|下降,下跌 fall,fell,declin,drop|盈利 profit|亏损 los|负债 debt,liabilit|破产 bankrupt|欠 owe|借 borrow,lend,lent|信任 trust|通过 pass,through|到达 arriv,reach|完成 complet,finish|结束 end,finish|交付,交货 deliver|使 mak,made|产生 produc,generat,creat|造成,导致 caus,lead,led,result|避免 avoid|防止 prevent|阻止 stop,prevent|检查 check,inspect|测试 test|证明 prov|确认 confirm|承认 admit,acknowledg,recogni|否认 den|隐瞒 conceal,hid|透明 transparen|一致 consisten,uniform,same|独立 independen|平等 equal|熟悉 familiar|擅长 good at|习惯 used to,habit,accustom|愿意 willing|准备 prepar,read|试图,尝试 try,tri,attempt|敢 dare|应对 respond,cope,deal|处理 handl,process,deal|管理 manag|控制 control|监督 supervis,monitor|干预,干涉 interfer,interven|打扰 disturb|骚扰 harass|歧视 discriminat|惩罚,处罚 punish,penal|奖励 reward|浪费 wast|节省,节约 sav|带 bring,brought,tak,carry,carri|携带 carry,carri,bring|停放,停车 park|养 keep,rais|进食 eat|拍照 photo|触摸 touch|开放 open|营业 open,business|收集 collect|追踪,跟踪 track|显示 show,display|保存,保留 keep,kept,sav,retain,preserv|替代,取代 replac,substitut|结合 combin|分开 separat|归属 belong|回来 return,com|参考 refer|比较 compar|衡量 measur|估计 estimat|计算 calculat,comput|统计 count,statistic|反映 reflect|体现 reflect,embod|相似,类似 similar,resembl|友好 friendly|均衡 even,balanc|愉快 pleasan,comfortabl,enjoy|营业 open,operat|毕业 graduat|密封 seal|结实 sturd,solid|顺畅,流畅 smooth|秘密 secret|威胁 threat|肯定,确定 sure,certain|明智 wise,smart,sensib|收入 income,earn,revenue|征兆,迹象 sign,indicat|机会 chance,opportunit|时间 time|问题 problem,issue,question|原因,理由 reason|证据 evidence,proof|经验 experience|兴趣 interest|区别,差异 differen,distinct|关系 relat,matter,connect|意义 mean,sense,point|意图,打算 intent,intend,plan|选择 choice,option,choos|例外 exception|限制 limit,restrict|影响 affect,effect,impact,influenc|成员 member|资格 qualif,eligib|能力 abilit,able,capab|效果,作用 effect,work|进展 progress|变化 chang|争议 controvers,disput|担忧 concern,worr|准确,精确 accura,precis|稳定 stabl,stead|平静 calm,quiet|普通,寻常 usual,ordinar,common|常见 common,usual|成熟 matur|充分,充足 suffic,adequat,enough|完善 perfect,complet|适合,适当,合适 suitab,appropriat,fit,proper|切实际,现实 realistic,practical|理性 rational|自然 natural|正常 normal|正式 formal,official|公开 public,open|熟练 skill|健康 health|干净 clean|舒服,舒适 comfort|耐心 patien|诚实 honest|道德 ethic,moral|礼貌 polite|友善 kind,friendly|积极 active,positiv|主动 initiativ,proactiv|幸运 luck,fortunat|舒服 well,comfort|聪明 smart,clever,intelligen|便宜 cheap|昂贵,贵 expensive|大 big,large|多 many,much|长 long|远 far|快 fast,quick|慢 slow|高 high|低 low|新 new|好 good,well,nice|坏 bad|对 right,correct|错 wrong,mistak|真 true,real|奇怪 strange,odd|惊讶,吃惊 surpris|陌生 strang,unfamiliar|意外 accident,surpris|危险 danger|严重 serious,sever|足以 enough,suffic|依靠 rely,depend|指望 count on,expect|停留 stay,remain|逗留 stay|分享 shar|指责 blam,accus|怀疑 doubt,suspect|反对 oppos,object,against|质疑 question,challeng|犹豫 hesitat|掌握 master,know|跟上 keep up,keep pace|超越 exceed,surpass,beyond|受益 benefit|受到 receiv,suffer,subject|感到 feel,felt|打算 intend,plan|采取 tak,took,adopt|实施,执行 implement,enforc,carry out|申请 appl|登记,注册 register|签署,签订,签 sign|披露 disclos|讨论 discuss|提及,提到 mention|谈 talk,discuss|说话 speak,talk|写 writ,wrote|读,阅读 read|听 listen,hear|看 look,see,watch|玩 play|走 walk,go|跑 run|站 stand|坐 sit|住 live,stay|死 die,dead|出生 born|受伤 injur,hurt|生病 sick,ill|穿 wear|戴 wear|洗 wash|开车,驾驶 driv|旅行 travel|回家 home|上班 work|上学 school|考试 exam,test|比赛 match,game,compet|赢 win,won|输 lose,lost|得分 scor|支付 pay,paid|退款 refund|退货 return|发货 ship,dispatch|下载 download|上传 upload|点击 click|登录 log in,sign in,login|连接 connect|响应 respon|崩溃 crash|兼容 compatib|存储 stor|加密 encrypt|编译 compil|测试 test|部署 deploy|复用 reus|扩展 extend,scal|贬值 depreciat,devalu|升值 appreciat|分红,派息 dividend|回购 repurchas,buyback|发行 issu|收购 acqui,purchas|出价 bid,offer|谈判 negotiat|合并 merg|裁员 layoff,lay off|雇用 hir,employ|罢工 strike|游行 march,protest|抗议 protest|逮捕 arrest|起诉 charg,prosecut,sue|定罪 convict|认罪 plead|赔偿 compensat|投票 vote|当选 elect|辞职 resign|退出 withdraw,quit,leave|加入 join|可以,能够 can,could,may,able|必须,应该,应当 must,should,shall,need,have to"

// verb is one pair of verbPairs.
type verb struct {
	han, english []string
}

// modal says that a verb is an auxiliary, which sentences have for many reasons.
func (v *verb) modal() bool { return v.han[0] == "可以" || v.han[0] == "必须" }

// verbs is verbPairs, cut when first asked for.
var verbs = sync.OnceValue(func() (out []verb) {
	for line := range strings.SplitSeq(verbPairs, "|") {
		zh, en, _ := strings.Cut(line, " ")
		out = append(out, verb{strings.Split(zh, ","), strings.Split(en, ",")})
	}
	return out
})

// said is whether a text says a word or denies it.
type said int8

const (
	unsaid   said = iota // the text has it not, or more than once
	affirmed             // no word of its clause may deny
	denied               // a negation stands right before it
	unsure
)

// polarity names a verb that one language says and the other denies.
func (c *checker) polarity(zh, en *report.Text, k chunk) bool {
	a, b := zh.Source[k.a:k.aEnd], strings.ToLower(en.Source[k.b:k.bEnd])
	if len(b) != k.bEnd-k.b {
		return false
	}
	for _, v := range verbs() {
		how, at, n := saidHan(a, v.han)
		if how != affirmed && how != denied {
			continue
		}
		other, there, size := saidEnglish(b, v.english)
		switch {
		case how == denied && other == affirmed:
			c.tellSense(diag.ParityNegation, zh, k.a+at, n, en, k.b+there)
			return true
		case how == affirmed && other == denied:
			c.tellSense(diag.ParityNegation, en, k.b+there, size, zh, k.a+at)
			return true
		}
	}
	return false
}

// mentionOf is where a text has one of some words, once: its first byte and its length.
// n is 0 where it has none of them, or several. fits says that n bytes at i are the word,
// and not a part of another.
func mentionOf(s string, words []string, fits func(i, n int) bool) (at, n int) {
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(s[from:], w)
			if i < 0 {
				break
			}
			i += from
			from = i + len(w)
			if !fits(i, len(w)) || n > 0 && i < at+n && at < from { // within the one found
				continue
			}
			if n > 0 {
				return 0, 0
			}
			at, n = i, len(w)
		}
	}
	return at, n
}

// clauseOf is the clause of a text in which n bytes at at stand, from and up to, by the
// marks that end clauses. asks says that it is a question.
func clauseOf(s string, at, n int, ends string) (from, to int, asks bool) {
	to = len(s)
	if k := strings.LastIndexAny(s[:at], ends); k >= 0 {
		_, w := utf8.DecodeRuneInString(s[k:])
		from = k + w
	}
	if k := strings.IndexAny(s[at+n:], ends); k >= 0 {
		to = at + n + k
		asks = strings.HasPrefix(s[to:], "？") || s[to] == '?'
	}
	return from, to, asks
}

// saidHan looks for one of some words of a Chinese text. at and n are the word, with
// the negation before it.
func saidHan(s string, words []string) (how said, at, n int) {
	at, n = mentionOf(s, words, func(int, int) bool { return true })
	if n == 0 {
		return unsaid, 0, 0
	}
	from, to, asks := clauseOf(s, at, n, hanClauseEnds)
	if asks {
		return unsure, at, n
	}
	may := mayDenyHan(s[from:to], false, 2)
	switch {
	case len(may) == 0 && !strings.ContainsAny(s[from:to], "吗难如若才"):
		return affirmed, at, n
	case len(may) == 1:
		i := from + may[0]
		if i < at && strings.Contains(hanNots, " "+s[i:at]+" ") && !strings.HasPrefix(s[at+n:], "的是") {
			return denied, i, at + n - i
		}
	}
	return unsure, at, n
}

// What may stand between a negation and what it denies.
const (
	hanNots     = " 不 没 没有 未 未能 未曾 不能 不能够 不会 不会再 不应 不应该 不应当 不该 不要 不得 不可 不可以 不用 不必 不需 不需要 不准 不许 不允许 不予 不想 不愿 不愿意 不再 不曾 不能再 不太 不再是 无法 无须 无需 勿 别 不得随意 不得擅自 不直接 不一定 没有人 不是 "
	englishNots = "  be been to to be have have been yet necessarily always directly ever really be able to need to want to have to "
)

const (
	hanClauseEnds     = "，。；：！？、\n,;?!"
	englishClauseEnds = ",;:.!?()\n"
)

// saidEnglish is saidHan for English, in small letters.
func saidEnglish(low string, words []string) (how said, at, n int) {
	at, n = mentionOf(low, words, func(i, n int) bool {
		end := i + n
		return (i == 0 || !nameByte(low[i-1])) && (n >= 4 || end == len(low) || !nameByte(low[end]) || startsWith(low[end:], "s ", "ed ", "ing ", "d "))
	})
	if n == 0 {
		return unsaid, 0, 0
	}
	for at+n < len(low) && nameByte(low[at+n]) {
		n++
	}
	from, to, asks := clauseOf(low, at, n, englishClauseEnds)
	if asks {
		return unsure, at, n
	}
	may := mayDeny(low[from:to], false, 2)
	switch {
	case len(may) == 0:
		return affirmed, at, n
	case len(may) == 1:
		i := from + may[0]
		k := spelledWord(low[i:])
		w := low[i : i+k]
		if i < at && strings.Contains(englishNots, " "+strings.TrimSpace(low[i+k:at])+" ") && (w == "not" || w == "never" || carriesNot(w)) && len(englishDenialsOf(low[i:to])) > 0 {
			return denied, i, at + n - i
		}
		if carriesNot(w) && i == at || i == at+n+1 && w == "not" && len(englishDenialsOf(low[i:to])) > 0 {
			return denied, at, i + k - at
		}
	}
	return unsure, at, n
}

// carriesNot says that an English word, in small letters, has a "not" at its end.
func carriesNot(w string) bool {
	return w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
}
