package project

import (
	"bytes"
	"cmp"
	"context"
	_ "embed" // for the files of a new folder
	"path/filepath"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/theme"
)

// The files to begin with, as those have them who read English and Chinese.
var (
	//go:embed starter/report.yaml
	starterReport string
	//go:embed starter/report.zh.yaml
	starterReportChinese string
	//go:embed starter/people.csv
	starterPeople string
	//go:embed starter/people.zh.csv
	starterPeopleChinese string
	//go:embed starter/campaign.yaml
	starterCampaign string
	//go:embed starter/campaign.zh.yaml
	starterCampaignChinese string
)

// NewFile is a file to begin with.
type NewFile struct {
	File string `json:"file"` // as the user calls it
	Data []byte `json:"data"`
}

// NewFolder is a folder to begin with: a commented report, a list of people, and
// a campaign. Its comments are in the language.
func NewFolder(dir string, language diag.Language) []NewFile {
	report, people := starterReport, starterPeople
	if language == diag.Chinese {
		report, people = starterReportChinese, starterPeopleChinese
	}
	return []NewFile{
		{filepath.Join(dir, ContentFolder, "report.yaml"), []byte(report)},
		{filepath.Join(dir, "people.csv"), []byte("\ufeff" + people)}, // Excel takes a list for UTF-8 by its mark
		NewCampaign(filepath.Join(dir, "campaign.yaml"), language),
	}
}

// NewCampaign is a campaign to begin with. Its comments are in the language.
func NewCampaign(name string, language diag.Language) NewFile {
	if language == diag.Chinese {
		return NewFile{name, []byte(starterCampaignChinese)}
	}
	return NewFile{name, []byte(starterCampaign)}
}

// Create writes new files, none of them where one is there already; each of those
// is logged as the code exists. It returns the names of the files that it wrote.
func (p *Project) Create(ctx context.Context, log *diag.Log, exists diag.Code, files ...NewFile) ([]string, error) {
	for _, f := range files {
		if p.Source.Exists(f.File) {
			log.Add(exists, diag.Pos{}, diag.Args{"file": f.File})
		}
	}
	if log.Failed() {
		return nil, ctx.Err()
	}
	var made []string
	for _, f := range files {
		if !p.Put(ctx, log, f.File, f.Data) {
			return made, ctx.Err()
		}
		made = append(made, f.File)
	}
	return made, nil
}

// NewTheme is a theme to begin with in a folder's templates/themes: one made from that of the
// name from, plain without one, in which every key stands as a comment, in a language. False
// means that a fault was logged.
func (p *Project) NewTheme(ctx context.Context, log *diag.Log, dir, name, from string, lang diag.Language) (NewFile, bool) {
	from = cmp.Or(from, theme.PlainName)
	if !nameable(log, "--theme", name) {
		return NewFile{}, false
	}
	t, _ := Theme(ctx, log, p.Source, from, diag.Pos{}) // the error is the context's, which the writing asks for too
	if t == nil {
		return NewFile{}, false
	}
	return NewFile{filepath.Join(dir, TemplateFolder, ThemeFolder, name+".yaml"), []byte(t.Begun(lang, name, from))}, true
}

// nameable logs a name that a template or a theme cannot have.
func nameable(log *diag.Log, flag, name string) bool {
	if brief.IsTemplateName(name) {
		return true
	}
	log.Add(diag.FlagValue, diag.Pos{}, diag.Args{"flag": flag, "value": name, "hint": "a name has small letters, digits and hyphens: board-2"})
	return false
}

// renamed is a template or a theme under another name, which is not made unasked.
func renamed(data []byte, name string) (out []byte) {
	for line := range bytes.Lines(data) {
		switch {
		case bytes.HasPrefix(line, []byte("name:")):
			line = []byte("name: " + name + "\n")
		case bytes.HasPrefix(line, []byte("default:")):
			line = []byte("# default: true    # build makes it unasked\n")
		}
		out = append(out, line...)
	}
	return out
}
