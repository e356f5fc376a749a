package diag

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// Words is a text in every language of messages, indexed by Language: in English,
// then in Chinese. A stage writes both side by side where it says them, and fills
// messages with them:
//
//	log.Add(diag.FontUnusable, pos, diag.Args{"file": name, "why": diag.Words{"it has no outlines", "没有字形轮廓"}})
//
// Words is an error, too, whose text is the English; Reason finds both again.
type Words [2]string

// Error is the English.
func (w Words) Error() string { return w[English] }

// With fills the {names} of both languages. A name without a value stays.
func (w Words) With(args Args) Words {
	english, _ := fill(w[English], args)
	chinese, _ := phrasebook(nil).fill(w[Chinese], args)
	return Words{english, chinese}
}

// Same is a text that is the same in every language.
func Same(text string) Words { return Words{text, text} }

// Quoted is a text of the user's in quotation marks. In English it is written as
// Go writes it, with escapes.
func Quoted(text string) Words {
	english := strconv.Quote(text)
	if text == "" {
		return Same(english)
	}
	return Words{english, "“" + english[1:len(english)-1] + "”"}
}

// List joins the items by the mark that each language puts between the items of
// a list.
func List(items ...Words) Words { return join(items, Words{", ", "、"}) }

// Clauses joins items that are lists of their own.
func Clauses(items ...Words) Words { return join(items, Words{"; ", "；"}) }

func join(items []Words, mark Words) (all Words) {
	for language := range all {
		var b strings.Builder
		for i, item := range items {
			if i > 0 {
				b.WriteString(mark[language])
			}
			b.WriteString(item[language])
		}
		all[language] = b.String()
	}
	return all
}

// Names is a list of names, which are the same in every language.
func Names(names []string) Words {
	return Words{strings.Join(names, ", "), strings.Join(names, "、")}
}

// Reason says what an error says: in both languages when Words is in its chain,
// or when it is a fault that the system or Go's library names; else in English
// for both. The name of the file, which messages give themselves, is left out.
func Reason(err error) Words {
	var w Words
	if errors.As(err, &w) {
		return w
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	english := err.Error()
	for _, said := range systemPhrases {
		if said[English] == english {
			return Words(said)
		}
	}
	return Same(english)
}

// Value is what may fill a {name} of a message: a string, which every language
// gives as it is; an int, in digits; or Words.
type Value any

// given is a value in a language.
func given(v Value, l Language) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case Words:
		return v[l]
	}
	panic(fmt.Sprintf("diag: a value of the type %T", v))
}
