package keys_test

import (
	"strings"
	"testing"

	"variorum/ui/keys"
)

// Every binding can be named in a configuration, and is shown as its keys are.
func TestActions(t *testing.T) {
	k := keys.New()
	actions := k.Actions()
	if want := len(bindings(k)); len(actions) != want {
		t.Errorf("%d actions, %d bindings", len(actions), want)
	}
	for _, a := range actions {
		var shown []string
		for _, spelled := range a.Binding.Keys() {
			shown = append(shown, keys.Name(spelled))
		}
		if got, want := a.Binding.Help().Key, strings.Join(shown, " "); got != want {
			t.Errorf("%s is shown as %q, its keys are %q", a.Name, got, want)
		}
		if err := k.Rebind(a.Name, a.Binding.Keys()); err != nil {
			t.Errorf("%s cannot be given the keys it has: %v", a.Name, err)
		}
	}
	if one, other, spelled, ok := k.Clash(); ok {
		t.Errorf("%s is %s and %s", spelled, one, other)
	}
}

func TestRebind(t *testing.T) {
	k := keys.New()
	if err := k.Rebind("next-change", []string{"ctrl+n", "alt+down", "é"}); err != nil {
		t.Fatal(err)
	}
	if got := k.NextChange.Help().Key; got != "^N Alt-↓ é" {
		t.Errorf("shown as %q", got)
	}
	if one, other, spelled, ok := k.Clash(); !ok || one != "down" || other != "next-change" || spelled != "ctrl+n" {
		t.Errorf("%s: %s and %s, %t", spelled, one, other, ok)
	}
	if got := keys.Short(k.NextChange, "]", "next").Help().Key; got != "^N" {
		t.Errorf("the hint line shows %q", got)
	}
	if err := k.Rebind("swap", nil); err != nil || k.Swap.Enabled() {
		t.Errorf("an action keeps its key: %v", err)
	}
	for name, spelled := range map[string]string{
		"fly": "f", "swap": "", "fold": "5", "down": "strg+d", "up": "Z", "top": "ctrl+c", "bottom": "ab", "find": "ZZ", "open": "fx", "sort": " ",
	} {
		if err := k.Rebind(name, []string{spelled}); err == nil {
			t.Errorf("%s = %q is taken", name, spelled)
		}
	}
}
