// Command jianbao makes printable briefs, in Chinese, English or both, from one
// structured report. This package is the only one that prints, exits, or reads
// the clock and the environment; everything else is handed what it needs.
package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"os/user"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"jianbao/internal/cli"
	"jianbao/internal/deliver"
	"jianbao/internal/pdf/picture"
	"jianbao/internal/setting/typeface"

	"golang.org/x/term"
)

func main() {
	// A brief is made before the first collection; verbs with more to do set it
	// as they need.
	debug.SetGCPercent(200)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The second Ctrl-C ends the process at once.
	context.AfterFunc(ctx, stop)
	err := cli.Run(ctx, os.Args[1:], cli.World{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Env:         os.LookupEnv,
		Now:         time.Now,
		Terminal:    term.IsTerminal(int(os.Stderr.Fd())),
		InTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		OutTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		User:        userName,
		Language:    systemLanguage,
		Window:      faceWindows(),
		FontFolders: fontFolders,
		Draw:        picture.InCache(os.UserCacheDir),
		Office:      convert,
		Deliver:     deliver.File,
		DeliverCopy: deliver.Copy,
	})
	var exit cli.Exit
	switch {
	case errors.As(err, &exit):
		os.Exit(int(exit))
	case err != nil:
		os.Exit(int(cli.ExitMachine))
	}
}

// userName is the name of who runs the program, as the system has it; "" where it has none.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// faceWindows finds faces in the program's file, which is opened when the first is
// asked for and stays open to the end of the run.
func faceWindows() func(data string) typeface.Window {
	open := sync.OnceValue(openOwnFile)
	return func(data string) typeface.Window { return open().window(data) }
}
