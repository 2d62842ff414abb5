package compare

import (
	"strings"
	"variorum/articles/compare/internal/pair"
)

// A numberName is a number and the words for it.
type numberName struct {
	value float64
	words string
}

// enterNumberWords lists the words for numbers, money and percentages.
func (l *wordList) enterNumberWords() {
	enter := func(s senses, names []numberName) {
		for _, n := range names {
			l.enter(n.words, meaning{senses: s, value: n.value})
		}
	}
	enter(numberWord, cardinals(l.language))
	enter(ordinalWord, ordinals(l.language))
	enter(scaleWord, scales(l.language))
	enter(vagueWord, vagueNumbers(l.language))
	enter(moneyWord, currencies())
	enter(fractionWord, fractions(l.language))
	for _, tens := range cardinals(l.language) {
		if l.language != pair.German && l.language != pair.Dutch || tens.value < 20 || tens.value > 90 {
			continue
		}
		for _, unit := range cardinals(l.language)[:10] { // einundzwanzig
			if unit.value > 0 {
				first, _, _ := strings.Cut(unit.words, " ")
				l.enter(first+and(l.language)+tens.words, meaning{senses: numberWord, value: tens.value + unit.value})
			}
		}
	}
	l.enter(`percent pct prozent процент* percento`, meaning{senses: percentWord})
	l.enter(`%`, meaning{senses: percentWord})
}

// and is the word between units and tens written in one.
func and(l pair.Language) string {
	if l == pair.Dutch {
		return "en"
	}
	return "und"
}

// counted makes a list of names for consecutive numbers, parted by spaces.
func counted(from float64, step float64, words string) []numberName {
	var out []numberName
	for _, word := range strings.Fields(words) {
		out = append(out, numberName{from, strings.ReplaceAll(word, "/", " ")})
		from += step
	}
	return out
}

// cardinals are the words for numbers below a hundred, and hundreds that are
// one word. Forms of one number are parted by a slash.
func cardinals(l pair.Language) []numberName {
	var low, tens, hundreds string
	switch l {
	case pair.English:
		low = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
		tens = `twenty thirty forty/fourty fifty sixty seventy eighty ninety`
	case pair.Spanish:
		low = `cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
			dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve`
		tens = `veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa`
		hundreds = `cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas
			seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas`
	case pair.French:
		low = `zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize`
		tens = `vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante`
	case pair.German:
		low = `null ein/eins/eine/einen/einem/einer/eines zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
			sechzehn siebzehn achtzehn neunzehn`
		tens = `zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig`
	case pair.Portuguese:
		low = `zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis
			dezessete/dezassete dezoito dezenove/dezanove`
		tens = `vinte trinta quarenta cinquenta sessenta setenta oitenta noventa`
		hundreds = `cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas
			setecentos/setecentas oitocentos/oitocentas novecentos/novecentas`
	case pair.Italian:
		low = `zero uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
			diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove`
		tens = `venti trenta quaranta cinquanta sessanta settanta ottanta novanta`
	case pair.Russian:
		low = `ноль/нуль один/одна/одно/одного/одной/одному/одну/одним два/две/двух/двум/двумя три/трёх/трех/трём/трем/тремя
			четыре/четырёх/четырех/четырём/четырьмя пять/пяти/пятью шесть/шести/шестью семь/семи/семью восемь/восьми/восемью
			девять/девяти/девятью десять/десяти/десятью одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати
			четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати
			девятнадцать/девятнадцати`
		tens = `двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти
			восемьдесят/восьмидесяти девяносто`
		hundreds = `сто/ста двести/двухсот триста/трёхсот/трехсот четыреста/четырёхсот пятьсот/пятисот шестьсот/шестисот семьсот/семисот
			восемьсот/восьмисот девятьсот/девятисот`
	case pair.Dutch:
		low = `nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien`
		tens = `twintig dertig veertig vijftig zestig zeventig tachtig negentig`
	case pair.Japanese, pair.Chinese:
		low = `〇/零 一/壱 二/两/兩 三 四 五 六 七 八 九`
	}
	out := append(counted(0, 1, low), counted(20, 10, tens)...)
	return append(out, counted(100, 100, hundreds)...)
}

