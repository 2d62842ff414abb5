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
	for name, b := range bindings(k) {
		if n := listed[b.Help().Key+b.Help().Desc]; n != 1 {
			t.Errorf("%s: listed %d times", name, n)
		}
	}
}

// bindings lists all bindings by the names of their fields.
func bindings(k keys.Keys) map[string]key.Binding {
	all := map[string]key.Binding{}
	groups := reflect.ValueOf(k)
	for g := range groups.NumField() {
		group := groups.Field(g)
		for i := range group.NumField() {
			all[group.Type().Field(i).Name] = group.Field(i).Interface().(key.Binding)
		}
	}
	return all
}

// No key has two meanings.
func TestOneMeaningForEachKey(t *testing.T) {
	seen := map[string]string{}
	for name, b := range bindings(keys.New()) {
		for _, k := range b.Keys() {
			if other, ok := seen[k]; ok {
				t.Errorf("%s is %s and %s", k, other, name)
			}
			seen[k] = name
		}
	}
}
