package pinyin

// firsts are the syllables of Hanyu Pinyin (ISO 7098) without tones, each with the
// first of the characters that read so in the order of GB/T 2312, level 1.
const firsts = "" +
	"a啊ai埃an鞍ang肮ao凹ba芭bai白ban斑bang邦bao苞bei杯ben奔beng崩bi逼bian鞭biao标bie鳖bin彬bing兵bo玻bu哺ca擦cai猜can餐cang苍cao操ce厕ceng层cha插" +
	"chai拆chan搀chang昌chao超che车chen郴cheng撑chi吃chong充chou抽chu初chuai揣chuan川chuang疮chui吹chun春chuo戳ci疵cong聪cou凑cu粗cuan蹿cui摧" +
	"cun村cuo磋da搭dai呆dan耽dang当dao刀de德deng蹬di堤dian颠diao碉die跌ding丁diu丢dong东dou兜du都duan端dui堆dun墩duo掇e蛾en恩er而fa发fan藩fang坊" +
	"fei菲fen芬feng丰fo佛fou否fu夫ga噶gai该gan干gang冈gao篙ge哥gei给gen根geng耕gong工gou钩gu辜gua刮guai乖guan棺guang光gui瑰gun辊guo锅ha哈hai骸han酣" +
	"hang夯hao壕he呵hei嘿hen痕heng哼hong轰hou喉hu呼hua花huai槐huan欢huang荒hui灰hun荤huo豁ji击jia嘉jian歼jiang僵jiao蕉jie揭jin巾jing荆jiong炯" +
	"jiu揪ju鞠juan捐jue撅jun均ka喀kai开kan刊kang康kao考ke坷ken肯keng坑kong空kou抠ku枯kua夸kuai块kuan宽kuang匡kui亏kun坤kuo括la垃lai莱lan蓝lang琅" +
	"lao捞le勒lei雷leng棱li厘lia俩lian联liang粮liao撩lie列lin琳ling玲liu溜long龙lou楼lu芦lv驴luan峦lue掠lun抡luo萝ma妈mai埋man瞒mang芒mao猫me么" +
	"mei玫men门meng萌mi眯mian棉miao苗mie蔑min民ming明miu谬mo摸mou谋mu拇na拿nai氖nan南nang囊nao挠ne呢nei馁nen嫩neng能ni妮nian蔫niang娘niao鸟nie捏" +
	"nin您ning柠niu牛nong脓nu奴nv女nuan暖nue虐nuo挪o哦ou欧pa啪pai拍pan攀pang乓pao抛pei呸pen喷peng砰pi坯pian篇piao飘pie撇pin拼ping乒po坡pu扑qi期qia掐" +
	"qian牵qiang枪qiao橇qie切qin钦qing青qiong琼qiu秋qu趋quan圈que缺qun裙ran然rang瓤rao饶re惹ren壬reng扔ri日rong戎rou揉ru茹ruan软rui蕊run闰ruo若" +
	"sa撒sai腮san三sang桑sao搔se瑟sen森seng僧sha莎shai筛shan珊shang墒shao梢she奢shen砷sheng声shi师shou收shu蔬shua刷shuai摔shuan栓shuang霜shui谁" +
	"shun吮shuo说si斯song松sou搜su嗽suan酸sui虽sun孙suo蓑ta塌tai胎tan坍tang汤tao掏te特teng藤ti梯tian天tiao挑tie贴ting厅tong通tou偷tu凸tuan湍tui推" +
	"tun吞tuo拖wa挖wai歪wan豌wang汪wei威wen瘟weng嗡wo挝wu巫xi昔xia瞎xian掀xiang相xiao萧xie楔xin薪xing星xiong兄xiu休xu墟xuan轩xue靴xun勋ya压yan焉" +
	"yang殃yao邀ye椰yi一yin茵ying英yo哟yong拥you幽yu淤yuan鸳yue曰yun耘za匝zai栽zan咱zang赃zao遭ze责zei贼zen怎zeng增zha扎zhai摘zhan瞻zhang樟zhao招" +
	"zhe遮zhen珍zheng蒸zhi芝zhong中zhou舟zhu珠zhua抓zhuai拽zhuan专zhuang桩zhui椎zhun谆zhuo捉zi兹zong鬃zou邹zu租zuan钻zui嘴zun尊zuo昨"

