/// Short lines by which newspapers call on their readers or credit a picture, in
/// the languages news is most often in: how they begin. They are not the story.
enum CallPhrases {
  /// Whether a short line is one; `folded` is it in `FoldedText`'s form.
  static func opens(_ folded: String) -> Bool {
    phrases.contains { folded.hasPrefix($0) }
  }

  private static let phrases: [String] = {
    let lines = """
      follow us|follow our|subscribe|sign up|read more|read also|read next|read the full|also read
      click here|share this|advertisement|related articles|related stories|related:|more from
      you may also|you might also|recommended for|all rights reserved|copyright|photograph by
      photo:|photo by|photos:|image:|image credit|picture:|credit:|file photo|getty images|source:
      get the latest|download our app|join our|support our|this article was originally
      originally published|leave a comment|post a comment|no comments|comments are closed|story continues
      watch:|listen:|see also|table of contents|skip to|loading|share on|tweet|print this|email this
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
    return lines.split(whereSeparator: { $0 == "|" || $0.isNewline })
      .map { FoldedText.of(String($0)) }.filter { !$0.isEmpty }
  }()
}
