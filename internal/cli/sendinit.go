package cli

import (
	"context"
	_ "embed" // for the campaign to begin with
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"jianbao/internal/diag"
)

//go:embed starter/campaign.yaml
var starterCampaign string

//go:embed starter/campaign.zh.yaml
var starterCampaignChinese string

// campaignToBegin is what `send --init` and `new` write.
func (s *session) campaignToBegin() string {
	if s.language == diag.Chinese {
		return starterCampaignChinese
	}
	return starterCampaign
}

// initCampaign writes a campaign with comments; a file that is there is left.
func (s *session) initCampaign(ctx context.Context, words []string) error {
	name := "campaign.yaml"
	if len(words) > 1 {
		s.noWords("send", words[1:], "one campaign at a time")
	} else if len(words) == 1 {
		name = words[0]
	}
	if _, err := os.Stat(s.path(name)); !errors.Is(err, fs.ErrNotExist) {
		s.log.Add(diag.MailCampaignExists, diag.Pos{}, diag.Args{"file": name})
	}
	if s.log.Failed() {
		return s.stop()
	}
	if _, err := s.Deliver(ctx, s.path(filepath.Dir(name)), filepath.Base(name), []byte(s.campaignToBegin())); err != nil {
		logFault(s.log, name, err)
		return s.stop()
	}
	return s.print([]byte(name + "\n"))
}
