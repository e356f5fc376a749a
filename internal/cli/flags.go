package cli

import (
	"errors"
	"strings"

	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

// newFlags is an empty set of flags that keep the order of their definition.
func newFlags(verb string) *pflag.FlagSet {
	fs := pflag.NewFlagSet(verb, pflag.ContinueOnError)
	fs.SortFlags = false
	fs.Usage = func() {}
	return fs
}

// parseFlags reads args into fs, then the environment for flags that were not
// given. Faults go to the log; help says that the user asked for help instead.
func (s *session) parseFlags(fs *pflag.FlagSet, args []string) (help bool) {
	err := fs.Parse(args)
	if errors.Is(err, pflag.ErrHelp) {
		return true
	}
	if err != nil {
		flagFault(s, fs, err)
		return false
	}
	fs.VisitAll(func(f *pflag.Flag) {
		name := environmentName(f)
		value := s.env(name)
		if f.Changed || value == "" || f.Annotations[typedOnly] != nil {
			return
		}
		if err := f.Value.Set(value); err != nil {
			s.badValue("the environment variable "+name, value, err)
			return
		}
		f.Changed = true
	})
	if f := fs.Lookup(convertFlag); f != nil {
		s.convert = f.Value.String() == "true"
	}
	return false
}

// convertFlag agrees that an office program makes of a file what we read. Every verb that
// reads documents or lists has it, and means the same by it.
const convertFlag = "convert"

// addConvert gives a verb the flag --convert.
func addConvert(fs *pflag.FlagSet) {
	fs.Bool(convertFlag, false, "let LibreOffice, if it is installed, make .docx or .xlsx of older and other kinds")
}

// typedOnly marks a flag that must stand on the command line: nothing leaves the
// house because of a variable that somebody set once.
const typedOnly = "typed only"

// environmentName is the variable that gives a flag its value where the command
// line does not. JIANBAO_LANG is the language of the messages, so the languages
// of the briefs have a name of their own.
func environmentName(f *pflag.Flag) string {
	if f.Name == "lang" {
		return "JIANBAO_LANGUAGES"
	}
	return "JIANBAO_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
}

// flagFault says what is wrong with a flag, in our words rather than pflag's.
func flagFault(s *session, fs *pflag.FlagSet, err error) {
	var unknown *pflag.NotExistError
	var value *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		flag := "--" + unknown.GetSpecifiedName()
		hint := diag.Hint(flag, flagNames(fs), "jianbao help "+fs.Name()+" lists its flags")
		if unknown.GetSpecifiedShortnames() != "" {
			flag, hint = "-"+unknown.GetSpecifiedName(), "jianbao help "+fs.Name()+" lists its flags"
		}
		s.log.Add(diag.UnknownFlag, diag.Pos{}, diag.Args{"verb": fs.Name(), "flag": flag, "hint": hint})
	case errors.As(err, &value):
		f := value.GetFlag()
		s.log.Add(diag.FlagNeedsValue, diag.Pos{}, diag.Args{"flag": "--" + f.Name, "like": "--" + f.Name + " " + f.Value.Type()})
	case errors.As(err, &invalid):
		s.badValue("--"+invalid.GetFlag().Name, invalid.GetValue(), invalid.Unwrap())
	case errors.As(err, &syntax):
		s.log.Add(diag.FlagSyntax, diag.Pos{}, diag.Args{"what": syntax.GetSpecifiedFlag()})
	default:
		s.log.Add(diag.FlagSyntax, diag.Pos{}, diag.Args{"what": err.Error()})
	}
}

// badValue logs a value that a flag or variable cannot have.
func (s *session) badValue(flag, value string, why error) {
	hint := ""
	var h hintError
	if errors.As(why, &h) {
		hint = string(h)
	}
	s.log.Add(diag.FlagValue, diag.Pos{}, diag.Args{"flag": flag, "value": value, "hint": hint})
}

// hintError is the error of a flag's value: what it could have been.
type hintError string

// Error implements error.
func (e hintError) Error() string { return string(e) }

func flagNames(fs *pflag.FlagSet) []string {
	var names []string
	fs.VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

// setting is a flag whose text is read by a function of ours, whose error is a
// hintError. It may be given several times when read adds to what it has.
type setting struct {
	text  string
	takes string // what stands after the flag in the help
	read  func(string) error
}

// String implements pflag.Value.
func (v *setting) String() string { return v.text }

// Type implements pflag.Value: what the flag takes.
func (v *setting) Type() string { return v.takes }

// Set implements pflag.Value.
func (v *setting) Set(text string) error {
	v.text = text
	return v.read(text)
}
