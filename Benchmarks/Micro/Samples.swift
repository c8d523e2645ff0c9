/// Text to measure on, made up of one paragraph a language until it is large
/// enough, with numbers worked in so that not every paragraph is the same.
struct Sample {
  let name: String
  let bytes: [UInt8]

  init(name: String, paragraph: String, size: Int) {
    self.name = name
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + paragraph.utf8.count)
    var number = 0
    while bytes.count < size {
      bytes.append(contentsOf: paragraph.utf8)
      bytes.append(contentsOf: " \(number).\n\n".utf8)
      number += 7
    }
    self.bytes = bytes
  }

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  static func all(size: Int) -> [Sample] {
    [
      Sample(name: "English", paragraph: english, size: size),
      Sample(name: "German", paragraph: german, size: size),
      Sample(name: "French", paragraph: french, size: size),
      Sample(name: "Russian", paragraph: russian, size: size),
      Sample(name: "Chinese", paragraph: chinese, size: size),
    ]
  }

  private static let english = """
    The council met on Tuesday to consider a plan for the harbour, which has been closed since \
    the storm of last winter. Members heard from engineers, shop owners and residents, most of \
    whom asked for the work to begin before the summer. The cost, put at $3.5 million by the \
    city's own surveyors, would be shared with the state. "We have waited long enough," said \
    Maria O'Brien, who runs a ferry to the islands; the U.S. Coast Guard has offered two boats \
    until the well-known pier is open again. A vote is expected within 30 days.
    """

  private static let german = """
    Der Gemeinderat hat am Dienstag über einen Plan für den Hafen beraten, der seit dem Sturm \
    des vergangenen Winters geschlossen ist. Die Mitglieder hörten Ingenieure, Geschäftsleute \
    und Anwohner, von denen die meisten wünschten, dass die Arbeiten vor dem Sommer beginnen. \
    Die Kosten von 3,5 Millionen Euro würden zur Hälfte vom Land übernommen. Eine Abstimmung \
    wird innerhalb von 30 Tagen erwartet; bis dahin fährt die Fähre nur zweimal täglich.
    """

  private static let french = """
    Le conseil municipal s'est réuni mardi pour examiner un projet d'aménagement du port, fermé \
    depuis la tempête de l'hiver dernier. Les élus ont entendu des ingénieurs, des commerçants \
    et des habitants, dont la plupart ont demandé que les travaux débutent avant l'été. Le coût, \
    évalué à 3,5 millions d'euros, serait partagé avec l'État. Le vote est prévu d'ici 30 jours ; \
    jusqu'à cette date, le bac à péage ne fonctionnera que deux fois par jour.
    """

  private static let russian = """
    Городской совет во вторник рассмотрел план восстановления порта, который закрыт после бури \
    прошлой зимой. Депутаты выслушали инженеров, владельцев магазинов и жителей, большинство \
    которых просили начать работы до лета. Стоимость, которую город оценивает в 3,5 миллиона \
    рублей, будет поделена с областью. Голосование ожидается в течение 30 дней; до этого паром \
    будет ходить только два раза в день, утром и вечером.
    """

  private static let chinese = """
    市议会星期二开会讨论港口修复计划，该港口自去年冬天的暴风雨以来一直关闭。议员们听取了工程师、\
    商店店主和居民的意见，其中大多数人要求在夏天之前开始施工。市政府估计费用为350万元，将与省政府\
    分担。预计30天内进行表决；在此之前，渡轮每天只开两班，早上一班，晚上一班。
    """
}
