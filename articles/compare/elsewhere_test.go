package compare_test

import (
	"strings"
	"testing"

	"variorum/articles/compare"
)

// A name or a figure that goes from one paragraph to another is still in the
// story; one that takes another's place is not.
func TestFactsThatChangedParagraph(t *testing.T) {
	const thanks, council = "The mayor, Ivan Todorov, thanked the crews.", "The bridge will open again in May, the council said."
	for name, test := range map[string]struct {
		old, new []string
		want     compare.Flags
	}{
		"a name goes to another paragraph": {
			[]string{thanks, council},
			[]string{"The mayor thanked the crews.", "The bridge will open again in May, the council and Ivan Todorov said."}, 0},
		"a figure goes to another paragraph": {
			[]string{"The works of 41 weeks hurt nobody.", council},
			[]string{"The works hurt nobody.", strings.TrimSuffix(council, ".") + " of 41 weeks."}, 0},
		"a figure of something else comes": {
			[]string{"The works of 41 weeks hurt nobody.", council},
			[]string{"The works hurt nobody.", strings.TrimSuffix(council, ".") + " of 41 guests."}, compare.FlagNumber},
		"a name goes for good": {
			[]string{thanks, council},
			[]string{"The mayor thanked the crews.", council}, compare.FlagName},
		"a name takes another's place": {
			[]string{thanks, council},
			[]string{"The mayor, Anna Berg, thanked the crews.", "The bridge will open again in May, the council and Ivan Todorov said."}, compare.FlagName},
	} {
		t.Run(name, func(t *testing.T) {
			var got compare.Flags
			for _, row := range compared(t, article(test.old...), article(test.new...)).Rows {
				got |= row.Flags
			}
			if got&(compare.FlagName|compare.FlagNumber) != test.want {
				t.Errorf("flags %b, want %b", got, test.want)
			}
		})
	}
}
