package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"jianbao/internal/deliver"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run the command as a process of its own. Whatever
// the language of the machine, processes of ours that are told no other speak
// English.
func TestMain(m *testing.M) {
	if _, told := os.LookupEnv("JIANBAO_LANG"); !told {
		os.Setenv("JIANBAO_LANG", "en")
	}
	testscript.Main(m, map[string]func(){"jianbao": program})
}

// program is the command as cmd/jianbao runs it, but for the system's language
// and the program's file.
func program() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := Run(ctx, os.Args[1:], World{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Env: os.LookupEnv, Now: time.Now,
		Deliver: deliver.File, DeliverCopy: deliver.Copy,
	})
	var exit Exit
	if errors.As(err, &exit) {
		os.Exit(int(exit))
	}
}

// TestScripts runs testdata/script: each file is a use of the command and what
// a user then sees. UPDATE=1 renews the files that `cmp` compares with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE") != "",
		Setup: func(e *testscript.Env) error {
			rare, err := filepath.Abs("testdata/fonts/rare.ttf")
			e.Setenv("RARE_FONT", rare)
			e.Setenv("JIANBAO_LANG", "en")
			return errors.Join(err, writeLogo(filepath.Join(e.WorkDir, "logo.png")))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "fact": fact, "count": count, "replace": replace, "cut": cut,
		},
	})
}

// exits runs a command and demands its exit status: exits 4 jianbao build x.yaml
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND …")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var ended *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &ended) {
		got = ended.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit %d, want %d", got, want)
	}
}

// fact demands a value in the JSON on the standard output: fact 0.file out/x.pdf
func fact(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: fact PATH VALUE")
	}
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &v))
	for key := range strings.SplitSeq(args[0], ".") {
		switch at := v.(type) {
		case []any:
			i, err := strconv.Atoi(key)
			ts.Check(err)
			if i >= len(at) {
				ts.Fatalf("%s: there are %d entries", args[0], len(at))
			}
			v = at[i]
		case map[string]any:
			if _, ok := at[key]; !ok {
				ts.Fatalf("%s: there is no %s", args[0], key)
			}
			v = at[key]
		default:
			ts.Fatalf("%s: %v holds no %s", args[0], v, key)
		}
	}
	if got := fmt.Sprint(v); (got == args[1]) == neg {
		ts.Fatalf("%s is %s, want %s", args[0], got, args[1])
	}
}

// count demands how often a text stands in a file: count stderr 1 'no English'
func count(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: count FILE NUMBER TEXT")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	if got := strings.Count(ts.ReadFile(args[0]), args[2]); got != want {
		ts.Fatalf("%q stands %d times in %s, want %d", args[2], got, args[0], want)
	}
}

// replace writes a copy of a file with the first OLD made NEW, which is as long,
// so that a PDF stays one: replace FILE OLD NEW COPY
func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 || len(args[1]) != len(args[2]) {
		ts.Fatalf("usage: replace FILE OLD NEW COPY, OLD and NEW of one length")
	}
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s has no %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[3]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

// cut writes the first bytes of a file: cut FILE BYTES COPY
func cut(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: cut FILE BYTES COPY")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := ts.ReadFile(args[0])
	if n >= len(text) {
		ts.Fatalf("%s has %d bytes only", args[0], len(text))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(text[:n]), 0o666))
}

// writeLogo makes a picture for the reports of the scripts.
func writeLogo(file string) error {
	var b bytes.Buffer
	mark := image.NewGray(image.Rect(0, 0, 60, 40))
	return errors.Join(png.Encode(&b, mark), os.WriteFile(file, b.Bytes(), 0o666))
}
