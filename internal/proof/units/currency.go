package units

// CurrencySign is the currency that a sign or a word before an amount names.
func CurrencySign(w string) string {
	switch w {
	case "$", "us$", "usd", "us":
		return "USD"
	case "rmb", "cny", "renminbi":
		return "CNY"
	case "¥", "￥":
		return "¥"
	case "€", "eur", "euro":
		return "EUR"
	case "£", "gbp":
		return "GBP"
	case "hk$", "hkd", "hk":
		return "HKD"
	case "a$", "aud", "au$":
		return "AUD"
	case "c$", "cad", "ca$":
		return "CAD"
	case "s$", "sgd":
		return "SGD"
	case "nt$", "twd":
		return "TWD"
	case "jpy":
		return "JPY"
	case "chf":
		return "CHF"
	case "₩", "krw":
		return "KRW"
	case "₹", "inr", "rs":
		return "INR"
	case "₽", "rub":
		return "RUB"
	case "sdr":
		return "SDR"
	case "mop":
		return "MOP"
	}
	return ""
}

// CurrencyWord is the currency of a word after an amount.
func CurrencyWord(w string) string {
	switch w {
	case "dollar", "dollars", "usd":
		return "USD"
	case "yuan", "rmb", "renminbi", "cny":
		return "CNY"
	case "euro", "euros", "eur":
		return "EUR"
	case "pounds", "sterling", "gbp":
		return "GBP"
	case "yen", "jpy":
		return "JPY"
	case "won", "krw":
		return "KRW"
	case "rupees", "rupee", "inr":
		return "INR"
	case "roubles", "rubles", "rouble", "ruble", "rub":
		return "RUB"
	case "francs", "chf":
		return "CHF"
	case "baht", "thb":
		return "THB"
	case "hkd":
		return "HKD"
	}
	return ""
}

// DollarOf is the currency of a country's dollar: Hong Kong dollars.
func DollarOf(country string) string {
	switch country {
	case "us", "american":
		return "USD"
	case "kong", "hk":
		return "HKD"
	case "australian":
		return "AUD"
	case "canadian":
		return "CAD"
	case "singapore":
		return "SGD"
	case "zealand":
		return "NZD"
	case "taiwan":
		return "TWD"
	case "swiss":
		return "CHF"
	case "japanese":
		return "JPY"
	case "chinese":
		return "CNY"
	}
	return ""
}

// hanCurrencies are currencies as Chinese writes them, longer ones first.
var hanCurrencies = [...][2]string{ // read-only
	{"新加坡元", "SGD"}, {"瑞士法郎", "CHF"}, {"特别提款权", "SDR"}, {"新台币", "TWD"}, {"人民币", "CNY"}, {"澳门元", "MOP"}, {"美元", "USD"}, {"美金", "USD"}, {"欧元", "EUR"}, {"英镑", "GBP"}, {"日元", "JPY"}, {"日圆", "JPY"}, {"円", "JPY"}, {"港元", "HKD"}, {"港币", "HKD"},
	{"澳大利亚元", "AUD"}, {"澳元", "AUD"}, {"新西兰元", "NZD"}, {"纽元", "NZD"}, {"加拿大元", "CAD"}, {"加元", "CAD"}, {"新元", "SGD"}, {"卢布", "RUB"}, {"卢比", "INR"}, {"韩元", "KRW"}, {"泰铢", "THB"}, {"法郎", "CHF"}, {"元", "CNY"}, {"块钱", "CNY"},
}

// HanCurrencies are the currencies of Chinese texts, each with its code, longer ones first.
func HanCurrencies() [][2]string { return hanCurrencies[:] }
