/// Short lines by which newspapers call on their readers or credit a picture, in
/// the languages news is most often in: how they begin. They are not the story.
enum CallPhrases {
  /// Whether a short line is one; `folded` is it in `FoldedText`'s form.
  static func opens(_ folded: String) -> Bool {
    guard let first = folded.utf8.first, let candidates = phrases[first] else { return false }
    return candidates.contains { folded.utf8.starts(with: $0) }
  }

  /// Whether a paragraph is a site's notice about its cookies, which speaks of them and
  /// of the reader's consent.
  static func asksForCookies(_ folded: String) -> Bool {
    let bytes = Array(folded.utf8)
    return ByteSearch.contains(cookie, in: bytes)
      && consents.contains { ByteSearch.contains($0, in: bytes) }
  }

  private static let cookie = Array("cookie".utf8)

  private static let consents = [
    "by continuing", "continue to use", "continue using", "continue browsing", "you agree to",
    "you consent", "your consent", "durch die weitere nutzung", "die nutzung dieser",
    "wenn sie weiter", "erklären sie sich", "stimmen sie", "sind sie einverstanden",
    "en poursuivant", "vous acceptez", "si continua", "continuar navegando", "acepta el uso",
    "continuando", "acconsenti", "gaat u akkoord", "ga je akkoord", "ao continuar", "ao navegar",
    "wyrażasz zgodę",
  ].map { Array(FoldedText.of($0).utf8) }

  /// By their first byte.
  private static let phrases: [UInt8: [[UInt8]]] = {
    let lines = """
      follow us|follow our|subscribe|sign up|read more|read also|read next|read the full|also read
      click here|share this|advertisement|related articles|related stories|related:|more from
      you may also|you might also|recommended for|all rights reserved|copyright|photograph by
      photo:|photo by|photos:|image:|image credit|picture:|credit:|file photo|getty images|source:
      get the latest|download our app|join our|support our|this article was originally
      originally published|leave a comment|post a comment|no comments|comments are closed|story continues
      image source|image caption|media caption|watch:|listen:|see also|table of contents|skip to|loading|share on|tweet|print this|email this
      lesen sie|lesen sie auch|lesen sie hier|mehr zum thema|auch interessant|das könnte|weitere infos
      weitere informationen|weitere themen|weitere artikel|weiterlesen|mehr dazu|anzeige|werbung
      foto:|fotos:|bild:|bilder:|titelbild|beitragsbild|bildnachweis|quelle:|quellen:|copyright
      ähnliche beiträge|ähnliche artikel|verwandte artikel|kommentare|jetzt anmelden|newsletter
      schlagwörter|schlagworte|themen:|tags:|artikel teilen|teilen|zum thema|siehe auch|empfohlen
      lire aussi|à lire aussi|crédit photo|crédits photos|photo :|abonnez|inscrivez|partager
      sur le même sujet|lee también|lea también|te puede interesar|suscríbete|síguenos|publicidad
      compartir|más información|leggi anche|iscriviti|seguici|pubblicità|condividi|foto di
      lees ook|lees meer|abonneer|leia também|leia mais|siga|inscreva|compartilhe|publicidade
      zobacz także|zobacz też|czytaj także|czytaj też|czytaj więcej|fot.|źródło:|reklama|udostępnij
      читайте также|подписывайтесь|фото:|источник:|читайте ещё|реклама|поделиться|джерело:|читайте також
      läs också|läs mer|les også|læs også|lue myös|čtěte také|přečtěte si|olvassa el|devamını oku
      """
    var table: [UInt8: [[UInt8]]] = [:]
    for line in lines.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      let folded = Array(FoldedText.of(String(line)).utf8)
      if let first = folded.first { table[first, default: []].append(folded) }
    }
    return table
  }()
}
