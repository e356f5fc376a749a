package xmp

import (
	_ "embed" // the tables
	"net/url"
	"strings"
)

//go:embed schemas.txt
var schemas string

//go:embed structures.txt
var structures string

// Schemas knows what kind of value each property has.
type Schemas struct {
	properties map[string]map[string]string // by namespace and name
	described  map[string]map[string]string // likewise, those that packets describe themselves
	types      map[string]structure         // by name, in small letters
}

// structure is a kind of value that has fields.
type structure struct {
	space  string
	fields map[string]string // none: it is a text
}

// Predefined are the schemas of the XMP Specification and of ISO 19005-2.
func Predefined() *Schemas {
	s := &Schemas{properties: map[string]map[string]string{}, described: map[string]map[string]string{}, types: map[string]structure{}}
	table(schemas, func(head []string) map[string]string {
		s.properties[head[0]] = map[string]string{}
		return s.properties[head[0]]
	})
	table(structures, func(head []string) map[string]string {
		fields := map[string]string{}
		s.types[head[0]] = structure{head[1], fields}
		return fields
	})
	return s
}

// table reads a table of the package: begin is called for a line that begins a part, and
// gives where its lines go.
func table(text string, begin func(head []string) map[string]string) {
	var to map[string]string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		kind, names, is := strings.Cut(line, ": ")
		switch {
		case line == "" || line[0] == '#':
		case is:
			for _, n := range strings.Fields(names) {
				to[n] = kind
			}
		default:
			to = begin(strings.Fields(line))
		}
	}
}

// Knows says whether a property is described.
func (s *Schemas) Knows(n *Node) bool {
	_, known := s.kindOf(n)
	return known
}

// kindOf is the kind of value that a property should have; false where it is not described.
func (s *Schemas) kindOf(n *Node) (string, bool) {
	if kind, known := s.properties[n.Space][n.Name]; known {
		return kind, true
	}
	kind, known := s.described[n.Space][n.Name]
	return kind, known
}

// Has says whether a kind of value is described.
func (s *Schemas) Has(kind string) bool {
	kind = plainKind(kind)
	for _, list := range []string{"bag ", "seq ", "alt "} {
		if rest, is := strings.CutPrefix(kind, list); is {
			return s.Has(rest)
		}
	}
	_, made := s.types[kind]
	return made || isSimple(kind) || kind == "lang alt" || kind == "any"
}

// Right says whether the value of a property is of the kind that its schema asks for.
func (s *Schemas) Right(n *Node) bool {
	kind, known := s.kindOf(n)
	return known && s.is(n, kind, 0)
}

// plainKind takes "Closed Choice of" and the like from a kind, for what may be chosen
// is not known.
func plainKind(kind string) string {
	kind = strings.ToLower(strings.Join(strings.Fields(kind), " "))
	for _, list := range []string{"bag ", "seq ", "alt "} {
		if rest, is := strings.CutPrefix(kind, list); is {
			return list + plainKind(rest)
		}
	}
	kind = strings.TrimPrefix(strings.TrimPrefix(kind, "open "), "closed ")
	switch kind = strings.TrimPrefix(kind, "choice of "); kind {
	case "choice", "":
		return "text"
	}
	return kind
}

// isSimple says that a kind has no parts.
func isSimple(kind string) bool {
	switch kind {
	case "text", "propername", "agentname", "rational", "renditionclass", "locale", "mimetype", "integer", "real", "boolean", "date", "uri", "url", "xpath", "gpscoordinate":
		return true
	}
	return false
}

// is says whether a value is of a kind.
func (s *Schemas) is(n *Node, kind string, depth int) bool {
	kind = plainKind(kind)
	if depth > mostDepth || kind == "any" {
		return true
	}
	if kind == "lang alt" {
		if n.Kind != Alt {
			return false
		}
		for _, k := range n.Kids {
			if k.Kind != Simple || k.Language == "" {
				return false
			}
		}
		return true
	}
	for list, want := range map[string]Kind{"bag ": Bag, "seq ": Seq, "alt ": Alt} {
		rest, is := strings.CutPrefix(kind, list)
		if !is {
			continue
		}
		if n.Kind != want {
			return false
		}
		for _, k := range n.Kids {
			if !s.is(k, rest, depth+1) {
				return false
			}
		}
		return true
	}
	if t, made := s.types[kind]; made && len(t.fields) > 0 {
		return s.fits(n, t, depth)
	}
	return n.Kind == Simple && simple(n.Value, kind)
}

