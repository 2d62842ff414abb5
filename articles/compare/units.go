package compare

import "variorum/articles/compare/internal/pair"

// readUnit reads what the number n counts, where that is a measure: days,
// miles, 12km. Units that differ matter where the number did not change.
func (f *flagger) readUnit(s *flagSide, n fact) (fact, bool) {
	at := n.to
	if n.to == n.from+1 && f.isNumeral(s, n.from) {
		if m := f.lexicon.exact[readNumeral(f.keyAt(s, n.from), f.lexicon.language).suffix]; m.senses&unitWord != 0 {
			return fact{kind: unitFact, value: m.value, amount: n.value, from: n.from, to: n.to}, true
		}
	}
	switch f.keyAt(s, at) {
	case "-", "square", "cubic", "degrees", "degree", "°", "grad", "grados", "more", "other", "full", "de":
		at++
	}
	if at >= len(s.cells) || s.cells[at].Part != s.cells[n.from].Part {
		return fact{}, false
	}
	m := f.lexicon.meaning(s.cells[at].Word)
	if m.senses&unitWord == 0 {
		return fact{}, false
	}
	return fact{kind: unitFact, value: m.value, amount: n.value, from: at, to: at + 1}, true
}

// readTimes reads "three times" as the multiple that "thrice" is.
func (f *flagger) readTimes(s *flagSide, n fact) (fact, bool) {
	switch f.keyAt(s, n.to) {
	case "times", "veces", "vezes", "fois", "mal", "volte", "раза", "раз":
		return fact{kind: multipleFact, value: n.value, from: n.from, to: n.to + 1}, n.kind == plainFact
	}
	return fact{}, false
}

// isPer reports whether cell k counts one of the unit behind it: per day, a
// day.
func (f *flagger) isPer(s *flagSide, k int) bool {
	switch f.keyAt(s, k) {
	case "per", "a", "an", "each", "every", "pro", "par", "por", "al", "à", "в", "за":
		return true
	}
	return false
}

// settleUnits clears the units that say nothing new: those whose number has
// changed too, or that only one side has.
func settleUnits(x, y []fact) {
	for _, side := range [2][2][]fact{{x, y}, {y, x}} {
		for n := range side[0] {
			u := &side[0][n]
			u.weak = u.weak || u.kind == unitFact && !hasUnit(side[1], u.amount)
		}
	}
}

// hasUnit reports whether a unit of an amount is left.
func hasUnit(facts []fact, amount float64) bool {
	for n := range facts {
		if u := &facts[n]; u.kind == unitFact && u.left && u.touched && u.amount == amount {
			return true
		}
	}
	return false
}

// enterUnits lists the units of measure and the words for how many times.
func (l *wordList) enterUnits() {
	for _, u := range units(l.language) {
		l.enter(u.words, meaning{senses: unitWord, value: u.value})
	}
	for _, n := range multiples(l.language) {
		l.enter(n.words, meaning{senses: multipleWord, value: n.value})
	}
}

