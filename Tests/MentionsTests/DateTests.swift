import Mentions
import TextAnalysis
import Testing

/// Dates found in a text that was published on Friday, 30 January 2026.
private func dates(
  _ text: String, published: String? = "2026-01-30", language: String = "en"
) -> [String] {
  var finder = MentionFinder()
  let mentions = finder.mentions(
    in: text, published: published.flatMap { PartialDate(iso: $0) }, language: language)
  return mentions.dates.map { date in
    date.value.description + (date.end.map { "/" + $0.description } ?? "")
  }
}

@Suite struct DateTests {
  @Test(arguments: [
    ("It opened on January 30, 2026.", ["2026-01-30"]),
    ("It opened on 30 January 2026.", ["2026-01-30"]),
    ("It opened on the 3rd of May 1999.", ["1999-05-03"]),
    ("It opened on Sept. 4, 1999.", ["1999-09-04"]),
    ("The file is dated 2024-12-01.", ["2024-12-01"]),
    ("It was built in May 1945.", ["1945-05"]),
    ("It was built in 1923.", ["1923"]),
    ("The war of 1914-1918 ended.", ["1914", "1918"]),
    ("They met on July 3-5, 1998.", ["1998-07-03", "1998-07-05"]),
    ("They met between 3 and 5 July 1998.", ["1998-07-03", "1998-07-05"]),
    ("Fashion of the 1970s returned.", ["1970/1979"]),
    ("A house of the 19th century burned.", ["1801/1900"]),
    ("Sales fell in the third quarter of 1997.", ["1997-07/1997-09"]),
    ("It rained in the summer of 1998.", ["1998-06/1998-08"]),
    ("It rained in nineteen ninety-one.", ["1991"]),
    ("JANUARY 30, 2026 was a Friday.", ["2026-01-30"]),
  ])
  func `absolute dates keep the precision they are given with`(text: String, expected: [String]) {
    #expect(dates(text).prefix(expected.count) == expected[...])
  }

  @Test(arguments: [
    ("He left on Tuesday.", ["2026-01-27"]),
    ("He will leave on Tuesday.", ["2026-02-03"]),
    ("He left last Friday.", ["2026-01-23"]),
    ("He leaves next Friday.", ["2026-02-06"]),
    ("He left yesterday.", ["2026-01-29"]),
    ("He left three days ago.", ["2026-01-27"]),
    ("He left three months ago.", ["2025-10"]),
    ("He left two years ago.", ["2024"]),
    ("He left last month.", ["2025-12"]),
    ("He left late last year.", ["2025"]),
    ("He left last week.", ["2026-01-19/2026-01-25"]),
    ("He left last night.", ["2026-01-29"]),
    ("He left in October.", ["2025-10"]),
    ("He will leave in October.", ["2026-10"]),
    ("He left on December 5.", ["2025-12-05"]),
    ("They met on Friday, January 30.", ["2026-01-30"]),
    ("They met last summer.", ["2025-06/2025-08"]),
    ("Shops close on Christmas Eve.", ["2025-12-24"]),
    ("They met on March 3, 1998. Two days later it rained.", ["1998-03-03", "1998-03-05"]),
  ])
  func `relative dates are read from the day of publication`(text: String, expected: [String]) {
    #expect(dates(text) == expected)
  }

  @Test(arguments: [
    "You may leave.", "May I come in?", "Theresa May spoke.", "They march on the town.",
    "Some 1990 soldiers came.", "It cost $1990.", "A crowd of 1,998 people came.",
    "Take flight 1990 at 10:45.", "The train leaves at 12:30 each Friday.", "Version 3.2.1998.7",
    "A year ago it was less.", "It grew by 2000 percent.", "Around 2000 BCE it dried.",
  ])
  func `what only looks like a date is none`(text: String) {
    #expect(dates(text) == [])
  }

  @Test(arguments: [
    ("de", "Er kam am 30. Januar 2026 an.", "2026-01-30"),
    ("es", "Llegó el 30 de enero de 2026.", "2026-01-30"),
    ("fr", "Il est arrivé le 1er février 2026.", "2026-02-01"),
    ("nl", "Hij kwam op 30 januari 2026 aan.", "2026-01-30"),
    ("it", "È arrivato il 30 gennaio 2026.", "2026-01-30"),
    ("pt", "Chegou em 30 de janeiro de 2026.", "2026-01-30"),
    ("sv", "Hon kom den 30 januari 2026.", "2026-01-30"),
    ("fi", "Hän tuli 30. tammikuuta 2026.", "2026-01-30"),
    ("ru", "Он приехал 30 января 2026 года.", "2026-01-30"),
    ("tr", "30 Ocak 2026 günü geldi.", "2026-01-30"),
    ("hu", "2026. január 30-án jött.", "2026-01-30"),
    ("ro", "A venit la 30 ianuarie 2026.", "2026-01-30"),
    ("id", "Dia datang pada 30 Januari 2026.", "2026-01-30"),
    ("ca", "Va arribar el 30 de gener de 2026.", "2026-01-30"),
    ("lt", "Jis atvyko 2026 m. sausio 30 d.", "2026-01-30"),
    ("ga", "Tháinig sé ar 30 Eanáir 2026.", "2026-01-30"),
    ("ar", "وصل في 30 يناير 2026 إلى المدينة", "2026-01-30"),
    ("hy", "Նա ժամանեց 30 հունվարի 2026", "2026-01-30"),
    ("ne", "उहाँ 30 जनवरी 2026 मा आउनुभयो", "2026-01-30"),
    ("ta", "அவர் 30 ஜனவரி 2026 வந்தார்", "2026-01-30"),
    ("eu", "2026ko urtarrilaren 30ean iritsi zen.", "2026-01-30"),
    ("de", "Sie traf am 30.01.2026 ein.", "2026-01-30"),
  ])
  func `the months of many languages are known`(language: String, text: String, expected: String) {
    #expect(dates(text, language: language) == [expected])
  }

  @Test func `a text that tells of the past lends its years to bare months`() {
    let text = """
      In 1912 the bridge was begun, and in 1913 the work stopped. It went on in 1915. By October \
      the arch stood, and in 1916, 1917 and 1918 the towers followed. In May they were done.
      """
    #expect(dates(text).contains("1915-10"))
    #expect(dates(text).contains("1918-05"))
  }

  @Test func `without a day of publication relative dates are not guessed`() {
    #expect(dates("He left on Tuesday, three days ago.", published: nil) == [])
  }

  @Test func `the span of a date is what was read`() throws {
    var finder = MentionFinder()
    let text = "Żółw — on Friday, January 30, it rained."
    let mentions = finder.mentions(
      in: text, published: PartialDate(iso: "2026-02-02"), language: "en")
    let span = try #require(mentions.dates.first?.span)
    let bytes = Array(text.utf8)[span.start..<span.end]
    #expect(String(decoding: bytes, as: UTF8.self) == "Friday, January 30")
  }
}
