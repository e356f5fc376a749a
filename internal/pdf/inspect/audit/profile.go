package audit

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// profile is what the header of a colour profile says (ICC.1).
type profile struct {
	class, space string // "mntr", "RGB "; "" for a profile that is none
	version      int
}

// profileOf reads the header of a colour profile.
func profileOf(b []byte) profile {
	if len(b) < 128 {
		return profile{}
	}
	return profile{class: string(b[12:16]), space: string(b[16:20]), version: int(b[8])}
}

// readIntents reads the output intents (ISO 19005-2 6.2.3).
func (a *audit) readIntents() {
	var first types.Object
	all := a.Array(a.Catalog["OutputIntents"])
	for _, o := range all {
		a.Meet()
		d := a.Dict(o)
		kind, to := a.Name(d["S"]), d["DestOutputProfile"]
		if kind == "GTS_PDFX" && d["DestOutputProfileRef"] != nil {
			a.fault(rule.ProfileOutside, -1, nil)
		}
		if to == nil {
			continue
		}
		p := profileOf(a.Stream(to))
		if p.class != "prtr" && p.class != "mntr" || p.space != "RGB " && p.space != "CMYK" && p.space != "GRAY" || p.version >= 5 {
			a.fault(rule.OddProfile, -1, nil)
		}
		if kind == "GTS_PDFA1" && a.intent == "" {
			a.intent = p.space
		}
		if first != nil && (objects.NumberOf(first) == 0 || objects.NumberOf(first) != objects.NumberOf(to)) {
			a.fault(rule.TwoProfiles, -1, nil)
		}
		if first == nil {
			first = to
		}
	}
	if a.intent == "" {
		a.fault(rule.NoIntent, -1, nil)
	}
}
