package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// The system is asked for its language only where the environment names none.
func TestMessagesFollowTheSystem(t *testing.T) {
	for _, test := range []struct {
		env    map[string]string
		system string
		want   string
	}{
		{nil, "zh-Hans-CN", "没有“biuld”这个命令"},
		{nil, "fr-FR", "there is no command"},
		{nil, "", "there is no command"},
		{map[string]string{"LANG": "en_US.UTF-8"}, "zh-CN", "there is no command"},
		{map[string]string{"LANG": "C", "JIANBAO_LANG": "zh"}, "en-US", "没有“biuld”这个命令"},
	} {
		var said bytes.Buffer
		env := func(name string) (string, bool) { value, ok := test.env[name]; return value, ok }
		err := Run(context.Background(), []string{"biuld"}, World{Err: &said, Env: env, Language: func() string { return test.system }})
		if err != ExitUsage || !strings.Contains(said.String(), test.want) {
			t.Errorf("%v, system %q: %v, said %q", test.env, test.system, err, said.String())
		}
	}
}
