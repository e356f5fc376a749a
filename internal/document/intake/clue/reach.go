package clue

import (
	"strings"
	"unicode/utf8"
)

// Reach reads a line that says who answers questions: Media contact: Tom Hill,
// press@example.org, +1 555 0100; （联系人：张伟，电话：0000-1234567）. who is the line
// without its addresses and numbers, Media contact: Tom Hill; "" where nobody is named.
// ok is false for any other line.
func Reach(s string) (who, phone, mail string, ok bool) {
	t := strings.Trim(s, " \t\u3000（）()【】[]*_。")
	head, rest, cut := cutColon(t)
	if !cut || rest == "" || strings.Contains(rest, "\n") || utf8.RuneCountInString(t) > 120 || !asks(strings.ToLower(head)) {
		return "", "", "", false
	}
	var left []string
	for part := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune("，,；;、|/\t", r) }) {
		part = strings.Trim(part, " \u3000")
		kind, value := Contact(part)
		if kind == "" {
			value = part
		}
		switch {
		case phone == "" && isPhone(value):
			phone = value
		case mail == "" && strings.Count(value, "@") == 1 && !strings.ContainsAny(value, " \u3000<>"):
			mail = strings.TrimRight(value, ".")
		case part != "":
			left = append(left, part)
		}
	}
	if phone == "" && mail == "" {
		return "", "", "", false
	}
	between, colon := ", ", ": "
	if strings.Contains(t, "：") {
		between, colon = "，", "："
	}
	if len(left) > 0 {
		who = head + colon + strings.Join(left, between)
	}
	return who, phone, mail, true
}

// ContactName is the name in a line that calls somebody the contact, and nothing more: Tom
// Hill of Contact: Tom Hill, 张伟 of 联系人：张伟; "" for another line, as Media contact: Tom
// Hill, which says more.
func ContactName(s string) string {
	head, rest, ok := cutColon(s)
	if !ok {
		return ""
	}
	switch strings.ToLower(head) {
	case "联系人", "联络人", "聯絡人", "聯繫人", "联系方式", "contact", "contacts", "contact person":
		return rest
	}
	return ""
}

// asks says that the words before a colon call those who answer questions.
func asks(head string) bool {
	switch head {
	case "联系人", "联络人", "联系人及电话", "联系方式", "媒体联系", "媒体联系人", "新闻联系人", "聯絡人", "聯繫人", "咨询电话", "咨询", "会务联系人",
		"contact", "contacts", "contact person", "media contact", "media contacts", "press contact", "press contacts", "media enquiries", "media inquiries", "press enquiries", "enquiries", "inquiries", "questions", "for more information", "for further information", "further information", "press office", "media":
		return true
	}
	return false
}

// isPhone says that a text is the number of a telephone.
func isPhone(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune("+-() ./—", r):
			return false
		}
	}
	return digits >= 5 && digits <= 20 && Date(s) == ""
}
