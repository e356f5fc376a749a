package docx

import (
	"strings"

	"jianbao/internal/document/raised"
)

// formula writes a formula (ECMA-376 part 1, 22.1) in a line, so that it says the
// same: x²+1/3, √(a+b), e^kt^, ∑_(i=1)ⁿ i.
func formula(n *node) string {
	var parts []string
	for _, k := range n.kids {
		parts = append(parts, formulaPiece(k, n.name))
	}
	return raised.Row(parts)
}

// formulaPiece writes one object of a formula that stands in one called parent.
func formulaPiece(n *node, parent string) string {
	part := func(name string) string { return strings.TrimSpace(formula(orEmpty(n.kid(name)))) }
	switch n.name {
	case "":
		if parent == "t" {
			return n.text
		}
		return ""
	case "f":
		return raised.Over(part("num"), part("den"))
	case "sSup":
		return raised.WithScripts(part("e"), "", part("sup"))
	case "sSub":
		return raised.WithScripts(part("e"), part("sub"), "")
	case "sSubSup":
		return raised.WithScripts(part("e"), part("sub"), part("sup"))
	case "sPre":
		return down(part("sub")) + up(part("sup")) + raised.Operand(part("e"))
	case "rad":
		return up(part("deg")) + "√" + raised.Operand(part("e"))
	case "nary":
		sign := "∫"
		if c := n.kid("naryPr", "chr"); c != nil {
			sign = c.get("val")
		}
		return sign + down(part("sub")) + up(part("sup")) + " " + part("e")
	case "d":
		return delimited(n)
	case "func":
		return part("fName") + " " + part("e")
	case "limLow", "groupChr":
		return part("e") + down(part("lim"))
	case "limUpp":
		return part("e") + up(part("lim"))
	case "acc":
		sign := "\u0302"
		if c := n.kid("accPr", "chr"); c != nil {
			sign = c.get("val")
		}
		return part("e") + sign
	case "m":
		return "[" + listed(n, "mr", "; ") + "]"
	case "mr":
		return listed(n, "e", ", ")
	case "eqArr":
		return listed(n, "e", "; ")
	case "br":
		return " "
	}
	if strings.HasSuffix(n.name, "Pr") {
		return ""
	}
	return formula(n)
}

func orEmpty(n *node) *node {
	if n == nil {
		return &node{}
	}
	return n
}

// listed writes the children of a name one after the other.
func listed(n *node, name, between string) string {
	var parts []string
	for _, k := range n.kids {
		if k.name == name {
			parts = append(parts, strings.TrimSpace(formulaPiece(k, n.name)))
		}
	}
	return strings.Join(parts, between)
}

// delimited writes what stands in brackets.
func delimited(n *node) string {
	sign := func(name, other string) string {
		if c := n.kid("dPr", name); c != nil {
			return c.get("val")
		}
		return other
	}
	return sign("begChr", "(") + listed(n, "e", sign("sepChr", "|")) + sign("endChr", ")")
}

func up(s string) string {
	t, _ := raised.Up(s)
	return t
}

func down(s string) string {
	t, _ := raised.Down(s)
	return t
}
