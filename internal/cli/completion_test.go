package cli

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// completionOf runs `jianbao completion` in Chinese, whose marks a shell could
// stumble over.
func completionOf(t *testing.T, shell string) string {
	t.Helper()
	var out bytes.Buffer
	env := func(name string) (string, bool) { return map[string]string{"JIANBAO_LANG": "zh"}[name], true }
	if err := Run(context.Background(), []string{"completion", shell}, World{Out: &out, Err: os.Stderr, Env: env}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// inShell runs a script in a shell; without it the test is skipped.
func inShell(t *testing.T, shell, script string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(shell)
	if err != nil || runtime.GOOS == "windows" { // there bash is another system's
		t.Skipf("NOT TRIED: there is no %s here", shell)
	}
	file := filepath.Join(t.TempDir(), "script")
	if err := os.WriteFile(file, []byte(script), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(path, append(args, file)...).Output() // a shell may complain of its locale
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

func TestBashCompletes(t *testing.T) {
	script := completionOf(t, "bash") + `
try() { COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _jianbao; echo "${COMPREPLY[*]}"; }
try jianbao buil
try jianbao build --templ
try jianbao build -t su
try jianbao build --pairing s
try jianbao build --out ''
try jianbao build ''
try jianbao handout @sum
try jianbao help hel
try jianbao check --explain figure-dif
`
	want := "build\n--template\nsummary\nside stacked\n\n\n@summary\nhelp\nfigure-differs\n"
	if got := inShell(t, "bash", script, "--norc"); got != want {
		t.Errorf("completed\n%swant\n%s", got, want)
	}
}

func TestFishCompletes(t *testing.T) {
	script := completionOf(t, "fish") + `
complete -C "jianbao buil"
complete -C "jianbao build --pairing st"
complete -C "jianbao handout @sum"
`
	want := "build\t用报告制作简报\nstacked\t两种语言怎样排：并排、上下、各占一面\n@summary\n"
	if got := inShell(t, "fish", script, "--no-config"); got != want {
		t.Errorf("completed\n%swant\n%s", got, want)
	}
}

func TestZshReads(t *testing.T) {
	script := completionOf(t, "zsh")
	inShell(t, "zsh", script, "-n")
	if !strings.Contains(script, "'(-t --template)'{-t,--template}'[只做这些：模板名、章节 id 或模板文件]:template:(") {
		t.Error("zsh is not told of --template")
	}
}
