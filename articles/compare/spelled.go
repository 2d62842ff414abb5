package compare

import "variorum/articles/compare/internal/pair"

// readSpelled reads a number in words that begins at cell k: "twenty-one",
// "one hundred and twenty", "vingt et un", "двадцать третий", "六百".
func (f *flagger) readSpelled(s *flagSide, k int) fact {
	l := f.lexicon
	total, current := 0.0, -1.0 // finished thousands, and what they are added to; -1: nothing yet
	out := fact{from: k, to: k}
	for at := k; at < len(s.cells) && s.cells[at].Part == s.cells[k].Part; {
		m := l.meaning(s.cells[at].Word)
		switch {
		case m.senses&numberWord != 0 && l.adds(current, m.value):
			current = l.sum(current, m.value)
		case m.senses&scaleWord != 0:
			total, current = scaled(total, current, m.value)
		case m.senses&ordinalWord != 0 && m.senses&(monthWord|weekdayWord) == 0 && (current < 0 || m.value < 10 && l.adds(current, m.value) || l.isShare(current, m.value)):
			return f.readOrdinal(s, out, at, total, current, m.value)
		case m.senses&fractionWord != 0 && (current >= 0 || m.value != .25):
			if current >= 0 {
				out.value = (total + current) * m.value
			} else {
				out.value = m.value
			}
			out.to = at + 1
			return f.readShare(s, out)
		default:
			if at == out.to && at > k && f.joinsNumber(s, at, current) {
				at++
				continue
			}
			return f.endSpelled(s, out, total, current)
		}
		at++
		out.to = at
	}
	return f.endSpelled(s, out, total, current)
}

// readShare reads what a fraction is of: half a million.
func (f *flagger) readShare(s *flagSide, n fact) fact {
	at := n.to
	if key := f.keyAt(s, at); key == "a" || key == "de" {
		at++
	}
	if at > n.to && at < len(s.cells) {
		if m := f.lexicon.meaning(s.cells[at].Word); m.senses&scaleWord != 0 {
			n.value, n.to = n.value*m.value, at+1
		}
	}
	return n
}

// endSpelled finishes a number in words. A lone "one" is mostly a pronoun or an
// article; a lone character of an unspaced script is mostly part of a word.
func (f *flagger) endSpelled(s *flagSide, out fact, total, current float64) fact {
	if out.to == out.from {
		return out
	}
	out.value = total + max(current, 0)
	if out.to == out.from+1 {
		c := &s.cells[out.from]
		out.weak = out.value == 1 || c.Class == pair.ClassCharacter && !f.isCounter(s, out.to)
	}
	return f.readHalf(s, out)
}

// isCounter reports whether cell k counts what stands before it: 人, 年, か月.
func (f *flagger) isCounter(s *flagSide, k int) bool {
	switch f.keyAt(s, k) {
	case "人", "年", "月", "日", "時", "时", "分", "秒", "か", "カ", "ヶ", "ケ", "箇", "個", "个", "回", "件", "円", "元", "歳", "岁", "才",
		"台", "本", "枚", "名", "票", "つ", "週", "周", "度", "番", "位", "次", "天", "隻", "軒", "階", "層", "米", "倍", "割", "%":
		return true
	}
	return false
}

// joinsNumber reports whether cell at joins the number word before it with the
// one behind: a hyphen, "and" after hundreds, "et", "y", "e".
func (f *flagger) joinsNumber(s *flagSide, at int, current float64) bool {
	if at+1 >= len(s.cells) || s.cells[at+1].Part != s.cells[at].Part {
		return false
	}
	next := f.lexicon.meaning(s.cells[at+1].Word)
	if next.senses&(numberWord|scaleWord|ordinalWord|fractionWord) == 0 {
		return false
	}
	follows := next.senses&(scaleWord|fractionWord) != 0 || f.lexicon.adds(current, next.value) || next.senses&ordinalWord != 0
	switch f.keyAt(s, at) {
	case "-":
		return s.touches(at-1) && s.touches(at) && follows
	case "and":
		return current >= 100 && int(current)%100 == 0 && next.senses&numberWord != 0 || current == 0 && next.senses&numberWord != 0 && next.value > 0
	case "et", "y", "e", "und", "en":
		return next.senses&numberWord != 0 && current >= 20 && next.value > 0 && f.lexicon.adds(current, next.value)
	}
	return false
}

// adds reports whether a cardinal goes on with a number: one below twenty after
// "twenty" does not, five after it does.
func (l *wordList) adds(current, value float64) bool {
	whole := int(current)
	switch {
	case current < 0 || current == 0:
		return true
	case l.language == pair.Japanese || l.language == pair.Chinese:
		return value < 10 && whole%10 == 0
	case l.language == pair.French && whole%100 == 4 && value == 20: // quatre-vingt
		return true
	case l.language == pair.French && (whole%100 == 60 || whole%100 == 80) && value < 20:
		return value > 0
	case l.language == pair.French && (whole%100 == 70 || whole%100 == 90):
		return 7 <= value && value <= 9 // soixante-dix-sept
	case whole%1000 == 0:
		return value < 1000 && value > 0
	case whole%100 == 0:
		return value < 100 && value > 0
	case whole%10 == 0 && whole%100 >= 20:
		return value < 10 && value > 0
	case l.language == pair.French && whole%10 == 0:
		return 7 <= value && value <= 9 // dix-sept
	}
	return false
}

// sum adds a cardinal to a number it goes on with.
func (l *wordList) sum(current, value float64) float64 {
	if l.language == pair.French && int(current)%100 == 4 && value == 20 {
		return current + 76
	}
	return max(current, 0) + value
}

// scaled multiplies what was read by a scale. Hundreds, and in Chinese and
// Japanese tens and thousands, only multiply the last part: "three thousand two
// hundred", 六万三千.
func scaled(total, current, scale float64) (newTotal, newCurrent float64) {
	switch {
	case scale >= 1e3 && total < scale: // dos mil quinientos millones
		if total+max(current, 0) == 0 {
			return scale, 0
		}
		return (total + max(current, 0)) * scale, 0
	case scale >= 1e3:
		return total + max(current, 1)*scale, 0
	case current < 0:
		return total, scale
	case current >= 100 && int(current)%10 > 0: // the second part of 三百二十
		unit := float64(int(current) % 10)
		return total, current - unit + unit*scale
	case current >= 100:
		return total, current + scale
	}
	return total, max(current, 1) * scale
}

// isShare reports whether an ordinal behind a cardinal can be a fraction: two
// thirds.
func (l *wordList) isShare(current, value float64) bool {
	return l.language == pair.English && 1 <= current && current < 10 && 2 < value && value < 100
}

// readOrdinal ends a number with the ordinal at cell at. After one, two or a
// the names of ordinals are fractions: one-third, a fifth of.
func (f *flagger) readOrdinal(s *flagSide, out fact, at int, total, current, value float64) fact {
	out.to = at + 1
	plural := f.lexicon.language == pair.English && value > 2 && len(f.keyAt(s, at)) > 1 && f.keyAt(s, at)[len(f.keyAt(s, at))-1] == 's'
	switch {
	case f.lexicon.isShare(current, value) && (plural || current == 1):
		out.value = current / value
		return out
	case f.lexicon.isShare(1, value) && current < 0 && f.keyAt(s, at-1) == "a" && f.keyAt(s, at+1) == "of":
		out.value = 1 / value
		return out
	}
	out.kind = ordinalFact
	out.value = total + max(current, 0) + value
	out.weak = out.to == out.from+1
	return out
}
