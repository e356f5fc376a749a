package cli

import (
	"fmt"
	"strings"
)

// bashScript completes in bash; where it knows nothing, bash offers files.
func bashScript(all []completed) string {
	var names, values, options strings.Builder
	for _, c := range all {
		names.WriteString(" " + c.name)
		var flags []string
		for _, o := range c.options {
			flags = append(flags, "--"+o.long)
			if !o.takes {
				continue
			}
			names := c.name + "/--" + o.long
			if o.short != "" {
				names += "|" + c.name + "/-" + o.short
			}
			fmt.Fprintf(&values, "    %s) words=%s; option=1 ;;\n", names, quoted(strings.Join(o.values, " ")))
		}
		fmt.Fprintf(&options, "    %s) flags=%s; words=%s ;;\n", c.name, quoted(strings.Join(flags, " ")), quoted(strings.Join(c.words, " ")))
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
func zshScript(all []completed) string {
	var names, cases strings.Builder
	plain := strings.NewReplacer("[", "(", "]", ")", ":", `\:`)
	for _, c := range all {
		fmt.Fprintf(&names, "    %s\n", quoted(c.name+":"+strings.ReplaceAll(c.summary, ":", `\:`)))
		fmt.Fprintf(&cases, "    %s) _arguments \\\n", c.name)
		for _, o := range c.options {
			value := ""
			switch {
			case len(o.values) > 0:
				value = ":" + o.long + ":(" + strings.Join(o.values, " ") + ")"
			case o.takes:
				value = ":" + o.long + ":_files"
			}
			spelled := quoted("--" + o.long + "[" + plain.Replace(o.usage) + "]" + value)
			if o.short != "" {
				spelled = quoted("(-"+o.short+" --"+o.long+")") + "{-" + o.short + ",--" + o.long + "}" + quoted("["+plain.Replace(o.usage)+"]"+value)
			}
			fmt.Fprintf(&cases, "      %s \\\n", spelled)
		}
		words := "_files"
		if len(c.words) > 0 {
			words = "{_values word " + strings.Join(c.words, " ") + "; _files}"
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
func fishScript(all []completed) string {
	var b strings.Builder
	escaped := func(text string) string {
		return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text) + "'"
	}
	b.WriteString("# Completion of jianbao for fish: jianbao completion fish > ~/.config/fish/completions/jianbao.fish\n")
	for _, c := range all {
		fmt.Fprintf(&b, "complete -c jianbao -n __fish_use_subcommand -f -a %s -d %s\n", c.name, escaped(c.summary))
	}
	for _, c := range all {
		seen := "complete -c jianbao -n '__fish_seen_subcommand_from " + c.name + "'"
		for _, o := range c.options {
			b.WriteString(seen + " -l " + o.long)
			if o.short != "" {
				b.WriteString(" -s " + o.short)
			}
			switch {
			case len(o.values) > 0:
				b.WriteString(" -x -a " + escaped(strings.Join(o.values, " ")))
			case o.takes:
				b.WriteString(" -r")
			}
			b.WriteString(" -d " + escaped(o.usage) + "\n")
		}
		if len(c.words) > 0 {
			b.WriteString(seen + " -a " + escaped(strings.Join(c.words, " ")) + "\n")
		}
	}
	return b.String()
}

// powershellScript completes in PowerShell; where it knows nothing, PowerShell
// offers files.
func powershellScript(all []completed) string {
	var names, values, options strings.Builder
	list := func(words []string) string {
		for i, w := range words {
			words[i] = "'" + strings.ReplaceAll(w, "'", "''") + "'"
		}
		return "@(" + strings.Join(words, ", ") + ")"
	}
	var verbs []string
	for _, c := range all {
		verbs = append(verbs, c.name)
		words := append([]string(nil), c.words...)
		for _, o := range c.options {
			words = append(words, "--"+o.long)
			if !o.takes {
				continue
			}
			fmt.Fprintf(&values, "    '%s --%s' = %s\n", c.name, o.long, list(append([]string(nil), o.values...)))
			if o.short != "" {
				fmt.Fprintf(&values, "    '%s -%s' = %s\n", c.name, o.short, list(append([]string(nil), o.values...)))
			}
		}
		fmt.Fprintf(&options, "    '%s' = %s\n", c.name, list(words))
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
