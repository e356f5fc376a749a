// Package units holds the units of measurement and the currencies as Chinese and English
// texts write them: tables, and what each unit measures. figures reads texts by them.
package units

// Measure is a unit of measurement.
type Measure struct {
	Word, Name string  // as a language writes it; the name that both languages share, "" for none
	Times      float64 // how many of the unit called name it is: 里 is half a km
}

// hanMeasures are the units of Chinese texts, longer ones before those that
// begin alike.
var hanMeasures = [...]Measure{ // read-only
	{"平方公里", "km²", 1}, {"平方千米", "km²", 1}, {"平方米", "m²", 1}, {"平米", "m²", 1}, {"立方米", "m³", 1}, {"公顷", "ha", 1}, {"英亩", "acre", 1}, {"亩", "mu", 1},
	{"千瓦时", "kWh", 1}, {"兆瓦时", "kWh", 1000}, {"吉瓦时", "kWh", 1e6}, {"太瓦时", "kWh", 1e9}, {"千瓦", "kW", 1}, {"瓦特", "kW", 0.001}, {"瓦", "kW", 0.001}, {"安培", "A", 1}, {"安", "A", 1}, {"伏特", "V", 1}, {"伏", "V", 1}, {"兆瓦", "kW", 1000}, {"吉瓦", "kW", 1e6}, {"太瓦", "kW", 1e9},
	{"公里", "km", 1}, {"华里", "km", 0.5}, {"里", "km", 0.5}, {"千米", "km", 1}, {"海里", "nmi", 1}, {"英里", "mile", 1}, {"英尺", "foot", 1}, {"英寸", "inch", 1}, {"公分", "cm", 1}, {"厘米", "cm", 1}, {"毫米", "mm", 1}, {"微米", "µm", 1}, {"纳米", "nm", 1}, {"米", "m", 1},
	{"公斤", "kg", 1}, {"千克", "kg", 1}, {"毫克", "mg", 1}, {"微克", "µg", 1}, {"克拉", "carat", 1}, {"克", "g", 1}, {"吨", "t", 1}, {"斤", "jin", 1},
	{"毫升", "ml", 1}, {"升", "l", 1}, {"桶", "barrel", 1}, {"加仑", "gallon", 1}, {"盎司", "ounce", 1}, {"磅", "pound", 1},
	{"个小时", "hour", 1}, {"小时", "hour", 1}, {"分钟", "minute", 1}, {"秒", "second", 1}, {"个工作日", "day", 1}, {"个星期", "week", 1}, {"个月", "month", 1}, {"周年", "", 1}, {"周岁", "", 1}, {"周", "week", 1}, {"天", "day", 1}, {"昼夜", "day", 1},
	{"年级", "", 1}, {"年期", "year", 1}, {"年", "year", 1}, {"个世纪", "century", 1}, {"世纪", "century", 1},
	{"摄氏度", "°C", 1}, {"华氏度", "°F", 1}, {"℃", "°C", 1}, {"°C", "°C", 1}, {"℉", "°F", 1}, {"°F", "°F", 1}, {"°", "", 1}, {"度电", "kWh", 1},
	{"个基点", "bp", 1}, {"基点", "bp", 1},
}

// latinMeasures are the units of both languages that are written in letters.
var latinMeasures = [...]Measure{ // read-only
	{"km²", "km²", 1}, {"km2", "km²", 1}, {"m²", "m²", 1}, {"m³", "m³", 1}, {"km", "km", 1}, {"kms", "km", 1}, {"kwh", "kWh", 1}, {"mwh", "kWh", 1000}, {"gwh", "kWh", 1e6}, {"twh", "kWh", 1e9},
	{"kw", "kW", 1}, {"mw", "kW", 1000}, {"gw", "kW", 1e6}, {"tw", "kW", 1e9}, {"cm", "cm", 1}, {"mm", "mm", 1}, {"nm", "nm", 1}, {"kg", "kg", 1}, {"kgs", "kg", 1}, {"mg", "mg", 1}, {"g", "g", 1}, {"t", "t", 1}, {"ml", "ml", 1}, {"l", "l", 1}, {"ha", "ha", 1},
	{"h", "hour", 1}, {"hr", "hour", 1}, {"hrs", "hour", 1}, {"min", "minute", 1}, {"mins", "minute", 1}, {"c", "°C", 1}, {"bps", "bp", 1}, {"bp", "bp", 1}, {"m", "m", 1}, {"ft", "foot", 1}, {"lb", "pound", 1}, {"lbs", "pound", 1}, {"oz", "ounce", 1}, {"v", "V", 1}, {"a", "A", 1}, {"w", "kW", 0.001},
}

