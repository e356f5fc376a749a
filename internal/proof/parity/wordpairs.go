package parity

import (
	"strings"
	"sync"
)

// wordPairs are common words of reports and the beginnings of what they are in
// English. They do not translate: they tell which of two texts is nearer to a third.
const wordPairs = "水 water|河 river|湖 lake|海 sea,marin,ocean,coast|空气 air|土壤 soil|垃圾 waste,garbage,rubbish|污染 pollut|环境 environment|气候 climate|森林 forest|树 tree|草 grass|动物 animal|植物 plant|能源 energ|电 electric,power,grid|煤 coal|油 oil,petrol,fuel|燃气 gas|太阳 solar,sun|风 wind|碳 carbon|排放 emission,emit|节约 sav|学校 school|学生 student,pupil|教师 teacher|老师 teacher|教育 educat|培训 train|课程 course,curricul,lesson|大学 universit|儿童 child|孩子 child|青年 young,youth|老人 elder,old|老年 elder,older|妇女 wom|残疾 disab|家庭 famil,househ|父母 parent|家长 parent|医院 hospital|医生 doctor,physician|护士 nurse|病 disease,ill,sick,patient|患者 patient|药 drug,medic|疫苗 vaccin|健康 health|卫生 health,hygien,sanit|食品 food|粮食 grain,food|饭 meal|餐 meal,cater|厨 kitchen,cook|菜 vegetab,dish|肉 meat|农民 farmer|农业 agricultur,farm|农村 rural,village|村 village|土地 land|种子 seed|灌溉 irrigat|城市 cit,urban,town|社区 communit|街道 street,subdistrict|居民 resident,inhabit|住房 hous|房屋 hous|房租 rent|租 rent,leas,hir|建筑 build,construct|道路 road|桥 bridge|交通 traffic,transport|公交 bus|车辆 vehicle|汽车 car,vehicle,auto|铁路 rail|地铁 metro,subway|机场 airport|港口 port,harbour,harbor|船 ship,boat,vessel|自行车 bicycl,bike,cycl|停车 park|司机 driver|路线 route|安全 safe,secur|事故 accident|火 fire|消防 fire|洪水 flood|防汛 flood|地震 earthquake|灾 disaster|救援 rescue|警察 police|法律 law,legal|法规 law,regulat|合同 contract|法院 court|规则 rule|标准 standard|许可 licen,permit|检查 inspect,check|监督 supervis,oversight,monitor|监测 monitor|审计 audit|审批 approv|处罚 penalt,punish,fine|投诉 complain|政府 government|部门 department,agenc|机构 institution,organi,agenc,body|企业 enterpris,firm,business,compan|公司 compan,firm,corporat|工厂 factor,plant|商店 shop,store|市场 market|贸易 trad|出口 export|进口 import|投资 invest|银行 bank|贷款 loan,lend|保险 insur|税 tax|预算 budget|资金 fund,money,capital|基金 fund|补贴 subsid|补助 subsid,grant,allow|费用 cost,fee,expens|价格 price|成本 cost|收入 income,revenue|工资 wage,pay,salar|就业 employ,job|工人 worker|员工 staff,employee|职工 staff,worker,employee|招聘 recruit,hir|志愿 volunteer|义工 volunteer|专家 expert|科学 scien|研究 research,stud|技术 techn|创新 innovat|数据 data|信息 information|网络 network,internet,web|网站 website,site|平台 platform|软件 software|系统 system|手机 phone,mobile|电话 phone,telephone,call|热线 hotline|电子 electron|智能 smart,intelligen|机器 machine,robot|设备 equipment,device|工具 tool|仪器 instrument|传感 sensor|地图 map|档案 archive,record|记录 record,log|报告 report|公布 publish,announc|公开 public,open,disclos|宣传 publicity,campaign,promot|媒体 media|报纸 newspaper|电视 television|广播 broadcast,radio|会议 meet,conferenc|讨论 discuss,debat|调查 survey,investigat|问卷 questionnaire|意见 opinion,comment,view|评估 evaluat,assess|计划 plan|目标 goal,target,aim|措施 measure|政策 polic|制度 system,rule|改革 reform|合作 cooperat,collaborat,partner|国际 international|国家 countr,nation,state|地区 region,area|省 provinc|县 count|文化 cultur|历史 histor|博物馆 museum|图书 book,librar|艺术 art|音乐 music|体育 sport|运动 sport,exercis,movement|旅游 tour|酒店 hotel|公园 park|节日 festival,holiday|奖 prize,award,reward|比赛 match,contest,competit|语言 languag|翻译 translat|质量 quality|数量 number,quantit|速度 speed,fast|时间 time|早 earl|晚 late,even|夜 night|冬 winter|夏 summer|春 spring|秋 autumn,fall|每天 daily,every day,each day|每周 week|每月 month|每年 year,annual|增加 increas,add,more,rais|减少 reduc,cut,few,less,decreas|提高 improv,rais,increas|降低 lower,reduc,cut|改善 improv|扩大 expand,enlarg,widen|建立 establish,set up,creat,build|建设 build,construct|修 repair,mend,build,fix|维修 repair,maint|更新 updat,renew,replac|更换 replac,chang|购买 buy,purchas,bought|采购 procur,purchas,buy|出售 sell,sold,sale|使用 use,using|利用 use,using|分配 distribut,allocat,allot|发放 issu,distribut,hand|运输 transport,carr|储存 stor|保护 protect|保存 keep,preserv,stor|支持 support|帮助 help,assist|服务 servic,serv|管理 manag,administ|参与 participat,part,join|学习 learn,stud|共享 shar|分享 shar|信任 trust|责任 responsib,answer,account|权利 right|公平 fair,equit|透明 transparen|贫困 poor,povert|捐 donat,donor,give,gift|粪 manure,dung|井 well|管道 pipe|水库 reservoir|大坝 dam|沙 sand,desert|山 mountain,hill|雨 rain|雪 snow|冰 ice|热 heat,hot|冷 cold,cool|灯 light,lamp|门 door,gate|窗 window|纸 paper|塑料 plastic|钢 steel|木 wood,timber|石 stone|衣 cloth|鞋 shoe|茶 tea|咖啡 coffee|奶 milk,dairy|鱼 fish|猪 pig,pork|牛 cattle,cow,beef|羊 sheep|鸡 chicken,hen|狗 dog|猫 cat|鸟 bird|蜂 bee,honey|花 flower|果 fruit|米 rice|麦 wheat|棉 cotton|糖 sugar|盐 salt|酒 wine,liquor,alcohol|烟 tobacco,smok,cigar|枪 gun|军 militar,army|和平 peace|战 war|选举 election,vote|投票 vot|秘书 secretar|主席 chair,president|经理 manager|客户 client,customer|用户 user|会员 member|邻居 neighbo|客人 guest,visitor|旅客 passenger,travel|读者 reader|作者 author"

// pair is one of wordPairs.
type pair struct {
	han     string
	english []string
}

// lexicon is wordPairs, cut when first asked for.
var lexicon = sync.OnceValue(func() (out []pair) {
	for line := range strings.SplitSeq(wordPairs, "|") {
		zh, en, _ := strings.Cut(line, " ")
		out = append(out, pair{zh, strings.Split(en, ",")})
	}
	return out
})

// beginsWord says that a word of a text begins so.
func beginsWord(low, w string) bool {
	for from := 0; ; {
		k := strings.Index(low[from:], w)
		if k < 0 {
			return false
		}
		if k += from; k > 0 && !nameByte(low[k-1]) {
			return true
		}
		from = k + 1
	}
}
