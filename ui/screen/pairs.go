package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
)

// otherPair compares the versions of the story that are step pairs on: first
// those that follow each other, then those further apart.
func (v *compareView) otherPair(step int) tea.Cmd {
	versions, _ := v.stories.VersionsOf(v.ids[0])
	if len(versions) < 3 {
		v.say("There is no other pair: this story has two versions.")
		return nil
	}
	pairs := stories.PairsOf(len(versions))
	here := max(slices.IndexFunc(pairs, func(pair [2]int) bool {
		return [2]string{versions[pair[0]].ID, versions[pair[1]].ID} == v.ids
	}), 0)
	next := pairs[((here+step)%len(pairs)+len(pairs))%len(pairs)]
	return v.turnTo([2]string{versions[next[0]].ID, versions[next[1]].ID}, scroll.Place{})
}