// fits says whether a value has only the fields of its kind, each of its own kind.
func (s *Schemas) fits(n *Node, t structure, depth int) bool {
	if n.Kind != Struct {
		return false
	}
	for _, k := range n.Kids {
		kind, known := t.fields[k.Name]
		if !known || k.Space != t.space || !s.is(k, kind, depth+1) {
			return false
		}
	}
	return true
}

// simple says whether a text is a value of a kind without parts.
func simple(v, kind string) bool {
	switch kind {
	case "integer":
		return digits(strings.TrimLeft(v[:min(len(v), 1)], "+-")+v[min(len(v), 1):], 1, len(v))
	case "real":
		v = strings.TrimLeft(v[:min(len(v), 1)], "+-") + v[min(len(v), 1):]
		whole, part, _ := strings.Cut(v, ".")
		return digits(whole+part, 1, len(v))
	case "boolean":
		return v == "True" || v == "False"
	case "mimetype":
		a, b, found := strings.Cut(v, "/")
		return found && word(a) && word(b)
	case "date":
		return isDate(v)
	case "uri", "url":
		_, err := url.Parse(v)
		return err == nil && !strings.ContainsAny(v, " <>\"{}|\\^`")
	case "gpscoordinate":
		return isCoordinate(v)
	}
	return true
}

// word says that a part of a MIME type is one.
func word(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_+.") == ""
}

// digits says that a text is from so many to so many digits.
func digits(s string, least, most int) bool {
	if len(s) < least || len(s) > most {
		return false
	}
	return strings.Trim(s, "0123456789") == ""
}

// isDate says that a text is a date of XMP (ISO 8601): from "2026" to
// "2026-12-01T09:30:15.5+08:00".
func isDate(s string) bool {
	day, clock, timed := strings.Cut(s, "T")
	part := strings.Split(strings.TrimPrefix(day, "-"), "-")
	if len(part) > 3 || !digits(part[0], 4, 4) || timed && len(part) < 3 {
		return false
	}
	for i, p := range part[1:] {
		if !digits(p, 2, 2) || p < "01" || p > [2]string{"12", "31"}[i] {
			return false
		}
	}
	if !timed {
		return true
	}
	zone := strings.IndexAny(clock, "Z+-")
	if zone >= 0 {
		z := clock[zone:]
		if clock = clock[:zone]; z != "Z" && !(len(z) == 6 && digits(z[1:3], 2, 2) && z[3] == ':' && digits(z[4:], 2, 2)) {
			return false
		}
	}
	part = strings.Split(clock, ":")
	if len(part) != 2 && len(part) != 3 || !digits(part[0], 2, 2) || !digits(part[1], 2, 2) || part[0] > "23" || part[1] > "59" {
		return false
	}
	if len(part) == 3 {
		second, fraction, has := strings.Cut(part[2], ".")
		return digits(second, 2, 2) && second <= "59" && (!has || digits(fraction, 1, 20))
	}
	return true
}

// isCoordinate says that a text is a degree of latitude or longitude: "67,19,26S" or "67,19.5N".
func isCoordinate(s string) bool {
	if s == "" || !strings.Contains("NSEW", s[len(s)-1:]) {
		return false
	}
	part := strings.Split(s[:len(s)-1], ",")
	switch len(part) {
	case 3:
		return digits(part[0], 1, 3) && digits(part[1], 1, 2) && digits(part[2], 1, 2)
	case 2:
		minutes, fraction, has := strings.Cut(part[1], ".")
		return has && digits(part[0], 1, 3) && digits(minutes, 1, 2) && digits(fraction, 1, 20)
	}
	return false
}
