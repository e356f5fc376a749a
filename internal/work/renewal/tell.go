package renewal

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"
)

// Tell says in the log what to do with the copies that were printed; file is what they
// were printed from.
func Tell(log *diag.Log, file string, changes []Change) {
	if len(changes) == 0 {
		log.Add(diag.SheetsSame, diag.Pos{}, diag.Args{"file": file})
	}
	for _, c := range changes {
		args := diag.Args{"copies": copiesText(c.Copies), "out": sheetsText(c.Out), "in": sheetsText(c.In),
			"had": strconv.Itoa(c.Had), "has": strconv.Itoa(c.Has)}
		code := diag.SheetsReplaced
		switch {
		case c.Had == 0:
			code = diag.CopiesAdded
		case c.Has == 0:
			code = diag.CopiesGone
		case len(c.Out) == 0:
			code = diag.SheetsAdded
		case len(c.In) == 0:
			code = diag.SheetsGone
		case c.Had != c.Has:
			code = diag.SheetsShifted
		}
		log.Add(code, diag.Pos{}, args)
	}
}

// copiesText names copies.
func copiesText(numbers []int) diag.Words {
	text := Spans(numbers)
	switch {
	case len(numbers) == 1 && numbers[0] == 0:
		return diag.Words{"the handout", "这份材料"}
	case len(numbers) == 1:
		return diag.Words{"copy " + text, "第" + text + "份"}
	}
	return diag.Words{"copies " + text, "第" + strings.ReplaceAll(text, ",", "、") + "份"}
}

// sheetsText names sheets.
func sheetsText(numbers []int) diag.Words {
	text := Spans(numbers)
	if len(numbers) == 1 {
		return diag.Words{"sheet " + text, "第" + text + "张"}
	}
	return diag.Words{"sheets " + text, "第" + strings.ReplaceAll(text, ",", "、") + "张"}
}
