package report

import (
	"fmt"

	"jianbao/internal/diag"
)

// grown appends an entry to a list, and returns it.
func grown[T any](list *[]T) *T {
	*list = append(*list, *new(T))
	return &(*list)[len(*list)-1]
}

// grownPart appends an entry to a list of parts, a pointer to a slice, and returns
// a pointer to it. pos is the entry's place.
func grownPart(list any, pos diag.Pos) any {
	switch list := list.(type) {
	case *[]Figure:
		return grown(list)
	case *[]Quotation:
		return grown(list)
	case *[]Event:
		return grown(list)
	case *[]Author:
		return grown(list)
	case *[]Related:
		return grown(list)
	case *[]Section:
		s := grown(list)
		s.Pos = pos
		return s
	case *[]Item:
		it := grown(list)
		it.Pos = pos
		return it
	case *[]Image:
		return grown(list)
	case *[]Chart:
		c := grown(list)
		c.Pos = pos
		return c
	}
	panic(fmt.Sprintf("report: a list of parts of the type %T", list))
}

// partsOf gives a pointer to each entry of a list of parts, a pointer to a slice,
// or to the one part of a mapping: none where that is not given.
func partsOf(value any) []any {
	switch value := value.(type) {
	case *[]Figure:
		return pointers(*value)
	case *[]Quotation:
		return pointers(*value)
	case *[]Event:
		return pointers(*value)
	case *[]Author:
		return pointers(*value)
	case *[]Related:
		return pointers(*value)
	case *[]Section:
		return pointers(*value)
	case *[]Item:
		return pointers(*value)
	case *[]Image:
		return pointers(*value)
	case *[]Chart:
		return pointers(*value)
	case **Image:
		if *value == nil {
			return nil
		}
		return []any{*value}
	}
	return []any{value}
}

func pointers[T any](list []T) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}
