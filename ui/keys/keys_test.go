package keys_test

import (
	"reflect"
	"testing"

	"charm.land/bubbles/v2/key"

	"variorum/ui/keys"
)

// Every binding stands in the help exactly once.
func TestHelpListsEveryBinding(t *testing.T) {
	k := keys.New()
	listed := map[string]int{}
	for _, group := range k.Groups() {
		for _, row := range group.Rows {
			for _, b := range row.Bindings {
				listed[b.Help().Key+b.Help().Desc]++
			}
		}
	}
	v := reflect.ValueOf(k)
	for i := range v.NumField() {
		b := v.Field(i).Interface().(key.Binding)
		if n := listed[b.Help().Key+b.Help().Desc]; n != 1 {
			t.Errorf("%s: listed %d times", v.Type().Field(i).Name, n)
		}
	}
}

// No key has two meanings, but u, which the list takes for itself.
func TestOneMeaningForEachKey(t *testing.T) {
	seen := map[string]string{}
	v := reflect.ValueOf(keys.New())
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		for _, k := range v.Field(i).Interface().(key.Binding).Keys() {
			if other, ok := seen[k]; ok && k != "u" {
				t.Errorf("%s is %s and %s", k, other, name)
			}
			seen[k] = name
		}
	}
}
