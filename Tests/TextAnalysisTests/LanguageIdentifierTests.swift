import Testing

@testable import TextAnalysis

struct LanguageIdentifierTests {
  @Test(arguments: [
    ("en", "The council said that the harbour would be closed until the end of the year."),
    ("fr", "Le conseil a déclaré que le port serait fermé jusqu'à la fin de l'année."),
    ("de", "Der Rat hat erklärt, dass der Hafen bis zum Ende des Jahres geschlossen wird."),
    ("es", "El consejo dijo que el puerto estaría cerrado hasta el final del año."),
    ("it", "Il consiglio ha detto che il porto sarà chiuso fino alla fine dell'anno."),
    ("pt", "O conselho disse que o porto não vai abrir até ao fim do ano, mas há uma balsa."),
    ("nl", "De raad heeft gezegd dat de haven tot het einde van het jaar gesloten wordt."),
    (
      "da", "Rådet siger, at havnen vil være lukket til efter årets udgang, og at det også er dyrt."
    ),
    ("sv", "Rådet säger att hamnen ska vara stängd till slutet av året och att det inte är dyrt."),
    ("fi", "Neuvosto sanoi, että satama on suljettu vuoden loppuun ja se oli myös kallis."),
    ("hu", "A tanács azt mondta, hogy a kikötő az év végéig zárva lesz, és ez nem olcsó."),
    (
      "ro", "Consiliul a spus că portul va fi închis până la sfârșitul anului și că nu este ieftin."
    ),
    (
      "tr",
      "Meclis, limanın yıl sonuna kadar kapalı olacağını ve bunun çok pahalı olduğunu söyledi."
    ),
    ("pl", "Rada powiedziała, że port będzie zamknięty do końca roku i nie jest to tanie."),
    ("cs", "Rada řekla, že přístav bude uzavřen do konce roku a že to není levné."),
    ("ca", "El consell va dir que el port estarà tancat fins a final d'any amb una excepció."),
    (
      "ga",
      "Dúirt an chomhairle go mbeidh an calafort dúnta go dtí deireadh na bliana agus tá sé daor."
    ),
    ("sw", "Baraza lilisema kwamba bandari itafungwa hadi mwisho wa mwaka na si rahisi kwa watu."),
    ("vi", "Hội đồng nói rằng cảng sẽ đóng cửa cho đến cuối năm và điều này không rẻ."),
    ("id", "Dewan mengatakan bahwa pelabuhan itu tidak akan dibuka dan ini untuk tahun ini."),
    ("ru", "Совет заявил, что порт будет закрыт до конца года и это не дёшево."),
    ("uk", "Рада заявила, що порт буде закритий до кінця року і це не є дешево для міста."),
    (
      "bg",
      "Съветът заяви, че пристанището ще бъде затворено до края на годината и това не е малко."
    ),
    ("ar", "قال المجلس إن الميناء سيغلق حتى نهاية العام وذلك بعد العاصفة التي ضربت المدينة."),
    ("fa", "شورا گفت که بندر تا پایان سال بسته خواهد بود و این برای شهر گران است."),
    ("hi", "परिषद ने कहा कि बंदरगाह साल के अंत तक बंद रहेगा और यह सस्ता नहीं है।"),
    ("am", "ምክር ቤቱ ወደቡ እስከ ዓመቱ መጨረሻ ይዘጋል ብለዋል ግን ይህ አንድ ነገር ነው።"),
    ("el", "Το συμβούλιο είπε ότι το λιμάνι θα είναι κλειστό."),
    ("he", "המועצה אמרה שהנמל יהיה סגור."),
    ("ja", "港は年末まで閉鎖されると議会は述べた。"),
    ("zh", "议会表示，港口将关闭到年底。"),
    ("ko", "의회는 항구가 연말까지 폐쇄될 것이라고 밝혔다."),
    ("th", "สภากล่าวว่าท่าเรือจะปิดจนถึงสิ้นปี"),
    ("hy", "Խորհուրդն ասաց, որ նավահանգիստը փակ կլինի։"),
    ("ta", "துறைமுகம் மூடப்படும் என்று கூறியது."),
  ])
  func `a sentence is enough to tell the language`(language: String, text: String) throws {
    let identified = try #require(LanguageIdentifier().identify(text))
    #expect(identified.language == language)
    #expect((0...1).contains(identified.confidence))
  }

  @Test func `nothing is told of a text without words`() {
    for text in ["", " \n", "1234 56", "!?", "Xyzzq plugh"] {
      #expect(LanguageIdentifier().identify(text) == nil)
    }
  }

  @Test func `more text makes the answer surer`() throws {
    let short = try #require(LanguageIdentifier().identify("the boat"))
    let long = try #require(
      LanguageIdentifier().identify(
        "The boat that was in the harbour has been sold to a man who is not from this town."))
    #expect(short.confidence < long.confidence)
  }

  @Test func `only the beginning of a long text is read`() throws {
    let english = String(repeating: "it was in the town and that is all. ", count: 200)
    let text = english + String(repeating: "и в не на что с он по как это ", count: 10_000)
    #expect(try #require(LanguageIdentifier().identify(text)).language == "en")
  }

  @Test func `a language is stemmed where Xapian has a stemmer for it`() {
    #expect(StemmerNames.stemmer(forLanguage: "en") == "english")
    #expect(StemmerNames.stemmer(forLanguage: "no") == "norwegian")
    #expect(StemmerNames.stemmer(forLanguage: "zh") == nil)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `random bytes and text can be asked about`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    _ = LanguageIdentifier().identify(RandomText.bytes(&generator).span)
    _ = LanguageIdentifier().identify(RandomText.text(&generator))
  }
}
