/// The stemmer that Xapian has for a language, by its ISO 639-1 code.
///
/// The names are those of `Xapian::Stem::get_available_languages()` in Xapian
/// 1.4, whose algorithms are Snowball's (https://snowballstem.org). Languages
/// that have none are indexed by their plain words.
package enum StemmerNames {
  package static func stemmer(forLanguage code: String) -> String? {
    switch code {
    case "ar": "arabic"
    case "hy": "armenian"
    case "eu": "basque"
    case "ca": "catalan"
    case "da": "danish"
    case "nl": "dutch"
    case "en": "english"
    case "fi": "finnish"
    case "fr": "french"
    case "de": "german"
    case "hu": "hungarian"
    case "id": "indonesian"
    case "ga": "irish"
    case "it": "italian"
    case "lt": "lithuanian"
    case "ne": "nepali"
    case "no", "nb", "nn": "norwegian"
    case "pt": "portuguese"
    case "ro": "romanian"
    case "ru": "russian"
    case "es": "spanish"
    case "sv": "swedish"
    case "ta": "tamil"
    case "tr": "turkish"
    default: nil
    }
  }
}