// units numbers the units of measure; one number, one unit.
func units(l pair.Language) []numberName {
	out := []numberName{
		{11, "mm"}, {12, "cm"}, {13, "m"}, {14, "km"}, {15, "ft"}, {16, "mi"}, {21, "ha"}, {31, "g"}, {32, "kg"}, {34, "lb lbs"},
		{61, "mph"}, {62, "kph kmh"}, {71, "mw"}, {72, "gw"}, {73, "kw"},
	}
	switch l {
	case pair.English:
		return append(out, []numberName{
			{1, "seconds"}, {2, "minute minutes min mins"}, {3, "hour hours hr hrs"}, {4, "day days"}, {5, "week weeks"}, {6, "month months"},
			{7, "year years"}, {8, "decade decades"}, {9, "century centuries"},
			{11, "millimetre millimetres millimeter millimeters"}, {12, "centimetre centimetres centimeter centimeters"},
			{13, "metre metres meter meters"}, {14, "kilometre kilometres kilometer kilometers"}, {15, "foot feet"}, {16, "mile miles"},
			{17, "inch inches"}, {18, "yard yards"}, {21, "hectare hectares"}, {22, "acre acres"},
			{31, "gram grams gramme grammes"}, {32, "kilo kilos kilogram kilograms kilogramme kilogrammes"}, {33, "ton tons tonne tonnes"},
			{35, "ounce ounces oz"}, {41, "litre litres liter liters"}, {42, "gallon gallons"}, {43, "barrel barrels"}, {44, "pint pints"},
			{51, "celsius centigrade"}, {52, "fahrenheit"}, {71, "megawatt megawatts"}, {72, "gigawatt gigawatts"}, {73, "kilowatt kilowatts"},
		}...)
	case pair.Spanish:
		return append(out, []numberName{
			{1, "segundos"}, {2, "minuto minutos"}, {3, "hora horas"}, {4, "día días"}, {5, "semana semanas"}, {6, "mes meses"}, {7, "año años"},
			{8, "década décadas"}, {13, "metro metros"}, {14, "kilómetro kilómetros"}, {16, "milla millas"}, {21, "hectárea hectáreas"},
			{31, "gramos"}, {32, "kilo kilos kilogramos"}, {33, "tonelada toneladas"}, {41, "litro litros"}, {43, "barriles"},
		}...)
	case pair.French:
		return append(out, []numberName{
			{1, "secondes"}, {2, "minute minutes"}, {3, "heure heures"}, {4, "jour jours"}, {5, "semaine semaines"}, {6, "mois"}, {7, "an ans année années"},
			{8, "décennie décennies"}, {13, "mètre mètres"}, {14, "kilomètre kilomètres"}, {16, "milles"}, {21, "hectare hectares"},
			{31, "grammes"}, {32, "kilo kilos kilogrammes"}, {33, "tonne tonnes"}, {41, "litre litres"}, {43, "barils"},
		}...)
	case pair.German:
		return append(out, []numberName{
			{1, "sekunden"}, {2, "minute minuten"}, {3, "stunde stunden"}, {4, "tag tage tagen"}, {5, "woche wochen"}, {6, "monat monate monaten"},
			{7, "jahr jahre jahren"}, {8, "jahrzehnt jahrzehnte jahrzehnten"}, {13, "meter metern"}, {14, "kilometer kilometern"}, {16, "meile meilen"},
			{21, "hektar"}, {31, "gramm"}, {32, "kilo kilogramm"}, {33, "tonne tonnen"}, {41, "liter litern"}, {43, "barrel"},
		}...)
	case pair.Portuguese:
		return append(out, []numberName{
			{1, "segundos"}, {2, "minuto minutos"}, {3, "hora horas"}, {4, "dia dias"}, {5, "semana semanas"}, {6, "mês meses"}, {7, "ano anos"},
			{8, "década décadas"}, {13, "metro metros"}, {14, "quilômetro quilômetros quilómetro quilómetros"}, {21, "hectare hectares"},
			{32, "quilo quilos"}, {33, "tonelada toneladas"}, {41, "litro litros"},
		}...)
	case pair.Italian:
		return append(out, []numberName{
			{1, "secondi"}, {2, "minuto minuti"}, {3, "ora ore"}, {4, "giorno giorni"}, {5, "settimana settimane"}, {6, "mese mesi"}, {7, "anno anni"},
			{8, "decennio decenni"}, {13, "metro metri"}, {14, "chilometro chilometri"}, {21, "ettaro ettari"}, {32, "chilo chili"},
			{33, "tonnellata tonnellate"}, {41, "litro litri"},
		}...)
	case pair.Russian:
		return append(out, []numberName{
			{1, "секунд секунды секунду"}, {2, "минут минуты минуту"}, {3, "час часа часов"}, {4, "день дня дней"}, {5, "неделя недели недель неделю"},
			{6, "месяц месяца месяцев"}, {7, "год года лет"}, {13, "метр метра метров"}, {14, "км километр километра километров"},
			{21, "га гектар гектара гектаров"}, {32, "кг килограмм килограмма килограммов"}, {33, "тонна тонны тонн тонну"}, {41, "литр литра литров"},
		}...)
	case pair.Dutch:
		return append(out, []numberName{
			{1, "seconden"}, {2, "minuut minuten"}, {3, "uur uren"}, {4, "dag dagen"}, {5, "week weken"}, {6, "maand maanden"}, {7, "jaar jaren"},
			{13, "meter"}, {14, "kilometer"}, {21, "hectare"}, {32, "kilo"}, {33, "ton"}, {41, "liter"},
		}...)
	}
	return nil
}

// multiples say how many times.
func multiples(l pair.Language) []numberName {
	switch l {
	case pair.English:
		return []numberName{{1, "once"}, {2, "twice double doubles doubled doubling twofold"}, {3, "thrice triple triples tripled tripling threefold"},
			{4, "quadruple quadrupled fourfold"}, {5, "fivefold"}, {10, "tenfold"}, {.5, "halved halve halving"}}
	case pair.Spanish:
		return []numberName{{2, "duplicó duplicado duplicaron"}, {3, "triplicó triplicado triplicaron"}}
	case pair.French:
		return []numberName{{2, "doublé double"}, {3, "triplé triple"}}
	case pair.German:
		return []numberName{{1, "einmal"}, {2, "zweimal doppelt verdoppelt verdoppelte"}, {3, "dreimal dreifach verdreifacht verdreifachte"}}
	case pair.Italian:
		return []numberName{{2, "raddoppiato raddoppiata raddoppiati"}, {3, "triplicato triplicata triplicati"}}
	case pair.Portuguese:
		return []numberName{{2, "dobrou duplicou"}, {3, "triplicou"}}
	case pair.Russian:
		return []numberName{{1, "однажды"}, {2, "дважды вдвое"}, {3, "трижды втрое"}}
	}
	return nil
}
