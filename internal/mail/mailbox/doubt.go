package mailbox

import (
	"strings"

	"jianbao/internal/diag"
)

// Likely is the domain that was probably meant where the mailbox's is mistyped:
// gmail.com for gmial.com. It is "" when nothing speaks for a slip.
func (m Mailbox) Likely() string {
	for _, end := range []string{".con", ".cmo", ".ocm", ".vom", ".comm", ".cim", ".xom"} {
		if stem, ok := strings.CutSuffix(m.Domain, end); ok {
			return stem + ".com"
		}
	}
	large := largeDomains()
	for _, known := range append(large, "email.com", "mail.com", "ymail.com", "fmail.com", "gmx.com") {
		if m.Domain == known {
			return ""
		}
	}
	// Short names lie near each other: 126.com and 136.com are two firms.
	if len(m.Domain) < len("gmai.com") {
		return ""
	}
	near := diag.Near(m.Domain, large)
	if near == "" || !anagram(near, m.Domain) && !oneLetter(near, m.Domain) {
		return ""
	}
	return near
}

// largeDomains are the domains that hold most private addresses.
func largeDomains() []string {
	return []string{"gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "foxmail.com", "icloud.com",
		"aliyun.com", "googlemail.com", "protonmail.com"}
}

// anagram says that two words have the same letters in some order.
func anagram(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	var count [256]int
	for i := range len(a) {
		count[a[i]]++
		count[b[i]]--
	}
	return count == [256]int{}
}

// oneLetter says that a becomes b by one letter added, taken out or replaced.
func oneLetter(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return i < len(a) && a[i+1:] == b[i+1:]
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}

// Role says that an address belongs to an office rather than a person, so that
// many may read what it gets, or nobody.
func (m Mailbox) Role() bool {
	switch strings.ToLower(strings.NewReplacer("-", "", "_", "", ".", "").Replace(m.Local)) {
	case "info", "office", "admin", "administrator", "contact", "service", "support", "help", "sales", "marketing", "webmaster",
		"postmaster", "hostmaster", "abuse", "noreply", "donotreply", "hr", "press", "media", "mail", "enquiries", "inquiries", "enquiry",
		"team", "secretariat", "secretary", "reception", "news", "newsletter", "editor", "all", "everyone", "staff",
		"bgs", "bangongshi", "mishuchu", "msc", "xuanchuanbu", "xcb", "zhbgs", "zonghe", "kefu", "lianxi":
		return true
	}
	return false
}
