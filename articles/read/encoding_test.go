package read

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/net/html/charset"

	"variorum/articles"
)

// What an invented paper reports, in the languages whose encodings are met.
var reports = map[string]string{
	"french": `Le port de Saint-Aubrin a été fermé vendredi après une tempête, ont annoncé les autorités. « Nous avons évité le pire », a déclaré la maire, Élodie Garçon.

Deux ferries ont été endommagés à l'aube ; personne n'a été blessé. Les travaux coûteront près de trois millions d'euros et dureront jusqu'à Noël.`,
	"german": `Der Hafen von Möwenstein wurde am Freitag nach einem Sturm geschlossen, teilten die Behörden mit. „Wir hatten großes Glück“, sagte Bürgermeisterin Jürgens.

Zwei Fähren wurden beschädigt, die Dächer müssen für drei Millionen Euro erneuert werden. Bis März fährt kein Schiff über die Förde.`,
	"polish": `Port w Mewim Grodzie został zamknięty w piątek po gwałtownej burzy, poinformowały władze. Zniszczone są dwa promy, a dach dworca morskiego spadł do wody.

Naprawa potrwa co najmniej trzy tygodnie, powiedział burmistrz Józef Żółtański. Mieszkańcy wyspy będą dojeżdżać łodziami rybackimi, choć część z nich woli poczekać.`,
	"czech": `Přístav v Racčí Zátoce byl v pátek uzavřen po prudké bouři, oznámily úřady. Střecha nádraží spadla do moře a dva trajekty jsou poškozené.

Oprava potrvá nejméně tři týdny, řekl starosta Jiří Žďárský. Lidé z ostrova budou zatím jezdit na rybářských člunech, což se jim příliš nelíbí.`,
	"hungarian": `A sirályfalvi kikötőt pénteken bezárták a heves vihar után, közölték a hatóságok. A kompállomás teteje a tengerbe zuhant, és két komp megsérült.

A javítás legalább három hétig tart, mondta Szőke Győző polgármester. A sziget lakói addig halászhajókkal közlekednek, bár ezt kevesen tartják jó ötletnek, és többen inkább várnak.`,
	"russian": `Порт Чаячьей Губы закрыли в пятницу после сильного шторма, сообщили власти. Крыша паромного вокзала упала в море, два парома повреждены.

Ремонт займёт не меньше трёх недель, сказал мэр Пётр Ершов. Жители острова пока будут добираться на рыбацких лодках, хотя это нравится не всем.`,
	"ukrainian": `Порт у Чайчиній бухті закрили в п'ятницю після сильного шторму, повідомила влада. Дах поромного вокзалу впав у море, два пороми пошкоджено.

Ремонт триватиме щонайменше три тижні, сказав міський голова Євген Їжакевич. Мешканці острова поки що діставатимуться рибальськими човнами, хоча це подобається не всім.`,
	"greek": `Το λιμάνι του Γλαρονησίου έκλεισε την Παρασκευή μετά από σφοδρή καταιγίδα, ανακοίνωσαν οι αρχές. Η στέγη του σταθμού έπεσε στη θάλασσα και δύο πλοία έπαθαν ζημιές.

Οι επισκευές θα διαρκέσουν τουλάχιστον τρεις εβδομάδες, είπε η δήμαρχος. Οι κάτοικοι του νησιού θα μετακινούνται με ψαρόβαρκες, αν και δεν αρέσει σε όλους.`,
	"turkish": `Martı Koyu limanı şiddetli bir fırtınanın ardından cuma günü kapatıldı, yetkililer açıkladı. Vapur iskelesinin çatısı denize düştü ve iki gemi hasar gördü.

Onarım en az üç hafta sürecek, dedi belediye başkanı Gülşen Çağlayan. Adada yaşayanlar şimdilik balıkçı tekneleriyle gidip gelecek, ama bu herkesin hoşuna gitmiyor.`,
	"hebrew": `הנמל של מפרץ השחפים נסגר ביום שישי אחרי סערה קשה, הודיעו הרשויות. גג התחנה נפל לים ושתי מעבורות ניזוקו.

התיקון יימשך לפחות שלושה שבועות, אמר ראש העיר. תושבי האי ייסעו בינתיים בסירות דיג, אבל לא כולם שמחים על כך.`,
	"arabic": `أغلق ميناء خليج النوارس يوم الجمعة بعد عاصفة شديدة، حسبما أعلنت السلطات. وسقط سقف المحطة في البحر وتضررت عبارتان.

وقال رئيس البلدية إن الإصلاح سيستغرق ثلاثة أسابيع على الأقل. وسيسافر سكان الجزيرة في قوارب الصيد حتى ذلك الحين، لكن ذلك لا يعجب الجميع.`,
	"lithuanian": `Kirų įlankos uostas penktadienį uždarytas po smarkios audros, pranešė valdžia. Keltų stoties stogas nukrito į jūrą, o du keltai apgadinti.

Remontas truks mažiausiai tris savaites, sakė meras Šarūnas Žvirblis. Salos gyventojai kol kas plauks žvejų valtimis, nors tai patinka ne visiems, ir dauguma žada lūkuriuoti.`,
	"thai": `ท่าเรืออ่าวนกนางนวลปิดเมื่อวันศุกร์หลังพายุรุนแรง เจ้าหน้าที่แถลง หลังคาสถานีเรือตกลงไปในทะเล และเรือสองลำเสียหาย

การซ่อมแซมจะใช้เวลาอย่างน้อยสามสัปดาห์ นายกเทศมนตรีกล่าว`,
	"icelandic": `Höfninni í Máfavík var lokað á föstudag eftir mikið óveður, sögðu yfirvöld. Þak ferjustöðvarinnar féll í sjóinn og tvær ferjur skemmdust.

Viðgerðin tekur að minnsta kosti þrjár vikur, sagði bæjarstjórinn. Íbúar eyjarinnar ferðast á meðan með fiskibátum, þótt það líki ekki öllum.`,
	"japanese": `カモメ湾の港は、激しい嵐のため金曜日に閉鎖されたと当局が発表した。フェリー乗り場の屋根が海に落ち、二隻の船が壊れた。

修理には少なくとも三週間かかる、と市長は述べた。島の住民はしばらく漁船で通うことになるが、喜んでいる人ばかりではない。`,
	"korean": `갈매기만 항구가 거센 폭풍 뒤 금요일에 폐쇄됐다고 당국이 밝혔다. 여객선 터미널 지붕이 바다로 떨어졌고 배 두 척이 부서졌다.

수리에는 적어도 세 주가 걸릴 것이라고 시장이 말했다. 섬 주민들은 당분간 고깃배로 오가야 하지만 모두가 반기는 것은 아니다.`,
	"simplified": `当局宣布，海鸥湾港口在一场猛烈的风暴之后于星期五关闭。渡轮码头的屋顶掉进了海里，两艘船受损。

市长说，修理至少需要三个星期。岛上的居民暂时要坐渔船来往，但并不是每个人都高兴。`,
	"traditional": `當局宣布，海鷗灣港口在一場猛烈的風暴之後於星期五關閉。渡輪碼頭的屋頂掉進了海裡，兩艘船受損。

市長說，修理至少需要三個星期。島上的居民暫時要坐漁船來往，但並不是每個人都高興。`,
}

