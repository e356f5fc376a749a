// Package shells writes what makes a shell complete commands and flags: in go the commands,
// out comes the script that a shell reads when it starts.
package shells

import (
	"fmt"
	"strings"
)

// Command is what a shell completes after one command.
type Command struct {
	Name, Summary string
	Words         []string // beside files
	Options       []Option
}

// Option is a flag of a command.
type Option struct {
	Long, Short, Usage string
	Takes              bool     // a value follows
	Values             []string // which; none: a file, or what nobody can guess
}

// Names lists the shells for which there is completion.
func Names() []string { return []string{"bash", "zsh", "fish", "powershell"} }

// Script completes the commands in a shell; "" for a shell that is none of Names.
func Script(shell string, all []Command) string {
	switch shell {
	case "bash":
		return bashScript(all)
	case "zsh":
		return zshScript(all)
	case "fish":
		return fishScript(all)
	case "powershell":
		return powershellScript(all)
	}
	return ""
}

// bashScript completes in bash; where it knows nothing, bash offers files.
func bashScript(all []Command) string {
	var names, values, options strings.Builder
	for _, c := range all {
		names.WriteString(" " + c.Name)
		var flags []string
		for _, o := range c.Options {
			flags = append(flags, "--"+o.Long)
			if !o.Takes {
				continue
			}
			names := c.Name + "/--" + o.Long
			if o.Short != "" {
				names += "|" + c.Name + "/-" + o.Short
			}
			fmt.Fprintf(&values, "    %s) words=%s; option=1 ;;\n", names, quoted(strings.Join(o.Values, " ")))
		}
		fmt.Fprintf(&options, "    %s) flags=%s; words=%s ;;\n", c.Name, quoted(strings.Join(flags, " ")), quoted(strings.Join(c.Words, " ")))
	}
	return `# Completion of jianbao for bash: source <(jianbao completion bash)
_jianbao() {
  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" verb="${COMP_WORDS[1]}" words= flags= option=
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W "` + strings.TrimSpace(names.String()) + `" -- "$cur"))
    return
  fi
  case "$verb/$prev" in
` + values.String() + `  esac
  if [[ -z $option ]]; then
    case "$verb" in
` + options.String() + `    esac
    [[ $cur == -* ]] && words=$flags
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _jianbao jianbao
`
}

// quoted puts a text into single quotes, as every shell here reads them.
func quoted(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

// zshScript completes in zsh, with what each word means.
func zshScript(all []Command) string {
	var names, cases strings.Builder
	plain := strings.NewReplacer("[", "(", "]", ")", ":", `\:`)
	for _, c := range all {
		fmt.Fprintf(&names, "    %s\n", quoted(c.Name+":"+strings.ReplaceAll(c.Summary, ":", `\:`)))
		fmt.Fprintf(&cases, "    %s) _arguments \\\n", c.Name)
		for _, o := range c.Options {
			value := ""
			switch {
			case len(o.Values) > 0:
				value = ":" + o.Long + ":(" + strings.Join(o.Values, " ") + ")"
			case o.Takes:
				value = ":" + o.Long + ":_files"
			}
			spelled := quoted("--" + o.Long + "[" + plain.Replace(o.Usage) + "]" + value)
			if o.Short != "" {
				spelled = quoted("(-"+o.Short+" --"+o.Long+")") + "{-" + o.Short + ",--" + o.Long + "}" + quoted("["+plain.Replace(o.Usage)+"]"+value)
			}
			fmt.Fprintf(&cases, "      %s \\\n", spelled)
		}
		words := "_files"
		if len(c.Words) > 0 {
			words = "{_values word " + strings.Join(c.Words, " ") + "; _files}"
		}
		fmt.Fprintf(&cases, "      %s ;;\n", quoted("*::word:"+words))
	}
	return `#compdef jianbao
# Completion of jianbao for zsh: jianbao completion zsh > "${fpath[1]}/_jianbao"
_jianbao() {
  local -a verbs
  verbs=(
` + names.String() + `  )
  if (( CURRENT == 2 )); then
    _describe command verbs
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
` + cases.String() + `  esac
}
if [ "$funcstack[1]" = _jianbao ]; then _jianbao "$@"; else compdef _jianbao jianbao; fi
`
}

// fishScript completes in fish, with what each word means.
func fishScript(all []Command) string {
	var b strings.Builder
	escaped := func(text string) string {
		return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text) + "'"
	}
	b.WriteString("# Completion of jianbao for fish: jianbao completion fish > ~/.config/fish/completions/jianbao.fish\n")
	for _, c := range all {
		fmt.Fprintf(&b, "complete -c jianbao -n __fish_use_subcommand -f -a %s -d %s\n", c.Name, escaped(c.Summary))
	}
	for _, c := range all {
		seen := "complete -c jianbao -n '__fish_seen_subcommand_from " + c.Name + "'"
		for _, o := range c.Options {
			b.WriteString(seen + " -l " + o.Long)
			if o.Short != "" {
				b.WriteString(" -s " + o.Short)
			}
			switch {
			case len(o.Values) > 0:
				b.WriteString(" -x -a " + escaped(strings.Join(o.Values, " ")))
			case o.Takes:
				b.WriteString(" -r")
			}
			b.WriteString(" -d " + escaped(o.Usage) + "\n")
		}
		if len(c.Words) > 0 {
			b.WriteString(seen + " -a " + escaped(strings.Join(c.Words, " ")) + "\n")
		}
	}
	return b.String()
}

// powershellScript completes in PowerShell; where it knows nothing, PowerShell
// offers files.
func powershellScript(all []Command) string {
	var names, values, options strings.Builder
	list := func(words []string) string {
		for i, w := range words {
			words[i] = "'" + strings.ReplaceAll(w, "'", "''") + "'"
		}
		return "@(" + strings.Join(words, ", ") + ")"
	}
	var verbs []string
	for _, c := range all {
		verbs = append(verbs, c.Name)
		words := append([]string(nil), c.Words...)
		for _, o := range c.Options {
			words = append(words, "--"+o.Long)
			if !o.Takes {
				continue
			}
			fmt.Fprintf(&values, "    '%s --%s' = %s\n", c.Name, o.Long, list(append([]string(nil), o.Values...)))
			if o.Short != "" {
				fmt.Fprintf(&values, "    '%s -%s' = %s\n", c.Name, o.Short, list(append([]string(nil), o.Values...)))
			}
		}
		fmt.Fprintf(&options, "    '%s' = %s\n", c.Name, list(words))
	}
	names.WriteString(list(verbs))
	return `# Completion of jianbao for PowerShell: jianbao completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName jianbao -ScriptBlock {
  param($word, $ast, $at)
  $verbs = ` + names.String() + `
  $values = @{
` + values.String() + `  }
  $options = @{
` + options.String() + `  }
  $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $at } | ForEach-Object { "$_" })
  if ($typed.Count -le 1) { $offered = $verbs }
  elseif ($values.ContainsKey("$($typed[1]) $($typed[-1])")) { $offered = $values["$($typed[1]) $($typed[-1])"] }
  else { $offered = $options[$typed[1]] }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}
