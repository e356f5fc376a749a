// Package cli is the terminal: flags become orders, results become lines or
// JSON, and an error becomes one line and an exit. It is the only package that
// prints.
package cli

import (
	"bytes"
	"context"
	"io"
	"net"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// World is all that a run sees of the world outside.
type World struct {
	In          io.Reader
	Out, Err    io.Writer
	Env         func(name string) (string, bool)
	Now         func() time.Time
	Dir         string                                                      // where relative paths begin; "" is the process's folder
	Terminal    bool                                                        // Err is a terminal
	OutTerminal bool                                                        // Out is a terminal
	InTerminal  bool                                                        // In is a terminal
	Dial        func(ctx context.Context, address string) (net.Conn, error) // nil: the network
	Sleep       func(ctx context.Context, d time.Duration) error            // nil: as long as it takes
	Language    func() string                                               // the system's language, asked where Env has none; nil: not known
	Window      func(data string) typeface.Window                           // where an embedded face stands in the program's file; nil: not known
	Deliver     func(ctx context.Context, dir, name string, data []byte) (deliver.Receipt, error)
	DeliverCopy func(ctx context.Context, dir, name string, data []byte) (deliver.Receipt, error) // one of many; nil: as Deliver
}

// Exit is the status with which the command ends (design.md §6).
type Exit int

// The exits. A run that did all it was asked returns nil instead of one.
const (
	ExitMachine     Exit = 1
	ExitUsage       Exit = 2
	ExitStrict      Exit = 3
	ExitContent     Exit = 4
	ExitTranslation Exit = 5
	ExitGlyph       Exit = 6
	ExitFit         Exit = 7
	ExitUnsent      Exit = 8
)

// Error implements error.
func (e Exit) Error() string { return "exit " + strconv.Itoa(int(e)) }

// session is one run of the command.
type session struct {
	World
	log      *diag.Log     // what concerns the whole run
	language diag.Language // of the messages
}

// Run does what args ask for. Everything there is to say has been printed when
// it returns; its error is nil or an Exit.
func Run(ctx context.Context, args []string, io World) (err error) {
	s := &session{World: io, log: &diag.Log{}}
	defer func() {
		if fault := recover(); fault != nil {
			err = s.sayBroken(&broken{"jianbao", fault, debug.Stack()})
		}
	}()
	s.chooseMessages()
	name, rest := firstVerb(args)
	v, ok := verbNamed(name)
	if !ok {
		s.log.Add(diag.UnknownVerb, diag.Pos{}, diag.Args{"word": name, "hint": didYouMean(name, verbNames(), "jianbao help lists the commands")})
		return s.stop()
	}
	return v.run(ctx, s, rest)
}

// stop prints the log and returns the exit that its errors lead to; nil when
// there is none.
func (s *session) stop() error {
	findings := s.log.Findings()
	s.say(findings)
	return exitError(exitOf(findings))
}

// say prints findings for people, each once however many editions had it.
func (s *session) say(findings []diag.Finding) {
	var b bytes.Buffer
	for _, f := range diag.Distinct(findings) {
		f.Language = s.language
		b.WriteString(f.Format(s.colour()))
	}
	s.Err.Write(b.Bytes())
}

// colour follows no-color.org: any value but the empty one turns colours off.
func (s *session) colour() bool {
	return s.Terminal && s.env("NO_COLOR") == "" && s.env("TERM") != "dumb"
}

func (s *session) env(name string) string {
	value, _ := s.Env(name)
	return value
}

// path is where the file that the user calls name lies.
func (s *session) path(name string) string {
	if s.Dir == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(s.Dir, name)
}

// sayBroken says that the program itself is at fault, with what its makers need.
func (s *session) sayBroken(e *broken) error {
	log := &diag.Log{}
	log.Add(diag.MachineFailed, diag.Pos{}, diag.Args{
		"what": "a fault of this program, please report it", "why": e.Error()})
	s.say(log.Findings())
	s.Err.Write(e.stack)
	return ExitMachine
}

// exitOf is the exit to which errors among the findings lead, 0 without one.
// Of several it is the lowest: what must be put right first.
func exitOf(findings []diag.Finding) Exit {
	var exit Exit
	for _, f := range findings {
		if f.Severity != diag.Error {
			continue
		}
		if e := exitOfClass(f.Class()); exit == 0 || e < exit {
			exit = e
		}
	}
	return exit
}

func exitOfClass(c diag.Class) Exit {
	switch c {
	case diag.ClassUsage:
		return ExitUsage
	case diag.ClassTranslation:
		return ExitTranslation
	case diag.ClassGlyph:
		return ExitGlyph
	case diag.ClassFit:
		return ExitFit
	case diag.ClassMachine:
		return ExitMachine
	case diag.ClassUnsent:
		return ExitUnsent
	}
	return ExitContent
}

func exitError(e Exit) error {
	if e == 0 {
		return nil
	}
	return e
}
