package typeface

import "jianbao/internal/diag"

// tell notes of the faces that the user gave what the user may not know: which font of
// a collection was taken, and what its maker allows. Each is said once a file.
func (s *Set) tell(log *diag.Log) {
	said := map[[2]string]bool{}
	first := func(what, which string) bool {
		was := said[[2]string{what, which}]
		said[[2]string{what, which}] = true
		return !was
	}
	for _, f := range s.faces {
		if f == nil || !f.given {
			continue
		}
		if f.others != (diag.Words{}) && first("taken", f.file+f.name) {
			log.Add(diag.FontTaken, diag.Pos{}, diag.Args{"file": f.file, "title": f.Title(), "list": f.others})
		}
		if allowed := f.allowed(); allowed != (diag.Words{}) && first("allowed", f.file) {
			log.Add(diag.FontAllowed, diag.Pos{}, diag.Args{"file": f.file, "what": allowed})
		}
	}
}
