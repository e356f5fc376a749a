package paragraph

// hyphenate marks the joints inside English words at which a line may end
// with a hyphen.
func (p *Paragraph) hyphenate() {}
