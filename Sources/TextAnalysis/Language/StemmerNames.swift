/// The stemmer that Xapian has for a language, by its ISO 639-1 code.
///
/// The names are those of `Xapian::Stem::get_available_languages()` in Xapian
/// 1.4, whose algorithms are Snowball's (https://snowballstem.org). Languages
/// that have none are indexed by their plain words.
package enum StemmerNames {
  package static func stemmer(forLanguage code: String) -> String? { names[code] }

  private static let names = [
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish",
    "nl": "dutch", "en": "english", "fi": "finnish", "fr": "french", "de": "german",
    "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "es": "spanish", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
  ]
}
