/// Words whose full stop need not end a sentence. Folded, without the stop.
enum Abbreviations {
  /// Whether a full stop after `word` ends a sentence when `next` follows.
  static func mayEnd(_ word: PrecedingWord, before next: FollowingWord) -> Bool {
    if word.folded.isEmpty { return true }
    if word.isNumber { return !isOrdinal(word, before: next) }
    if numbered.contains(word.folded), next.startsWithDigit { return false }
    if word.isUpper, titles.contains(word.folded) { return false }
    if meridiems.contains(word.folded) { return !timeFollowers.contains(next.folded) }
    let isAbbreviation =
      word.scalars == 1 || word.hasFullStop || inner.contains(word.folded)
      || (word.isUpper && names.contains(word.folded))
    guard isAbbreviation else { return true }
    return !next.hasFullStop && openers.contains(next.folded)
  }

  /// "am 30. Januar", and "1." before an item of a list.
  private static func isOrdinal(_ word: PrecedingWord, before next: FollowingWord) -> Bool {
    if word.scalars > 2 { return false }
    return word.opensSentence || ordinalFollowers.contains(next.folded)
  }

  /// Always before a name.
  private static let titles = WordSet(
    """
    mr mrs ms mx messrs mm mme mmes mlle dr drs prof profs rev fr sr st ste sta mt ft gen maj brig
    col lt cmdr capt cpt cpl sgt pvt adm vadm radm ens sen sens rep reps gov govs pres hon supt insp
    det ald asst atty amb msgr herr hr hrn ing mag dipl sig dott avv geom mevr dhr fru bd blvd
    """)

  /// Before a number.
  private static let numbered = WordSet(
    "no nos nr num p pp s art arts fig figs vol vols ch sec ca c f ff стр тел")

  /// In lower case too, and in the middle of a sentence more often than not.
  private static let inner = WordSet(
    """
    vs cf e.g i.e z.b d.h u.a p.ej bzw usw evtl ggf inkl bspw sog vgl etc approx est inc corp co ltd
    dlrs pct г ул им руб тыс млн млрд
    """)

  /// With a capital, before a name or at a sentence's end.
  private static let names = WordSet(
    """
    inc corp co cos ltd llc plc bros jr sr esq dept dist assn assoc univ ave rd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
    okla ore pa penn tenn tex va vt wash wis wyo eds abs tel
    janv fevr avr juil dez mrz okt ene abr ago dic genn magg giu lug ott
    """)

  private static let meridiems = WordSet("a.m p.m")

  private static let timeFollowers = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt
    utc bst cet cest eastern central mountain pacific eat wat ist jst kst hkt sgt aest local
    """)

  private static let ordinalFollowers = WordSet(
    """
    januar janner februar feber marz april mai juni juli august september oktober november dezember
    jahrhundert jahrhunderts jahrtausend weltkrieg weltkriegs weltkrieges bezirk platz minute
    spielminute runde liga bundesliga spieltag etappe auflage jahrestag geburtstag lebensjahr
    stock klasse kapitel artikel tag
    """)

  /// Words that open sentences and are no part of a name. Particles of names
  /// ("La", "Le", "De", "Van") are left out.
  private static let openers = WordSet(
    """
    the a an he she it they we you i his her its their our my your this that these those there here
    in on at by for from with without as if when while after before since until although though
    because but and or so yet however meanwhile moreover then now also still once what who why how
    where which some many most several all both each every no not one two three more only even
    according asked during under over among between despite such his they're it's he's she's
    der die das ein eine er sie es wir ich ihr sein seine und aber doch im am bei nach vor mit auch
    wie wenn weil dass nun so als fur auf aus um zum zur
    il elle ils elles nous vous on et mais ou dans en pour par sur avec ce cette ces selon
    pero sin con por para segun este esta como cuando su sus una un
    ma nel nella con per secondo questo questa dopo anche
    het een hij zij maar op met voor volgens
    он она они оно мы вы я в на по но и а это этот как что если когда после при для из от
    """)
}
