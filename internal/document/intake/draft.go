package intake

// Text is a text in each language that has it.
type Text map[string]string

// Draft is a report in the making.
type Draft struct {
	ID        string
	Languages []string
	Series    Text
	Title     Text
	Publisher Text
	Label     Text
	Date      string // "2020-03-30"
	Link      string
	Summary   []Text
	Figures   []KeyFigure
	Sections  []*Section
	About     Text
	Cite      Text
	Notice    Text
	Contact   Contact
	Notes     []string
	Images    []Figured
}

// Figured is a picture of the draft.
type Figured struct {
	ID           string
	File         string // where it is to be, from the report's folder
	Data         []byte
	Alt, Caption Text
}

// KeyFigure is one key figure of the draft.
type KeyFigure struct{ Value, Label, Source Text }

// Section is a section of the draft.
type Section struct {
	ID                string
	Title, Lead, Body Text
	Items             []*Point
	unsure            bool // the title is ours
	from              string
}

// Point is an item of a section.
type Point struct {
	Title, Short, Body Text
	line               int
}

// Contact is what was found of addresses.
type Contact struct {
	Address                Text
	Phone, Fax, Email, Web string
}

func (t *Text) put(lang, s string) {
	if s == "" {
		return
	}
	if lang == "" {
		lang = "zh"
		if language(s) == "en" {
			lang = "en"
		}
	}
	if *t == nil {
		*t = Text{}
	}
	if old := (*t)[lang]; old != "" {
		s = old + "\n\n" + s
	}
	(*t)[lang] = s
}
