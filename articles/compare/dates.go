package compare

import (
	"variorum/articles/compare/internal/pair"
	"variorum/articles/prose"
)

// enterDates lists months, weekdays and words of the clock. Guarded words are
// dates only beside other parts of a date: may, Jan.
func (l *wordList) enterDates() {
	months, weekdays := calendar(l.language)
	for _, n := range counted(1, 1, months) {
		l.enter(n.words, meaning{senses: monthWord, value: n.value})
	}
	for _, n := range counted(1, 1, weekdays) {
		l.enter(n.words, meaning{senses: weekdayWord, value: n.value})
	}
	if l.language == pair.English {
		for _, n := range counted(1, 1, `jan feb mar/march apr may jun jul aug sep/sept oct nov dec`) {
			l.enter(n.words, meaning{senses: monthWord | guarded, value: n.value})
		}
		for _, n := range counted(1, 1, `mon tue/tues wed thu/thur/thurs fri sat sun`) {
			l.enter(n.words, meaning{senses: weekdayWord | guarded, value: n.value})
		}
		l.enter(`am a.m a.m.`, meaning{senses: halfDayWord, value: 0})
		l.enter(`pm p.m p.m.`, meaning{senses: halfDayWord, value: 12})
	}
	if l.language == pair.Japanese || l.language == pair.Chinese {
		for _, n := range counted(1, 1, `月 火 水 木 金 土 日/天`) {
			l.enter(n.words, meaning{senses: weekdayWord | guarded, value: n.value})
		}
	}
	l.enter(`noon midday mediodía midi mittags meio-dia mezzogiorno полдень`, meaning{senses: clockWord, value: 12 * 60})
	l.enter(`midnight medianoche minuit mitternacht meia-noite mezzanotte полночь`, meaning{senses: clockWord, value: 24 * 60})
}

// calendar returns the names of the months and of the weekdays from Monday;
// forms of one name are parted by a slash.
func calendar(l pair.Language) (months, weekdays string) {
	switch l {
	case pair.English:
		return `january february march april may june july august september october november december`,
			`monday/mondays tuesday/tuesdays wednesday/wednesdays thursday/thursdays friday/fridays saturday/saturdays sunday/sundays`
	case pair.Spanish:
		return `enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre`,
			`lunes martes miércoles jueves viernes sábado/sábados domingo/domingos`
	case pair.French:
		return `janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
			`lundi mardi mercredi jeudi vendredi samedi dimanche`
	case pair.German:
		return `januar/jänner/jan februar/feb märz april mai juni juli august september/sept oktober/okt november/nov dezember/dez`,
			`montag/montags dienstag/dienstags mittwoch/mittwochs donnerstag/donnerstags freitag/freitags samstag/samstags/sonnabend sonntag/sonntags`
	case pair.Portuguese:
		return `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro`,
			`segunda terça quarta quinta sexta sábado domingo`
	case pair.Italian:
		return `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`,
			`lunedì martedì mercoledì giovedì venerdì sabato domenica`
	case pair.Russian:
		return `январь/января/январе февраль/февраля/феврале март/марта/марте апрель/апреля/апреле май/мая/мае июнь/июня/июне
			июль/июля/июле август/августа/августе сентябрь/сентября/сентябре октябрь/октября/октябре ноябрь/ноября/ноябре декабрь/декабря/декабре`,
			`понедельник/понедельника вторник/вторника среду/среда/среды четверг/четверга пятницу/пятница/пятницы субботу/суббота/субботы
			воскресенье/воскресенья`
	case pair.Dutch:
		return `januari februari maart april mei juni juli augustus september oktober november december`,
			`maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`
	}
	return "", ""
}

// dateFact reads a month or weekday at cell k.
func (f *flagger) dateFact(s *flagSide, k int, m *meaning) (fact, bool) {
	if m.senses&guarded != 0 && !f.isGuardedDate(s, k, m) {
		return fact{}, false
	}
	kind := monthFact
	if m.senses&weekdayWord != 0 {
		kind = weekdayFact
	}
	return fact{kind: kind, value: m.value, from: k, to: k + 1}, true
}

// readWeekday reads 月曜日, 周一, 星期一, 礼拜天 at cell k.
func (f *flagger) readWeekday(s *flagSide, k int) (fact, bool) {
	day := fact{kind: weekdayFact, from: k, to: k + 2}
	before := f.keyAt(s, k-1)
	switch key := f.keyAt(s, k); {
	case f.keyAt(s, k+1) == "曜":
		m := f.lexicon.meaning(s.cells[k].Word)
		day.value = m.value
		return day, m.senses&weekdayWord != 0
	case key == "周", key == "週", key == "期" && before == "星", key == "拜" && before == "礼", key == "拜" && before == "禮":
		if k+1 == len(s.cells) {
			return fact{}, false
		}
		m := f.lexicon.meaning(s.cells[k+1].Word)
		day.value = m.value
		return day, m.senses&numberWord != 0 && 1 <= m.value && m.value <= 6 || m.senses&weekdayWord != 0 && m.value == 7
	}
	return fact{}, false
}

// isGuardedDate tells "in May", "May 4" and "Sat." from "may" and "sat".
func (f *flagger) isGuardedDate(s *flagSide, k int, m *meaning) bool {
	if !prose.StartsUpper(s.textOf(k)) {
		return false
	}
	if f.isNumeral(s, k+1) || f.isNumeral(s, k-1) {
		return true
	}
	if m.senses&weekdayWord != 0 {
		return f.keyAt(s, k+1) == "." || f.keyAt(s, k+1) == ","
	}
	if f.keyAt(s, k+1) == "." && f.isNumeral(s, k+2) {
		return true
	}
	switch f.keyAt(s, k-1) {
	case "in", "of", "last", "this", "next", "early", "late", "mid", "since", "until", "till", "by", "from", "through", "every":
		return true
	case "-":
		return f.keyAt(s, k-2) == "mid"
	}
	return false
}

func (f *flagger) isNumeral(s *flagSide, k int) bool {
	return k >= 0 && k < len(s.cells) && f.lexicon.meaning(s.cells[k].Word).senses&numeral != 0
}
