package recipients

import (
	"slices"
	"strings"

	"golang.org/x/text/width"

	"jianbao/internal/diag"
	"jianbao/internal/han"
)

// The fields that are known. Any other column is the user's own, and is kept
// under its header.
const (
	Name         = "name"
	Title        = "title"
	Organisation = "organisation"
	Language     = "language"
	Number       = "number"
	Seat         = "seat"
	Note         = "note"
	Template     = "template"
	Email        = "email"
	CC           = "cc"
	Group        = "group"
)

// Fields lists the fields, in the order of the manual.
func Fields() []string {
	return []string{Name, Title, Organisation, Language, Number, Seat, Note, Template, Email, CC, Group}
}

// headers gives the usual headers of each field, in the form of plainHeader.
func headers() map[string]string {
	m := map[string]string{}
	for field, names := range map[string]string{
		Name:         "name, full name, recipient, person, 姓名, 名字, 名称, 收件人, 姓名/name, 接收人, 领导姓名, 参会人员, 参会人, 与会人员, 代表姓名, 嘉宾姓名, 氏名, お名前, nom, nom complet, vorname und name, nombre, nombre y apellidos, имя, фио, ф.и.о., ф.и.о",
		Title:        "title, job title, position, post, 职务, 职位, 头衔, 职称, 称谓, 职务职称, 职务/职称, 职称/职务, 现任职务, 職務, 職位, 職稱, 役職, fonction, titre, funktion, titel, cargo, должность",
		Organisation: "organisation, organization, company, institution, institute, department, affiliation, unit, org, 单位, 机构, 公司, 部门, 工作单位, 组织, 所在单位, 单位名称, 公司名称, 单位及职务, 单位职务, 单位/职务, 单位和职务, 工作单位及职务, 單位, 機構, 部門, 所属, 会社, organisme, établissement, société, einrichtung, firma, behörde, organización, organismo, entidad, организация, учреждение",
		Language:     "language, lang, 语言, 语种, 版本语言, 語言, 言語, langue, sprache, idioma, язык",
		Number:       "number, copy, copy number, copy no, copy no., 编号, 份号, 号码",
		Seat:         "seat, seat number, seat no, seat no., place, 座位, 座位号, 席位, 座号, 座次",
		Note:         "note, notes, remark, remarks, comment, 备注, 说明, 附注",
		Template:     "template, templates, brief, briefs, 模板, 简报, 材料",
		Email:        "email, e-mail, mail, email address, e-mail address, 邮箱, 电子邮箱, 电子邮件, 邮件, 邮件地址, 邮箱地址, 电子邮件地址, 电子信箱, 信箱, 收件邮箱, 收件地址, 联系邮箱, 电邮, mailbox, email邮箱, e-mail地址, email地址, 電子郵件, 電郵, 郵箱, メール, メールアドレス, courriel, adresse courriel, adresse e-mail, e-mail-adresse, e-mail adresse, correo, correo electrónico, эл. почта, почта, электронная почта",
		Group:        "group, groups, category, 分组, 组别, 组, 类别, 分類, 組別, groupe, gruppe, grupo, группа",
		CC:           "cc, copy to, cc email, 抄送, 抄送人, 抄送邮箱, 抄送地址",
	} {
		for _, n := range strings.Split(names, ", ") {
			m[n] = field
		}
	}
	return m
}

// Named is the field that a person means by a word: the field itself, one of its usual
// headers, or the header of a column of the list's own. false: the list has no such column.
func (l *List) Named(word string) (field string, has bool) {
	plain := plainHeader(word)
	if known, is := headers()[plain]; is && l.Has(known) {
		return known, true
	}
	for _, c := range l.Columns {
		if plainHeader(c.Header) == plain || c.Field == word {
			return c.Field, true
		}
	}
	return "", false
}

// IsRunning says whether a column counts the rows of a list. That is not the number of
// a copy: a person of whom a row was inserted above would get another.
func IsRunning(header string) bool {
	return slices.Contains([]string{"序号", "no", "no.", "#", "nr", "nr."}, plainHeader(header))
}

// plainHeader is a header in small letters, without full-width forms, stray
// spaces, and the marks : and * at its end.
func plainHeader(h string) string {
	h = strings.ToLower(width.Narrow.String(h))
	h = strings.ReplaceAll(h, "_", " ")
	h = strings.Join(strings.Fields(h), " ")
	if strings.IndexFunc(h, isHan) >= 0 {
		h = strings.ReplaceAll(h, " ", "")
	}
	return strings.TrimRight(h, ":*")
}

// mapHeaders finds which field each column holds. It is false when two columns hold the
// name or the address; of two that hold another field, such as 单位 and 部门, the second
// is the user's own.
func (r *reader) mapHeaders(cells []string, places []diag.Pos) bool {
	known, taken, ok := headers(), map[string]string{}, true
	for i, h := range cells {
		c := Column{Header: strings.TrimSpace(h), Pos: places[i]}
		c.Field = c.Header
		plain := plainHeader(h)
		field, is := known[plain]
		_, second := taken[field]
		switch {
		case is && (!second || field == Name || field == Email):
			c.Field, c.Known = field, true
		case is: // under its header
		case c.Header == "":
			c.Field = "\x00" + string(rune('0'+i)) // nobody can ask for it
		case !IsRunning(h):
			if near := nearHeader(plain, known); near != "" {
				r.log.Add(diag.ColumnNear, c.Pos, diag.Args{"header": c.Header, "near": near})
			}
		}
		if first, twice := taken[c.Field]; twice {
			r.log.Add(diag.ColumnTwice, c.Pos, diag.Args{"header": c.Header, "first": first, "field": c.Field})
			ok = false
		}
		taken[c.Field] = c.Header
		r.list.Columns = append(r.list.Columns, c)
	}
	return ok
}

// nearHeader is the usual header that was probably meant; "" when none is near.
func nearHeader(h string, known map[string]string) string {
	if len([]rune(h)) < 3 {
		return ""
	}
	var names []string
	for n := range known {
		if len([]rune(n)) >= 3 {
			names = append(names, n)
		}
	}
	return diag.Near(h, names)
}

// isHeader says whether a row looks like headers: one of its cells stands for
// the name or the address of a person.
func isHeader(cells []string) bool {
	known := headers()
	for _, c := range cells {
		switch known[plainHeader(c)] {
		case Name, Email:
			return true
		}
	}
	return false
}

// isHan says whether a character is a Han character.
func isHan(r rune) bool { return han.Is(r) }
