package galley

import "jianbao/internal/length"

// Aside is a box that stands beside what comes after it, and takes no height of its own.
type Aside struct{ Box }

// Height is 0.
func (a *Aside) Height() length.Length { return 0 }

// Baseline is 0: what stands beside it is not levelled with it.
func (a *Aside) Baseline() length.Length { return 0 }
