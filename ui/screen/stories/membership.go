package stories

import (
	"fmt"

	"variorum/store"
	"variorum/ui/label"
)

// Membership says why a version is of its story, how sure that is, what puts it
// where it stands there, and what is related to it, as names and values. It is nil
// for a version that nothing is said of.
func (s *Stories) Membership(id string) [][2]string {
	story, n := s.StoryOf(id)
	if story == nil {
		return nil
	}
	var fields [][2]string
	if len(story.Versions) > 1 {
		other := max(n-1, 0)
		if n == 0 {
			other = 1
		}
		beside := &story.Versions[other]
		why := label.Reason(story.Versions[n].Why)
		if kind := story.Versions[n].Why.Kind; kind != store.ReasonNone {
			why += fmt.Sprintf(", beside %s (%s)", beside.Source, beside.Path)
		}
		sure := howSure(story, n)
		place := fmt.Sprintf("%d of %d", n+1, len(story.Versions))
		if by := label.OrderedBy(story.Versions[n].OrderedBy); by != "" {
			place += ", by " + by
		}
		fields = append(fields, [2]string{"Why here", why}, [2]string{"How sure", sure}, [2]string{"Place", place})
	}
	for i, r := range story.Related {
		name := "Related"
		if i > 0 {
			name = " "
		}
		fields = append(fields, [2]string{name, fmt.Sprintf("%s, %s of the words", r.Path, label.Percent(r.Kept))})
	}
	return fields
}

// howSure says how sure it is that the versions are of one story. What files say
// of themselves can be certain, wording never is.
func howSure(story *store.Story, n int) string {
	switch byWording := story.Versions[n].Why.Kind == store.ReasonWording; {
	case story.Unsure:
		return "unsure whether these are versions of one story: u takes this one out"
	case byWording && story.Confidence > .99:
		return "hardly a doubt that these are versions of one story"
	}
	return label.Percent(story.Confidence) + " sure that these are versions of one story"
}
