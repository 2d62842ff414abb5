package lang

import "strings"

// A numberScale is a word by which a number written in one word is multiplied.
type numberScale struct {
	word  string
	value float64
}

// Compound reads what some languages write in one word: a number
// (zweihundertdreißig, vierundzwanzig), or a number with what it counts
// (vierwöchig). unit is the zero Sense for a mere number.
func (l *Lexicon) Compound(key string) (number float64, unit Sense, ok bool) {
	const longestInflection = 2 // vierwöchigen
	if l.joint == "" || len(key) > longestWord {
		return 0, Sense{}, false
	}
	if n, ok := l.joined(key); ok {
		return n, Sense{}, true
	}
	for _, e := range l.endings {
		at := strings.Index(key, e.key)
		if e.sense.Kind != KindUnitEnding || at <= 0 || len(key)-at-len(e.key) > longestInflection {
			continue
		}
		if n, ok := l.joined(key[:at]); ok {
			return n, e.sense, true
		}
	}
	return 0, Sense{}, false
}

// joined is the value of a cardinal, or of several written in one.
func (l *Lexicon) joined(key string) (float64, bool) {
	if m := l.words[key]; m.Has(KindCardinal) {
		return l.Sense(m, KindCardinal).Number, true
	}
	for _, s := range l.scales {
		head, tail, ok := strings.Cut(key, s.word)
		if !ok {
			continue
		}
		high, low := 1.0, 0.0
		if head != "" {
			if high, ok = l.joined(head); !ok || high >= 1000 {
				return 0, false
			}
		}
		if tail = strings.TrimPrefix(tail, l.joint); tail != "" {
			if low, ok = l.joined(tail); !ok || low >= s.value {
				return 0, false
			}
		}
		return high*s.value + low, true
	}
	head, tail, ok := strings.Cut(key, l.joint)
	if !ok {
		return 0, false
	}
	unit, tens := l.words[head], l.words[tail]
	low, high := l.Sense(unit, KindCardinal).Number, l.Sense(tens, KindCardinal).Number
	return high + low, unit.Has(KindCardinal) && tens.Has(KindCardinal) && 0 < low && low < 10 && 20 <= high && high < 100
}