// englishMeasures are those in words, in the singular.
var englishMeasures = [...]Measure{ // read-only
	{"kilometre", "km", 1}, {"kilometer", "km", 1}, {"metre", "m", 1}, {"meter", "m", 1}, {"centimetre", "cm", 1}, {"centimeter", "cm", 1}, {"millimetre", "mm", 1}, {"millimeter", "mm", 1}, {"mile", "mile", 1}, {"li", "km", 0.5}, {"foot", "foot", 1}, {"feet", "foot", 1}, {"inch", "inch", 1}, {"inche", "inch", 1},
	{"hectare", "ha", 1}, {"acre", "acre", 1}, {"mu", "mu", 1}, {"tonne", "t", 1}, {"ton", "t", 1}, {"kilogram", "kg", 1}, {"kilogramme", "kg", 1}, {"kilo", "kg", 1}, {"gram", "g", 1}, {"gramme", "g", 1}, {"milligram", "mg", 1}, {"jin", "jin", 1},
	{"litre", "l", 1}, {"liter", "l", 1}, {"millilitre", "ml", 1}, {"milliliter", "ml", 1}, {"barrel", "barrel", 1}, {"gallon", "gallon", 1}, {"ounce", "ounce", 1}, {"kilowatt", "kW", 1}, {"megawatt", "kW", 1000}, {"gigawatt", "kW", 1e6}, {"terawatt", "kW", 1e9}, {"watt", "kW", 0.001}, {"volt", "V", 1}, {"amp", "A", 1}, {"ampere", "A", 1},
	{"hour", "hour", 1}, {"minute", "minute", 1}, {"second", "second", 1}, {"day", "day", 1}, {"week", "week", 1}, {"month", "month", 1}, {"year", "year", 1}, {"yr", "year", 1}, {"decade", "year", 10}, {"century", "century", 1}, {"centurie", "century", 1}, {"fortnight", "week", 2},
}

// dimensions say what the units measure, and how many of the smallest they are.
var dimensions = [...]struct { // read-only
	unit, of string
	factor   float64
}{
	{"km", "length", 1000}, {"m", "length", 1}, {"cm", "length", 0.01}, {"mm", "length", 0.001}, {"µm", "length", 1e-6}, {"nm", "length", 1e-9}, {"mile", "length", 1609.34}, {"foot", "length", 0.3048}, {"inch", "length", 0.0254}, {"nmi", "length", 1852},
	{"km²", "area", 1e6}, {"m²", "area", 1}, {"ha", "area", 1e4}, {"acre", "area", 4046.86}, {"mu", "area", 666.667},
	{"t", "mass", 1000}, {"kg", "mass", 1}, {"g", "mass", 0.001}, {"mg", "mass", 1e-6}, {"µg", "mass", 1e-9}, {"jin", "mass", 0.5}, {"pound", "mass", 0.4536}, {"ounce", "mass", 0.02835},
	{"m³", "volume", 1000}, {"l", "volume", 1}, {"ml", "volume", 0.001}, {"barrel", "volume", 158.987}, {"gallon", "volume", 3.785},
	{"second", "time", 1}, {"minute", "time", 60}, {"hour", "time", 3600}, {"day", "time", 86400}, {"week", "time", 604800}, {"month", "time", 2629800}, {"year", "time", 31557600}, {"century", "time", 3155760000},
}

// Dimension is what a unit measures, and how many of the smallest unit of its kind
// it is; "" where it can only equal the same unit.
func Dimension(unit string) (of string, factor float64) {
	for _, d := range dimensions {
		if d.unit == unit {
			return d.of, d.factor
		}
	}
	return "", 0
}

// Han are the units of Chinese texts, longer ones before those that begin alike.
func Han() []Measure { return hanMeasures[:] }

// Latin are the units that both languages write in letters.
func Latin() []Measure { return latinMeasures[:] }

// English are the units in English words, in the singular.
func English() []Measure { return englishMeasures[:] }