// ordinals are the words for first to twelfth and the tens below a hundred.
func ordinals(l pair.Language) []numberName {
	switch l {
	case pair.English:
		return append(counted(1, 1, `first second third/thirds fourth/fourths fifth/fifths sixth/sixths seventh/sevenths eighth/eighths ninth/ninths
			tenth/tenths eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`),
			counted(20, 10, `twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth`)...)
	case pair.Spanish:
		return counted(1, 1, `primero/primera/primer/primeros/primeras segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta
			sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima`)
	case pair.French:
		return counted(1, 1, `premier/première/premiers/premières deuxième/second/seconde troisième quatrième cinquième sixième septième
			huitième neuvième dixième onzième douzième`)
	case pair.German:
		return counted(1, 1, `erste/ersten/erster/erstes/erstem zweite/zweiten/zweiter/zweites/zweitem dritte/dritten/dritter/drittes/drittem
			vierte/vierten/vierter/viertes fünfte/fünften/fünfter/fünftes sechste/sechsten/sechster/sechstes siebte/siebten/siebter/siebtes
			achte/achten/achter/achtes neunte/neunten/neunter/neuntes zehnte/zehnten/zehnter/zehntes elfte/elften zwölfte/zwölften`)
	case pair.Portuguese:
		return counted(1, 1, `primeiro/primeira/primeiros/primeiras segundo terceiro/terceira quarto quinto sexto sétimo/sétima
			oitavo/oitava nono/nona décimo/décima`)
	case pair.Italian:
		return counted(1, 1, `primo/prima/primi/prime secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima
			ottavo/ottava nono/nona decimo/decima`)
	case pair.Russian:
		return counted(1, 1, `первый/первая/первое/первого/первой/первую/первом/первым второй/вторая/второе/второго/вторую/втором/вторым
			третий/третья/третье/третьего/третьей/третью/третьем четвёртый/четвертый/четвёртая/четвёртого/четвёртой/четвёртую
			пятый/пятая/пятого/пятой/пятую шестой/шестая/шестого/шестую седьмой/седьмая/седьмого/седьмую восьмой/восьмая/восьмого/восьмую
			девятый/девятая/девятого/девятой/девятую десятый/десятая/десятого/десятой/десятую`)
	case pair.Dutch:
		return counted(1, 1, `eerste tweede derde vierde vijfde zesde zevende achtste negende tiende`)
	}
	return nil
}

// scales multiply the number before them.
func scales(l pair.Language) []numberName {
	switch l {
	case pair.English:
		return []numberName{{100, "hundred"}, {1e3, "thousand"}, {1e6, "million mln"}, {1e9, "billion bn bln"}, {1e12, "trillion tn trn"}}
	case pair.Spanish:
		return []numberName{{1e3, "mil"}, {1e6, "millón millones"}, {1e12, "billón billones"}}
	case pair.French:
		return []numberName{{100, "cent cents"}, {1e3, "mille"}, {1e6, "million millions"}, {1e9, "milliard milliards"}, {1e12, "billion billions"}}
	case pair.German:
		return []numberName{{100, "hundert"}, {1e3, "tausend"}, {1e6, "million millionen mio"}, {1e9, "milliarde milliarden mrd"}, {1e12, "billion billionen"}}
	case pair.Portuguese:
		return []numberName{{1e3, "mil"}, {1e6, "milhão milhões"}, {1e9, "bilhão bilhões"}, {1e12, "trilhão trilhões"}}
	case pair.Italian:
		return []numberName{{100, "cento"}, {1e3, "mille mila"}, {1e6, "milione milioni"}, {1e9, "miliardo miliardi"}}
	case pair.Russian:
		return []numberName{{1e3, "тысяча тысячи тысяч тысячу тысячам тысячами тыс"}, {1e6, "миллион миллиона миллионов миллиону миллионами млн"},
			{1e9, "миллиард миллиарда миллиардов млрд"}, {1e12, "триллион триллиона триллионов трлн"}}
	case pair.Dutch:
		return []numberName{{100, "honderd"}, {1e3, "duizend"}, {1e6, "miljoen mln"}, {1e9, "miljard mld"}}
	case pair.Japanese, pair.Chinese:
		return []numberName{{10, "十 拾"}, {100, "百"}, {1e3, "千"}, {1e4, "万 萬"}, {1e8, "億 亿"}, {1e12, "兆"}}
	}
	return nil
}

// vagueNumbers say how many without counting: tens of, hundreds of.
func vagueNumbers(l pair.Language) []numberName {
	switch l {
	case pair.English:
		return []numberName{{12, "dozens"}, {20, "scores"}, {10, "tens"}, {100, "hundreds"}, {1e3, "thousands"}, {1e6, "millions"}, {1e9, "billions"}, {1e12, "trillions"}}
	case pair.Spanish:
		return []numberName{{12, "docenas"}, {10, "decenas"}, {100, "cientos centenares"}, {1e3, "miles millares"}}
	case pair.French:
		return []numberName{{12, "douzaines"}, {10, "dizaines"}, {100, "centaines"}, {1e3, "milliers"}}
	case pair.German:
		return []numberName{{12, "dutzende"}, {100, "hunderte hunderten"}, {1e3, "tausende tausenden"}}
	case pair.Portuguese:
		return []numberName{{12, "dúzias"}, {10, "dezenas"}, {100, "centenas"}, {1e3, "milhares"}}
	case pair.Italian:
		return []numberName{{12, "dozzine"}, {10, "decine"}, {100, "centinaia"}, {1e3, "migliaia"}}
	case pair.Russian:
		return []numberName{{12, "дюжины"}, {10, "десятки десятков"}, {100, "сотни сотен"}}
	case pair.Dutch:
		return []numberName{{12, "dozijnen"}, {10, "tientallen"}, {100, "honderden"}, {1e3, "duizenden"}}
	}
	return nil
}

