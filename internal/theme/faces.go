package theme

import (
	"path/filepath"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// Face is a face that a theme asks for.
type Face struct {
	Use    string   // FaceText and the others
	Script string   // ScriptHan or ScriptLatin; "": all
	Names  []string // as they are asked for, the best first; a file has a path
	Pos    diag.Pos
}

// What a face is for.
const (
	FaceText      = "text"
	FaceTextBold  = "text bold"
	FaceSmall     = "small"
	FaceHeads     = "heads"
	FaceItalic    = "italic"
	FaceItalicBld = "italic bold"
)

// FaceUses lists them.
func FaceUses() []string {
	return []string{FaceText, FaceTextBold, FaceSmall, FaceHeads, FaceItalic, FaceItalicBld}
}

// FaceWords names in people's words what a face is for.
func FaceWords(use string) diag.Words {
	zh := map[string]string{FaceText: "正文", FaceTextBold: "正文粗体和题目", FaceSmall: "小字", FaceHeads: "标题", FaceItalic: "斜体", FaceItalicBld: "粗斜体"}
	return diag.Words{use, zh[use]}
}

// The scripts that a face may be for.
const (
	ScriptHan   = "han"
	ScriptLatin = "latin"
)

// faces reads the faces that a theme asks for.
func (w *walker) faces(n *yaml.Node, t *Theme) {
	const like = "faces: {text: {han: [FangSong, Zhuque Fangsong], latin: Georgia}}"
	w.Pairs(n, "faces", like, func(use string, key, value *yaml.Node) {
		if w.Word(key, "faces", FaceUses()...) == "" {
			return
		}
		if value.Kind != yaml.MappingNode {
			w.face(value, Face{Use: use}, t)
			return
		}
		w.Mapping(value, use, use+": {han: FangSong, latin: Georgia}",
			field(ScriptHan, func(n *yaml.Node) { w.face(n, Face{Use: use, Script: ScriptHan}, t) }),
			field(ScriptLatin, func(n *yaml.Node) { w.face(n, Face{Use: use, Script: ScriptLatin}, t) }))
	})
}

// face reads one name, or several, into the place of what the theme had for the use.
func (w *walker) face(n *yaml.Node, f Face, t *Theme) {
	f.Pos = w.Pos(n)
	add := func(n *yaml.Node) {
		if v := w.Text(n, f.Use, "FangSong"); v != "" {
			f.Names = append(f.Names, w.beside(v))
		}
	}
	if n.Kind == yaml.SequenceNode {
		w.List(n, f.Use, f.Use+": [FangSong, Zhuque Fangsong]", add)
	} else {
		add(n)
	}
	if len(f.Names) == 0 {
		return
	}
	var all []Face
	for _, old := range t.Faces {
		if old.Use != f.Use || old.Script != f.Script && f.Script != "" {
			all = append(all, old)
		}
	}
	t.Faces = append(all, f)
}

// beside is a face as a theme asks for it: a file stands beside the theme.
func (w *walker) beside(name string) string {
	if !IsFile(name) {
		return name
	}
	file, choose, chosen := strings.Cut(name, "#")
	if !filepath.IsAbs(file) {
		file = filepath.Join(filepath.Dir(w.File), filepath.FromSlash(file))
	}
	if chosen {
		return file + "#" + choose
	}
	return file
}

// IsFile says that a name of a face is that of a file.
func IsFile(name string) bool {
	file, _, _ := strings.Cut(name, "#")
	return len(filepath.Ext(file)) == 4 && strings.Contains(".ttf.otf.ttc.otc", strings.ToLower(filepath.Ext(file)))
}
