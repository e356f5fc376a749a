package cli

import (
	"encoding/json"
	"reflect"
	"testing"

	"jianbao/internal/work/copies"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/exchange"
	"jianbao/internal/work/final"
	"jianbao/internal/work/handout"
	"jianbao/internal/work/inspection"
	"jianbao/internal/work/mailing"
	"jianbao/internal/work/nextissue"
	"jianbao/internal/work/project"
	"jianbao/internal/work/review"
	"jianbao/internal/work/roster"
	"jianbao/internal/work/sending"
)

// fill gives every field of v a value that is not zero.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString("词")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(3)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		v.SetUint(3)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0))
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(t, key)
		fill(t, value)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			if !v.Type().Field(i).IsExported() {
				t.Errorf("%s.%s: an order is plain data", v.Type(), v.Type().Field(i).Name)
				continue
			}
			fill(t, v.Field(i))
		}
	default:
		t.Errorf("%s: an order is plain data, and no %s", v.Type(), v.Kind())
	}
}

// TestOrdersArePlainData: an order goes through JSON both ways, and loses
// nothing: the page in a browser and the workers on other machines send it so.
func TestOrdersArePlainData(t *testing.T) {
	for _, o := range []any{new(edition.Order), new(copies.Order), new(handout.Order), new(mailing.Order), new(sending.Order), new(sending.Settlement),
		new(review.Order), new(review.FixOrder), new(review.AcceptOrder), new(review.DiffOrder), new(exchange.ImportOrder), new(exchange.ExportOrder), new(exchange.IntoOrder), new(exchange.ReviewOrder), new(exchange.HistoryOrder), new(inspection.Order), new(roster.Order), new(final.Order), new(final.PrintOrder), new(nextissue.Order), new(project.CoverageOrder)} {
		v := reflect.ValueOf(o)
		fill(t, v.Elem())
		data, err := json.Marshal(o)
		if err != nil {
			t.Errorf("%T: %v", o, err)
			continue
		}
		again := reflect.New(v.Type().Elem())
		if err := json.Unmarshal(data, again.Interface()); err != nil || !reflect.DeepEqual(o, again.Interface()) {
			t.Errorf("%T: %v\n%s", o, err, data)
		}
	}
}
