// Package cli is the terminal: flags become orders, results become lines or
// JSON, and an error becomes one line and an exit. It is the only package that
// prints.
package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"runtime/debug"
	"slices"
	"strconv"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/project"
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
	User        func() string                                               // the name of who runs it; nil: not known
	Language    func() string                                               // the system's language, asked where Env has none; nil: not known
	Window      func(data string) typeface.Window                           // where an embedded face stands in the program's file; nil: not known
	FontFolders func() []string                                             // where the system keeps its font files; nil: nowhere
	Draw        project.Draw                                                // draws pages, for --png; nil: nothing does
	Office      project.Converter                                           // an office program, for --convert; nil: there is none
	Deliver     func(ctx context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error)
	DeliverCopy func(ctx context.Context, dir, name string, data ...[]byte) (deliver.Receipt, error) // one of many; nil: as Deliver
}

// Exit is the status with which the command ends (.github/docs/reference.md).
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
	ExitStopped     Exit = 130 // Ctrl-C, as shells have it
)

// Error implements error.
func (e Exit) Error() string { return "exit " + strconv.Itoa(int(e)) }

// session is one run of the command.
type session struct {
	World
	log      *diag.Log     // what is still to be said
	language diag.Language // of the messages
	out      *printer      // the standard output
	convert  bool          // the user agreed that an office program makes of a file what we read
}

// printer is the standard output. It remembers the first fault, so that whatever
// a verb could not print is said, and that something was printed.
type printer struct {
	to      io.Writer
	fault   error
	printed bool
}

// Write implements io.Writer.
func (r *printer) Write(p []byte) (int, error) {
	if r.fault != nil {
		return 0, r.fault
	}
	n, err := r.to.Write(p)
	r.fault = err
	r.printed = r.printed || err == nil
	return n, err
}

// Run does what args ask for. Everything there is to say has been printed when
// it returns; its error is nil or an Exit.
//
// A verb logs what is wrong and returns an error for what the machine could not
// do; what it has said and judged by itself it returns as an Exit. Only Run
// says the rest, and finds the exit.
func Run(ctx context.Context, args []string, world World) error {
	s := &session{World: world, log: &diag.Log{}, out: &printer{to: world.Out}}
	s.Out = s.out
	return s.end(ctx, s.start(ctx, args))
}

// start runs the verb that args name.
func (s *session) start(ctx context.Context, args []string) error {
	chooseMessages(s)
	return crew.Guard(ctx, "jianbao", func() error {
		name, rest := firstVerb(args)
		v, ok := verbNamed(name)
		if !ok {
			s.log.Add(diag.UnknownVerb, diag.Pos{}, diag.Args{"word": name, "hint": diag.Hint(name, verbNames(), "jianbao help lists the commands")})
			return nil
		}
		if slices.Contains([]string{"check", "import", "export", "diff"}, v.name) {
			defer debug.SetMemoryLimit(debug.SetMemoryLimit(400 << 20)) // a report may have 16 MB
		}
		return v.run(ctx, s, rest)
	})
}

// end says what is left to say, and finds the exit.
func (s *session) end(ctx context.Context, err error) error {
	var exit Exit
	judged := errors.As(err, &exit)
	if s.out.fault != nil && errors.Is(err, s.out.fault) {
		err = nil // said below
	}
	done := "nothing was written"
	if ctx.Err() != nil && (err == nil || judged && exit == 0) {
		err, judged = ctx.Err(), false // the verb saw it and stopped, or it came too late
		if s.out.printed {
			done = "what was asked for had been done by then"
		}
	}
	var fault *crew.Panic
	switch {
	case judged || err == nil:
	case errors.As(err, &fault):
		s.say(s.log.Findings())
		return s.sayBroken(fault)
	case crew.Stopped(err):
		s.log.Add(diag.Stopped, diag.Pos{}, diag.Args{"what": done})
		s.say(s.log.Findings())
		return ExitStopped
	default:
		s.log.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": "it could not be done", "why": err.Error()})
	}
	if !judged {
		findings := s.log.Findings()
		s.say(findings)
		exit = exitOf(findings)
	}
	if s.out.fault != nil {
		log := s.log.Blank()
		log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": "the standard output", "why": project.Reason(s.out.fault)})
		s.say(log.Findings())
		exit = ExitMachine
	}
	if exit == 0 {
		return nil
	}
	return exit
}

// project is the folder in which the command works, as jobs are handed it.
func (s *session) project() *project.Project {
	source := &project.Source{Dir: s.Dir, Input: s.In, Window: s.Window, FontFolders: s.fontFolders}
	if s.convert {
		source.Convert = s.Office
	}
	return &project.Project{
		Source:   source,
		Draw:     s.Draw,
		Deliver:  s.Deliver,
		Copy:     s.DeliverCopy,
		Now:      s.Now,
		Producer: "jianbao " + version(),
		Created:  s.epoch(),
		Language: s.language,
	}
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

// sayBroken says that the program itself is at fault, with what its makers need.
func (s *session) sayBroken(e *crew.Panic) error {
	log := &diag.Log{}
	log.Add(diag.MachineFailed, diag.Pos{}, diag.Args{
		"what": "a fault of this program, please report it", "why": e.Error()})
	s.say(log.Findings())
	s.Err.Write(e.Stack)
	return ExitMachine
}

// exitOf is the exit to which errors among the findings lead, 0 without one.
func exitOf(findings []diag.Finding) Exit { return Exit(diag.VerdictOf(findings)) }
