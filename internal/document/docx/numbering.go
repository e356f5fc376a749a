package docx

import (
	"strconv"
	"strings"
)

// numbering gives the automatic numbers of lists (ECMA-376 part 1, 17.9).
type numbering struct {
	abstract map[string]*abstractList // by id
	nums     map[string]*list         // by id
	links    map[string]string        // a numbering style -> the abstract list that it names
}

// abstractList is a kind of list; all lists of the kind share its counts.
type abstractList struct {
	levels map[int]level // by depth, from 0
	link   string        // w:numStyleLink: the levels are those of this style
	counts [9]int        // the last number of each level
	begun  [9]bool       // whether a level has one
}

// list is one list of the text.
type list struct {
	abstract string        // the id of its kind
	levels   map[int]level // that override those of the abstract list
	starts   map[int]int   // at which a level starts anew, once
}

// level is how the points of one depth are numbered.
type level struct {
	format, text string // "chineseCounting"; "%1、", where %1 is the number of the first level
	start        int
	restart      int  // w:lvlRestart: the level, from 1, that starts this one anew; 0 for none, -1 for the one above
	legal        bool // w:isLgl: all numbers in digits
}

// readNumbering reads numbering.xml; a file without it has no lists.
func (r *reader) readNumbering(name string) error {
	root, err := r.a.tree(name)
	if err != nil || root == nil {
		return err
	}
	for _, n := range root.kids {
		switch n.name {
		case "abstractNum":
			a := &abstractList{levels: levels(n), link: n.val("numStyleLink")}
			r.nums.abstract[n.get("abstractNumId")] = a
			if s := n.val("styleLink"); s != "" {
				r.nums.links[s] = n.get("abstractNumId")
			}
		case "num":
			l := &list{abstract: n.val("abstractNumId"), levels: map[int]level{}, starts: map[int]int{}}
			for _, o := range n.kids {
				if o.name != "lvlOverride" {
					continue
				}
				at := atoi(o.get("ilvl"))
				for k, v := range levels(o) {
					l.levels[k] = v
				}
				if s := o.kid("startOverride"); s != nil {
					l.starts[at] = atoi(s.get("val"))
				}
			}
			r.nums.nums[n.get("numId")] = l
		}
	}
	return nil
}

func levels(n *node) map[int]level {
	out := map[int]level{}
	for _, l := range n.kids {
		if l.name != "lvl" {
			continue
		}
		lv := level{format: l.val("numFmt"), text: l.val("lvlText"), start: 1, restart: -1, legal: on(l.kid("isLgl"))}
		if alt := l.kid("AlternateContent", "Fallback"); lv.format == "" && alt != nil {
			lv.format = alt.val("numFmt")
		}
		if s := l.kid("start"); s != nil {
			lv.start = atoi(s.get("val"))
		}
		if s := l.kid("lvlRestart"); s != nil {
			lv.restart = atoi(s.get("val"))
		}
		out[atoi(l.get("ilvl"))] = lv
	}
	return out
}

// next is the label of the next paragraph of a list at a depth, and its number;
// listed is false where the paragraph belongs to none.
func (n *numbering) next(num string, depth int) (label string, number int, listed bool) {
	l := n.nums[num]
	if l == nil || num == "0" || depth > 8 {
		return "", 0, false
	}
	a := n.abstract[l.abstract]
	for hops := 0; a != nil && a.link != "" && hops < 4; hops++ {
		if next := n.abstract[n.links[a.link]]; next != nil && next != a {
			a = next
			continue
		}
		break
	}
	if a == nil {
		return "", 0, false
	}
	lv := func(k int) level {
		if o, ok := l.levels[k]; ok {
			return o
		}
		if v, ok := a.levels[k]; ok {
			return v
		}
		return level{format: "decimal", text: "%" + strconv.Itoa(k+1) + ".", start: 1, restart: -1}
	}
	here := lv(depth)
	a.count(l, lv, depth)
	switch {
	case here.format == "bullet":
		return "-", 0, true
	case here.format == "none" && strings.Trim(here.text, "%0123456789") == "":
		return "", 0, true
	}
	text := here.text
	for k := range depth + 1 {
		format := lv(k).format
		if here.legal {
			format = "decimal"
		}
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(k+1), Numeral(format, a.counts[k]))
	}
	return strings.TrimSpace(text), a.counts[depth], true
}

// count moves the counters on: the one of this depth by one, those below it
// back to their starts.
func (a *abstractList) count(l *list, lv func(int) level, depth int) {
	for k := range depth { // a level that was passed over shows its start
		if !a.begun[k] {
			a.counts[k] = lv(k).start
		}
	}
	if start, once := l.starts[depth]; once {
		a.counts[depth], a.begun[depth] = start, true
		delete(l.starts, depth)
	} else if a.begun[depth] {
		a.counts[depth]++
	} else {
		a.counts[depth], a.begun[depth] = lv(depth).start, true
	}
	for k := depth + 1; k < len(a.begun); k++ {
		if restart := lv(k).restart; restart == 0 || restart > 0 && depth+1 > restart {
			continue
		}
		a.begun[k] = false
	}
}
