package cli

import (
	"context"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/pflag"
)

// release is the version of a build that no tag names.
const release = "0.1.0"

func versionVerb() verb {
	return verb{
		name: "version", summary: "print the version of jianbao, of Go and of its libraries",
		flags: func() *pflag.FlagSet { return newFlags("version") },
		run:   runVersion,
	}
}

// version is the release. It must not change from build to build of one
// release, because it stands in every file.
func version() string { return release }

func runVersion(_ context.Context, s *session, args []string) error {
	fs := newFlags("version")
	if s.parseFlags(fs, args) {
		return s.help("version")
	}
	s.noWords("version", fs.Args(), "")
	if s.log.Failed() {
		return nil
	}
	var b strings.Builder
	b.WriteString("jianbao " + version() + "\n")
	b.WriteString(runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH + "\n")
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			b.WriteString(m.Path + " " + m.Version + "\n")
		}
	}
	return s.print([]byte(b.String()))
}
