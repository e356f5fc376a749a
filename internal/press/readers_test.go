package press_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/brief/spoken"
	"jianbao/internal/setting/page"
)

// readByOthers lets the readers that are installed, poppler's pdftotext and
// PDFium, extract the PDFs, and holds what they give against all text of the
// display list, furniture included.
func readByOthers(t *testing.T, all []*pressed) {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for i, p := range all {
		files = append(files, filepath.Join(dir, string(rune('a'+i))+".pdf"))
		if err := os.WriteFile(files[i], p.pdf, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i, text := range byPoppler(t, files) {
		differ(t, all[i].name+" by pdftotext", spoken.Squeezed(text), displayed(all[i].doc))
	}
	for i, text := range byPDFium(t, files) {
		differ(t, all[i].name+" by PDFium", unhyphened(text), unhyphened(displayed(all[i].doc)))
	}
}

// displayed is all text of a display list.
func displayed(d *page.Document) string {
	var b strings.Builder
	for i := range d.Pages {
		for _, it := range d.Pages[i].Items {
			t, ok := it.(page.Text)
			switch {
			case !ok:
			case t.HasActual:
				b.WriteString(t.Actual)
			default:
				b.WriteString(t.Words)
			}
		}
	}
	return spoken.Squeezed(b.String())
}

// unhyphened drops hyphens: PDFium gives U+FFFE for any at the end of a line,
// typed or not.
func unhyphened(s string) string {
	return spoken.Squeezed(strings.NewReplacer("-", "", "\ufffe", "").Replace(s))
}

func byPoppler(t *testing.T, files []string) (out []string) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Log("NOT READ by pdftotext: it is not installed")
		return nil
	}
	for _, f := range files {
		text, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", f, "-").Output()
		if err != nil {
			t.Fatalf("pdftotext: %v", err)
		}
		out = append(out, string(text))
	}
	return out
}

// pdfium reads files with pypdfium2, one string each.
const pdfium = `import json, sys, pypdfium2
out = []
for f in sys.argv[1:]:
    d = pypdfium2.PdfDocument(f)
    out.append("\n".join(p.get_textpage().get_text_range() for p in d))
json.dump(out, sys.stdout)`

func byPDFium(t *testing.T, files []string) (out []string) {
	if exec.Command("python3", "-c", "import pypdfium2").Run() != nil {
		t.Log("NOT READ by PDFium: Python's pypdfium2 is not installed")
		return nil
	}
	text, err := exec.Command("python3", append([]string{"-c", pdfium}, files...)...).Output()
	if err != nil {
		t.Fatalf("PDFium: %v", err)
	}
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	return out
}