// fractions are parts of a whole, and the dozen.
func fractions(l pair.Language) []numberName {
	switch l {
	case pair.English:
		return []numberName{{.5, "half halves"}, {.25, "quarter quarters"}, {12, "dozen"}}
	case pair.Spanish:
		return []numberName{{.5, "mitad"}, {12, "docena"}}
	case pair.French:
		return []numberName{{.5, "moitié"}, {12, "douzaine"}, {1. / 3, "tiers"}}
	case pair.German:
		return []numberName{{.5, "halb halbe halben hälfte"}, {12, "dutzend"}, {1. / 3, "drittel"}, {.25, "viertel"}}
	case pair.Portuguese:
		return []numberName{{.5, "metade"}, {12, "dúzia"}}
	case pair.Italian:
		return []numberName{{.5, "metà"}, {12, "dozzina"}}
	case pair.Russian:
		return []numberName{{.5, "половина половину половины"}, {1. / 3, "треть трети"}, {.25, "четверть четверти"}}
	}
	return nil
}

// currencies number the kinds of money, by their signs and names.
func currencies() []numberName {
	return []numberName{
		{1, "$ dollar dollars usd dólar* dollari dollaro доллар* us$"}, {2, "€ euro euros eur евро"}, {3, "£ pound pounds gbp"},
		{4, "¥ yen jpy иен* 円"}, {5, "₽ rouble roubles ruble rubles rubel rublos roubles рубл* руб"}, {6, "yuan renminbi rmb 元 юан*"},
		{7, "₹ rupee rupees"}, {8, "franc francs franken"}, {9, "crown crowns kronor kroner krone kronen coronas couronnes коронами крон* крон"},
		{10, "₴ hryvnia hryvnias гривен гривны"}, {11, "₩ won"}, {12, "peso pesos"},
	}
}

// compoundNumber reads numbers that some languages write in one word:
// zweihundertdreißig, trentadue, tremila.
func (l *wordList) compoundNumber(key string) (float64, bool) {
	var thousands, hundreds []string
	switch l.language {
	case pair.German:
		thousands, hundreds = []string{"tausend"}, []string{"hundert"}
	case pair.Italian:
		thousands, hundreds = []string{"mila", "mille"}, []string{"cento"}
	case pair.Dutch:
		thousands, hundreds = []string{"duizend"}, []string{"honderd"}
	default:
		return 0, false
	}
	for n, marks := range [][]string{thousands, hundreds} {
		scale := []float64{1000, 100}[n]
		for _, mark := range marks {
			head, tail, ok := strings.Cut(key, mark)
			if !ok {
				continue
			}
			high, low := 1.0, 0.0
			if head != "" {
				if high, ok = l.plainNumber(head); !ok || high >= 1000 {
					return 0, false
				}
			}
			if tail = strings.TrimPrefix(tail, "und"); tail != "" {
				if low, ok = l.plainNumber(tail); !ok || low >= scale {
					return 0, false
				}
			}
			return high*scale + low, true
		}
	}
	if l.language == pair.Italian {
		return l.italianTens(key)
	}
	return 0, false
}

// plainNumber is the value of a cardinal or a compound.
func (l *wordList) plainNumber(key string) (float64, bool) {
	if m := l.exact[key]; m.senses&numberWord != 0 {
		return m.value, true
	}
	return l.compoundNumber(key)
}

// italianTens reads trentadue, quarantotto.
func (l *wordList) italianTens(key string) (float64, bool) {
	for _, tens := range counted(20, 10, `vent trent quarant cinquant sessant settant ottant novant`) {
		tail, ok := strings.CutPrefix(key, tens.words)
		if !ok || tail == "" {
			continue
		}
		if tail = strings.ReplaceAll(tail, "é", "e"); tail != "uno" && tail != "otto" {
			tail = strings.TrimLeft(tail, "ai")
		}
		if m := l.exact[tail]; m.senses&numberWord != 0 && 0 < m.value && m.value < 10 {
			return tens.value + m.value, true
		}
	}
	return 0, false
}