// encode writes text in an encoding, which must have all its characters.
func encode(t testing.TB, text, name string) []byte {
	t.Helper()
	encoding, _ := charset.Lookup(name)
	data, err := encoding.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return data
}

func wholeText(a articles.Article) string {
	var parts []string
	for _, b := range a.Blocks {
		parts = append(parts, b.Text)
	}
	return strings.Join(parts, "\n\n")
}

func TestUndeclaredEncodingsAreGuessed(t *testing.T) {
	for _, test := range []struct{ report, encoding string }{
		{"french", "windows-1252"}, {"german", "windows-1252"},
		{"polish", "windows-1250"}, {"polish", "iso-8859-2"}, {"czech", "windows-1250"}, {"czech", "iso-8859-2"},
		{"hungarian", "iso-8859-2"}, {"hungarian", "windows-1250"},
		{"russian", "windows-1251"}, {"russian", "koi8-r"}, {"russian", "iso-8859-5"},
		{"greek", "windows-1253"}, {"greek", "iso-8859-7"},
		{"turkish", "windows-1254"}, {"hebrew", "windows-1255"}, {"hebrew", "iso-8859-8"}, {"arabic", "windows-1256"}, {"arabic", "iso-8859-6"},
		{"lithuanian", "windows-1257"}, {"icelandic", "windows-1252"}, {"thai", "windows-874"}, {"ukrainian", "koi8-u"}, {"ukrainian", "windows-1251"},
		{"japanese", "shift_jis"}, {"japanese", "euc-jp"}, {"japanese", "iso-2022-jp"},
		{"korean", "euc-kr"}, {"simplified", "gb18030"}, {"traditional", "big5"},
	} {
		t.Run(test.report+" in "+test.encoding, func(t *testing.T) {
			text := reports[test.report]
			switch test.encoding {
			case "iso-8859-6":
				text = strings.NewReplacer("،", ",").Replace(text)
			}
			list, err := Parse("report.txt", encode(t, text, test.encoding), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if got := wholeText(list[0]); got != text {
				t.Errorf("read as %s:\n%s", list[0].Encoding, got)
			}
			if !list[0].Guessed {
				t.Error("not said to be guessed")
			}
		})
	}
}

func TestUTF16AndUTF32(t *testing.T) {
	units16 := func(order binary.AppendByteOrder, s string) []byte {
		var out []byte
		for _, u := range utf16.Encode([]rune(s)) {
			out = order.AppendUint16(out, u)
		}
		return out
	}
	units32 := func(order binary.AppendByteOrder, s string) []byte {
		var out []byte
		for _, r := range s {
			out = order.AppendUint32(out, uint32(r))
		}
		return out
	}
	for _, report := range []string{"french", "russian", "japanese"} {
		text := reports[report] + " 🚢\n"
		for _, test := range []struct {
			encoding string
			data     func(string) []byte
		}{
			{"utf-16le", func(s string) []byte { return units16(binary.LittleEndian, s) }},
			{"utf-16be", func(s string) []byte { return units16(binary.BigEndian, s) }},
			{"utf-32le", func(s string) []byte { return units32(binary.LittleEndian, s) }},
			{"utf-32be", func(s string) []byte { return units32(binary.BigEndian, s) }},
		} {
			for _, bom := range []string{"\uFEFF", ""} {
				if report == "japanese" && bom == "" && strings.HasPrefix(test.encoding, "utf-16") {
					continue // nothing in it tells it from other bytes
				}
				list, err := Parse("x.txt", test.data(bom+text), Limits{})
				if err != nil {
					t.Errorf("%s, %s, BOM %q: %v", report, test.encoding, bom, err)
					continue
				}
				a := list[0]
				if got := wholeText(a); got != strings.TrimSpace(text) || a.Encoding != test.encoding || a.Guessed != (bom == "") {
					t.Errorf("%s, %s, BOM %q: read as %s (guessed %v): %.60q", report, test.encoding, bom, a.Encoding, a.Guessed, got)
				}
			}
		}
	}
}

func TestDeclaredEncodingsAreHonoured(t *testing.T) {
	for _, test := range []struct{ report, encoding string }{
		{"french", "iso-8859-15"}, {"polish", "iso-8859-2"}, {"russian", "koi8-r"}, {"ukrainian", "koi8-u"}, {"lithuanian", "iso-8859-13"},
		{"turkish", "iso-8859-9"}, {"japanese", "shift_jis"}, {"japanese", "iso-2022-jp"}, {"korean", "euc-kr"}, {"simplified", "gbk"}, {"traditional", "big5"},
	} {
		paragraphs := "<p>" + strings.ReplaceAll(reports[test.report], "\n\n", "</p><p>") + "</p>"
		page := `<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=` + test.encoding + `"></head><body><article>` +
			paragraphs + "</article></body></html>"
		list, err := Parse("page.html", encode(t, page, test.encoding), Limits{})
		if err != nil {
			t.Errorf("%s: %v", test.encoding, err)
			continue
		}
		if got := wholeText(list[0]); got != reports[test.report] || list[0].Guessed {
			t.Errorf("%s in %s was read as %s (guessed %v): %q", test.report, test.encoding, list[0].Encoding, list[0].Guessed, got)
		}
	}
}

func TestWrongDeclarations(t *testing.T) {
	page := func(declared, text string) []byte {
		return []byte(`<html><head><meta charset="` + declared + `"></head><body><p>` + text + `</p></body></html>`)
	}
	for _, test := range []struct {
		name     string
		data     []byte
		encoding string
		note     string
	}{
		{"UTF-8 that says it is Latin-1", page("iso-8859-1", "Café fermé"), "utf-8", "is UTF-8"},
		{"Latin-1 that says it is UTF-8", page("utf-8", "Caf\xe9 ferm\xe9"), "windows-1252", "says it is UTF-8 but is not"},
		{"unknown", page("x-klingon", "Caf\xe9 ferm\xe9"), "windows-1252", "not known"},
	} {
		list, err := Parse("page.html", test.data, Limits{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		a := list[0]
		if notes := strings.Join(a.Notes, " "); a.Encoding != test.encoding || !strings.Contains(notes, test.note) || !strings.Contains(wholeText(a), "Café fermé") {
			t.Errorf("%s: read as %s, notes %q: %q", test.name, a.Encoding, notes, wholeText(a))
		}
	}
}

// Servers declare their own encoding for whatever they have, and programs that
// save pages put all their styles before the declaration.
func TestDeclarationsOfPages(t *testing.T) {
	styles := "<style>" + strings.Repeat("p{margin:0}", 2000) + "</style>"
	for _, test := range []struct {
		name, report, encoding, head, read string
	}{
		{"late", "russian", "koi8-r", styles + `<meta charset="koi8-r">`, "koi8-r"},
		{"none, all in one line", "russian", "windows-1251", styles, "windows-1251"},
		{"none, all in one line, Chinese", "simplified", "gb18030", styles, "gb18030"},
		{"western", "japanese", "shift_jis", `<meta charset="iso-8859-1">`, "shift_jis"},
		{"none but in the text", "russian", "windows-1251", "</head><body>" + styles + `<p>&lt;meta charset="big5"`, "windows-1251"},
	} {
		t.Run(test.name, func(t *testing.T) {
			page := append([]byte("<html><head><title>a</title>"+test.head+"<p>"), encode(t, reports[test.report], test.encoding)...)
			list, err := Parse("page.html", page, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if a := list[0]; a.Encoding != test.read || !strings.Contains(squash(wholeText(a)), squash(reports[test.report])[:60]) {
				t.Errorf("read as %s: %.200q", a.Encoding, wholeText(a))
			}
		})
	}
}

func TestShortAndBrokenBytes(t *testing.T) {
	for _, test := range []struct{ in, want, encoding string }{
		{"A caf\xe9 closed.", "A café closed.", "windows-1252"},
		{"\x93Quoted,\x94 she said \x96 twice.", "“Quoted,” she said – twice.", "windows-1252"},
		{"Price: \x80 40", "Price: € 40", "windows-1252"},
		{"Ünder größe schön \xff tür über", "Ünder größe schön \uFFFD tür über", "utf-8"},
		{"\xef\xbb\xbfGröße", "Größe", "utf-8"},
		{"\xef\xbb\xbfGr\xf6\xdfe", "Gr\uFFFD\uFFFDe", "utf-8"},
	} {
		list, err := Parse("x.txt", []byte(test.in), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got := wholeText(list[0]); got != test.want || list[0].Encoding != test.encoding {
			t.Errorf("%q: %s %q, want %s %q", test.in, list[0].Encoding, got, test.encoding, test.want)
		}
	}
}
