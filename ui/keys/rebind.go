package keys

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
)

// An Action is a binding under the name that a configuration gives it.
type Action struct {
	Name    string // that of its field, as in "next-change"
	Binding *key.Binding
}

// Actions returns all actions, in the order of the table.
func (k *Keys) Actions() []Action {
	var all []Action
	groups := reflect.ValueOf(k).Elem()
	for g := range groups.NumField() {
		group := groups.Field(g)
		for i := range group.NumField() {
			b, ok := group.Field(i).Addr().Interface().(*key.Binding)
			if ok {
				all = append(all, Action{hyphenated(group.Type().Field(i).Name), b})
			}
		}
	}
	return all
}

// hyphenated returns "next-change" for "NextChange".
func hyphenated(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Rebind gives an action other keys, spelled as in "j", "down", "ctrl+n"; none at
// all take it away. Unknown names and keys that cannot be bound are errors.
func (k *Keys) Rebind(name string, keys []string) error {
	actions := k.Actions()
	at := slices.IndexFunc(actions, func(a Action) bool { return a.Name == name })
	if at < 0 {
		return fmt.Errorf("no action is called %q; variorum config lists them", name)
	}
	for _, one := range keys {
		if err := bindable(name, one); err != nil {
			return err
		}
	}
	b := actions[at].Binding
	names := make([]string, len(keys))
	for i, one := range keys {
		names[i] = Name(one)
	}
	b.SetKeys(keys...)
	b.SetHelp(strings.Join(names, " "), b.Help().Desc)
	b.SetEnabled(len(keys) > 0)
	return nil
}

// bindable says what is wrong with a key for an action.
func bindable(name, spelled string) error {
	last := spelled[strings.LastIndexByte(strings.TrimSuffix(spelled, "+"), '+')+1:]
	r, size := utf8.DecodeRuneInString(last)
	_, named := names[last]
	switch {
	case spelled == chord && name == "quit", isFoldChord(spelled) && slices.Contains(foldChords, name):
		return nil
	case spelled == "Z":
		return fmt.Errorf("the key Z is the first half of ZZ")
	case spelled == "z":
		return fmt.Errorf("the key z is the first half of zz, zt, zb and zo")
	case spelled == "ctrl+c" && name != "quit":
		return fmt.Errorf("ctrl+c always quits")
	case len(spelled) == 1 && spelled >= "0" && spelled <= "9":
		return fmt.Errorf("digits count, as in 5j")
	case named, size > 0 && size == len(last) && r != utf8.RuneError && unicode.IsGraphic(r) && r != ' ':
		return modifiers(strings.TrimSuffix(spelled, last), spelled)
	case len(last) > 1 && last[0] == 'f' && strings.Trim(last[1:], "0123456789") == "":
		return modifiers(strings.TrimSuffix(spelled, last), spelled)
	}
	return notAKey(spelled)
}

// chord is the only key that is made of two everywhere.
const chord = "ZZ"

// foldChords are the actions whose keys may be made of z and a letter: those that
// have a meaning only in a comparison, where z waits for a second key.
var foldChords = []string{"open-fold", "to-middle", "to-top", "to-bottom"}

// isFoldChord reports whether a key is made of z and a letter.
func isFoldChord(spelled string) bool {
	return len(spelled) == 2 && spelled[0] == 'z' && unicode.IsLetter(rune(spelled[1]))
}

func modifiers(prefix, spelled string) error {
	for _, one := range strings.Split(strings.TrimSuffix(prefix, "+"), "+") {
		if one != "" && one != "ctrl" && one != "alt" && one != "shift" {
			return notAKey(spelled)
		}
	}
	return nil
}

func notAKey(spelled string) error {
	return fmt.Errorf("%q is no key: write a letter or sign, or as in \"enter\", \"pgdown\", \"f5\", \"ctrl+n\"", spelled)
}

// Clash returns two actions that one key has, and the key; u has two from the
// beginning, of which the list takes one for itself. Ok is false where there are none.
func (k *Keys) Clash() (one, other, spelled string, ok bool) {
	seen := map[string]string{}
	for _, a := range k.Actions() {
		for _, spelled := range a.Binding.Keys() {
			other, taken := seen[spelled]
			if taken && !(spelled == "u" && other == "half-up" && a.Name == "take-out") {
				return other, a.Name, spelled, true
			}
			seen[spelled] = a.Name
		}
	}
	return "", "", "", false
}

// names are how keys are shown that are not shown as they are spelled.
var names = map[string]string{
	"enter": "↵", "left": "←", "right": "→", "up": "↑", "down": "↓", "space": "Space", "tab": "Tab", "esc": "Esc", "pgup": "PgUp", "pgdown": "PgDn",
	"home": "Home", "end": "End", "backspace": "Backspace", "delete": "Del", "insert": "Ins",
}

// Name returns how a key is shown: ↵ for enter, ^N for ctrl+n.
func Name(spelled string) string {
	if name, ok := names[spelled]; ok {
		return name
	}
	modifier, last, found := strings.Cut(spelled, "+")
	switch {
	case !found || last == "":
		if utf8.RuneCountInString(spelled) > 1 && spelled != chord && !isFoldChord(spelled) {
			return strings.ToUpper(spelled) // f5
		}
		return spelled
	case modifier == "ctrl" && utf8.RuneCountInString(last) == 1:
		return "^" + strings.ToUpper(last)
	}
	return strings.ToUpper(modifier[:1]) + modifier[1:] + "-" + Name(last)
}

// named reports whether a name for the hint line, as "n/N" or "↑↓", names a key
// that a binding has.
func named(name string, b key.Binding) bool {
	for _, spelled := range b.Keys() {
		if strings.Contains(name, Name(spelled)) {
			return true
		}
	}
	return false
}
