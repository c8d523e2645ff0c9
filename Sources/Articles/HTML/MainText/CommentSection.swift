/// Where readers' comments begin behind an article, told by the heading over them: names
/// of elements often don't say so.
enum CommentSection {
  /// Letters of text after which comments may begin.
  private static let leastText = 400
  /// Letters of a heading that has a number and the article's title in it.
  private static let longestHeading = 120

  /// The first block of a range that belongs to the comments, or the range's end.
  static func start(in range: Range<Int>, of blocks: [TextBlock]) -> Int {
    var letters = 0
    for index in range where !blocks[index].isBoilerplate {
      let block = blocks[index]
      if letters >= leastText, block.isHeading, block.weight < longestHeading, isHeading(block) {
        return index
      }
      if !block.isHeading, block.linkDensity < 0.3 { letters += block.weight }
    }
    return range.upperBound
  }

  /// "27 commentaires", "Kommentare (3)", "Comments", "3 comments on “Title”",
  /// "Schreibe einen Kommentar".
  private static func isHeading(_ block: TextBlock) -> Bool {
    let text = String(decoding: block.text, as: UTF8.self)
    let words = text.lowercased().split { !$0.isLetter }
    let hasNumber = text.contains(where: \.isNumber)
    guard let first = words.first else { return false }
    if words.count == 1 || hasNumber && words.count < 3 { return names.contains(String(first)) }
    return invitations.contains(words.joined(separator: " "))
      || hasNumber && openings.contains(words.prefix(2).joined(separator: " "))
  }

  private static func list(_ words: String) -> Set<String> {
    Set(words.split { $0 == "|" || $0.isNewline }.map(String.init))
  }

  private static let names = list(
    """
    comments|comment|kommentare|kommentar|leserkommentare|commentaires|commentaire|comentarios
    comentario|comentários|comentário|commenti|commento|reacties|reactie|komentarze|komentarz
    комментарии|комментариев|комментария|комментарий|коментарі|коментарів|kommentarer|kommentit
    yorumlar|yorum|komentáře|komentář|hozzászólások|hozzászólás|komentari|responses|replies
    """)
  private static let openings = list(
    """
    comments on|comment on|responses to|response to|thoughts on|thought on|replies to
    gedanken zu|gedanke zu|kommentare zu|kommentar zu|antworten auf|antwort auf|réponses à
    réflexions sur|commentaires sur|comentarios en|pensamientos en|commenti su
    """)
  private static let invitations = list(
    """
    leave a comment|leave a reply|post a comment|add a comment|write a comment|join the conversation
    schreibe einen kommentar|schreiben sie einen kommentar|kommentar schreiben|kommentar verfassen
    hinterlasse einen kommentar|hinterlasse eine antwort|laisser un commentaire
    poster un commentaire|deja un comentario|deja una respuesta|deje un comentario
    lascia un commento|deixe um comentário|deixe uma resposta|geef een reactie|laat een reactie achter
    dodaj komentarz|добавить комментарий|оставить комментарий
    """)
}