// others are characters of names that level 1 lacks, or that read otherwise in names:
// a syllable and its characters.
const others = "" +
	"bi泌比 bin彬滨玢 bai柏 bo亳薄柏 beng蚌 ben贲 bian卞 cai蔡 cen岑 chan单澶 chang昶菖 chen琛谌郴 cheng晟郕 chong重种 chu滁褚 chun淳椿 cong琮 cui璀崔 dan儋郸 dai大 di狄翟 ding町 dong侗洞 dou窦 du杜 e娥鄂 fan樊 fei斐妃 fu芙馥甫涪 gai盖 gan淦赣 ge盖葛 gong巩珙 gou缑 gu谷 gui妫 guo虢涡 " +
	"hai骸 han邯菡瀚涵翰 hao昊皓灏颢 he荷阖 heng蘅珩 hong泓闳虹 hu扈琥 hua骅桦华 huai淮 huan桓奂洹 huang璜煌 hui晖珲徽荟 hun珲 huo霍 ji稽骥冀暨蓟姬 jia贾 jian骞鉴剑 jiang绛 jiao峤佼 jie颉婕 jin瑾缙瑨 jing璟菁靖泾婧旌 jiong炯 juan隽 jue珏 jun珺浚隽 kai锴恺 kan阚 ke珂轲 kong孔 kuai会 kui逵 kun琨 " +
	"lai莱 lan岚澜 lang琅阆 le乐 lei蕾 li溧骊澧俪莉郦漓 lian涟濂 liao廖 lin麟琳霖璘 ling岭泠翎凌 liu六浏 long泷珑垅 lu六甪璐鹭泸潞 lv吕绿闾 luan滦栾 luo漯珞 mai麦 man满 mao茂昴 mei湄媚玫 meng濛 mi泌汨宓芈 miao苗缪 min旻珉闵岷 ming茗洺 mo莫 mu沐 na娜那 nan楠 ni倪妮 ning甯 niu钮 nuo傩 " +
	"ou欧瓯区 pan番潘 pei沛 peng芃 pi邳 piao朴 ping平 po鄱 pu莆濮浦堡圃 qi淇琪琦祁圻綦亓麒 qian骞黔 qiang羌 qiao峤 qin沁覃芹钦 qing庆卿 qiu仇邱 qu衢瞿曲 quan荃 que阙 ran冉 rao饶 ren任壬 rong榕容戎蓉 ru汝 ruan阮 rui芮睿蕊 ruo若 san三 sen森 sha莎 shan汕单陕 shao邵 she佘 shen沈莘葚 sheng晟 shi石什 shu舒 shun舜 si泗 song嵩淞 su宿粟 sui睢绥 suo索 " +
	"tai邰台 tan郯谭覃 tang棠 tao洮韬 ti体 tian滇 ting婷汀 tong潼桐佟彤 tu涂 wan皖婉琬菀宛 wang汪 wei玮炜炜涠尉薇潍 wen汶雯 wo沃 wu婺邬坞鹜 xi奚熙曦茜浠歙熹晰 xia厦夏 xian洗冼暹 xiang襄翔湘 xiao萧筱肖潇 xie解谢燮 xin鑫昕馨莘忻歆 xing行邢 xiu修 xu盱胥煦栩旭 xuan璇轩萱炫瑄 xue薛 xun荀浔郇珣洵 " +
	"ya琊娅 yan阎鄢铅妍琰闫晏焱 yang炀 yao尧瑶峣 ye烨叶晔 yi沂懿翊怡弋奕羿 yin荫鄞尹寅 ying瑛颍郢滢荥 yong邕甬雍 you攸佑宥 yu尉蔚禹瑜昱煜钰毓玉虞俞於 yuan沅媛袁嫄瑗爰 yue乐岳玥 yun筠郓昀芸耘 za扎 zai仔 zan昝 zang藏臧 zao枣 ze泽 zeng曾 zha查 zhai翟 zhan詹 zhang长漳樟 zhao昭 zhe喆 zhen圳甄桢 zheng峥 zhi芷祗 zhong钟仲 zhou舟 zhu竺诸 zhuo卓 zi淄梓 zong宗 zou邹 zu祖 zuo祚 "
