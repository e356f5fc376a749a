package specimen

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestEveryKeyIsRead: the specimen is a report, and nothing that a report can hold
// is left out of it. A Go field of the report that no key of the table fills is
// found here.
func TestEveryKeyIsRead(t *testing.T) {
	log := &diag.Log{}
	r, err := report.Load(context.Background(), log, "specimen.yaml", YAML())
	if err != nil || log.Failed() {
		t.Fatalf("%v %v in\n%s", err, log.Findings(), YAML())
	}
	filled(t, "Report", reflect.ValueOf(r).Elem())
	seen := map[string]bool{}
	for _, l := range r.Leaves() {
		if seen[l.Path] {
			t.Errorf("%s is walked twice", l.Path)
		}
		seen[l.Path] = true
		if en := l.In("en"); en == nil || en.Source != l.Path+" in en" && en.Blocks[0].Kind != report.Table {
			t.Errorf("%s has another text: %+v", l.Path, en)
		}
	}
}

// filled says which fields of a struct, or of those in it, are zero.
func filled(t *testing.T, name string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			v = v.Elem()
		}
	case reflect.Slice:
		if v.Len() > 0 {
			filled(t, name, v.Index(0))
			return
		}
	}
	if v.IsZero() {
		t.Errorf("no key fills %s", name)
		return
	}
	switch v.Interface().(type) {
	case report.Localized, report.Value, report.Date, report.Instant, diag.Pos:
		return
	}
	none := []string{"Report.Logo.ID", "Report.Logo.Caption", "Report.Logo.Credit", "Report.Logo.Section", "Report.Logo.Licence", "Report.Logo.Width", // a logo has none of them
		"Report.Logo.Chart", "Report.Images.Chart"} // of charts alone
	for i := 0; v.Kind() == reflect.Struct && i < v.NumField(); i++ {
		f := v.Type().Field(i)
		if field := name + "." + f.Name; f.IsExported() && !slices.Contains(none, field) {
			filled(t, field, v.Field(i))
		}
	}
}
